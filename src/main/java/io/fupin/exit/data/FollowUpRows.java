package io.fupin.exit.data;

import io.fupin.account.Officer;
import io.fupin.casework.CaseSight;
import io.fupin.casework.CaseSight.Condition;
import io.fupin.region.RegionCode;
import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/**
 * 跟踪回访 that are due and have not been made (EX-15): a visit counts for the day that comes next after it, be it the helper's or one that
 * took evidence.
 */
@Component
public class FollowUpRows {

    private static final String DUE = """
            from (select household.*, 'household-exit' as process from household) h
            join lateral (select max(f.due_on) as day from follow_up_visit f where f.register_number = h.register_number and f.due_on <= :today) due
                on due.day is not null
            join lateral (select coalesce((select max(b.due_on) from follow_up_visit b where b.register_number = h.register_number and b.due_on < due.day),
                    (select max(e.exited_on) from exit_case e where e.register_number = h.register_number)) as day) since on true
            left join lateral (select p.name from household_helper p where p.register_number = h.register_number and p.until is null
                order by p.id desc limit 1) helper on true
            where (%s) and h.state in ('EXITED', 'EXITED_NO_POLICY')
                and not exists (select 1 from household_visit v where v.register_number = h.register_number and v.visited_on > since.day)
                and not exists (select 1 from exit_matrix m where m.register_number = h.register_number and m.visited_on > since.day)
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    FollowUpRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param helper null for none */
    public record Due(String registerNumber, RegionCode village, String groupName, String headName, int persons, LocalDate day, String helper) {
    }

    /** @param region null for the officer's whole area */
    public List<Due> due(Officer officer, RegionCode region, String after, int size) {
        return of(officer, region, "select h.*, due.day as due_on, helper.name as helper ", " and h.register_number > :after order by h.register_number limit :size")
                .param("after", after == null ? "" : after).param("size", size)
                .query((row, index) -> new Due(row.getString("register_number"), RegionCode.of(row.getString("village")), row.getString("group_name"),
                        row.getString("head_name"), row.getInt("persons"), row.getObject("due_on", LocalDate.class), row.getString("helper"))).list();
    }

    public int count(Officer officer, RegionCode region) {
        return of(officer, region, "select count(*) ", "").query(Integer.class).single();
    }

    /** The day on which each of these households should have been visited; those that are not due are not there. */
    public Map<String, LocalDate> dueAmong(Collection<String> registerNumbers) {
        Map<String, LocalDate> due = new LinkedHashMap<>();
        if (!registerNumbers.isEmpty()) {
            jdbc.sql("select h.register_number, due.day as due_on " + DUE.formatted("h.register_number in (:numbers)")).param("numbers", registerNumbers)
                    .param("today", Date.valueOf(LocalDate.now(clock)))
                    .query((RowCallbackHandler) row -> due.put(row.getString("register_number"), row.getObject("due_on", LocalDate.class)));
        }
        return due;
    }

    private StatementSpec of(Officer officer, RegionCode region, String select, String end) {
        Condition sight = CaseSight.where(officer, "h");
        Map<String, Object> all = new HashMap<>(sight.parameters());
        all.put("today", Date.valueOf(LocalDate.now(clock)));
        String where = sight.sql();
        if (region != null) {
            where += " and h." + column(region) + " = :region";
            all.put("region", region.value());
        }
        return jdbc.sql(select + DUE.formatted(where) + end).params(all);
    }

    private static String column(RegionCode region) {
        return switch (region.level()) {
            case VILLAGE -> "village";
            case TOWNSHIP -> "township";
            default -> "county";
        };
    }
}
