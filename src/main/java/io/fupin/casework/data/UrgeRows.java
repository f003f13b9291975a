package io.fupin.casework.data;

import io.fupin.casework.Urging.Urge;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 催办 as rows; the work item keeps how often and the last one, for the lists. */
@Component
public class UrgeRows {

    private final JdbcClient jdbc;

    UrgeRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false when the same officer urged the same task that day */
    public boolean add(Urge urge, LocalDate day) {
        return jdbc.sql("""
                with added as (
                    insert into case_urge (work_item, case_number, by_person, by_name, by_post, at, day, words)
                    values (:item, :case, :person, :name, :post, :at, :day, :words)
                    on conflict (work_item, by_person, day) do nothing returning work_item)
                update work_item w set urges = urges + 1, urged_at = :at, urged_by = :name from added where w.id = added.work_item
                """)
                .param("item", urge.workItem()).param("case", urge.caseNumber()).param("person", urge.byPerson()).param("name", urge.byName())
                .param("post", urge.byPost()).param("at", Timestamp.from(urge.at())).param("day", day).param("words", urge.words())
                .update() == 1;
    }

    public List<Urge> of(String caseNumber) {
        return jdbc.sql("select * from case_urge where case_number = ? order by id").param(caseNumber).query(UrgeRows::map).list();
    }

    public Map<String, Urge> last(Collection<String> taskIds) {
        return taskIds.isEmpty() ? Map.of()
                : jdbc.sql("select distinct on (work_item) * from case_urge where work_item in (:items) order by work_item, id desc")
                        .param("items", taskIds).query(UrgeRows::map).stream()
                        .collect(Collectors.toMap(Urge::workItem, Function.identity()));
    }

    private static Urge map(ResultSet row, int index) throws SQLException {
        return new Urge(row.getString("work_item"), row.getString("case_number"), row.getLong("by_person"), row.getString("by_name"),
                row.getString("by_post"), Rows.instant(row, "at"), row.getString("words"));
    }
}
