package io.fupin.bottleneck.read;

import io.fupin.casework.CaseSight.Condition;
import io.fupin.region.RegionCode;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 催办回音: what became of what was urged. */
@Component
public class Urgings {

    private final JdbcClient jdbc;

    Urgings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The last day on which something of a queue was urged.
     *
     * @param urged tasks, each once
     * @param done  of these done since
     */
    public record Echo(String process, String step, RegionCode place, LocalDate day, int urged, int done) {

        public int open() {
            return urged - done;
        }
    }

    /** Of every queue the last one in that time. */
    public List<Echo> last(Area area, LocalDate from) {
        Condition where = area.where("w");
        return jdbc.sql("""
                select distinct on (process, step, place) * from (
                    select w.process, w.step, coalesce(%s, %s) as place, u.day, count(distinct w.id) as urged,
                        count(distinct w.id) filter (where w.completed_at is not null) as done
                    from case_urge u join work_item w on w.id = u.work_item where u.day >= :from and %s group by 1, 2, 3, 4) days
                order by process, step, place, day desc
                """.formatted(area.aboveSql("w"), area.partSql("w"), where.sql())).params(where.parameters()).param("from", from)
                .query((row, index) -> new Echo(row.getString("process"), row.getString("step"), RegionCode.of(row.getString("place")),
                        row.getObject("day", LocalDate.class), row.getInt("urged"), row.getInt("done"))).list();
    }
}
