package io.fupin.casework.readmodel;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The sums from which lists take their counts, beside the items that they sum up. */
@Component
class Tally {

    private final JdbcClient jdbc;

    Tally(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Difference> differences() {
        return jdbc.sql("""
                select role || '@' || region || ' ' || step as place, sum(kept) as kept, sum(counted) as counted
                from (select role, unit, region, assignee, process, step, village, flagged, tasks as kept, 0 as counted from work_tally
                      union all
                      select role, unit, region, assignee, process, step, village, red_flags > 0, 0, 1 from work_item
                      where completed_at is null) both_sides
                group by role, unit, region, assignee, process, step, village, flagged having sum(kept) <> sum(counted)
                union all
                select township || ' ' || step, sum(kept), sum(counted)
                from (select township, process, step, seat, flagged, tasks as kept, 0 as counted from work_tally_area
                      union all
                      select township, process, step, work_seat(region), flagged, tasks, 0 from work_tally where not folded
                      union all
                      select township, process, step, work_seat(region), red_flags > 0, 0, 1 from work_item where completed_at is null) of_areas
                group by township, process, step, seat, flagged having sum(kept) <> sum(counted)
                union all
                select county || ' ' || step || ' ' || due_at, sum(kept), sum(counted)
                from (select county, process, step, seat, due_at, tasks as kept, 0 as counted from work_tally_day
                      union all
                      select county, process, step, work_seat(region), due_at, tasks, 0 from work_tally where not folded
                      union all
                      select county, process, step, work_seat(region), due_at, 0, 1 from work_item where completed_at is null) of_days
                group by county, process, step, seat, due_at having sum(kept) <> sum(counted)
                """)
                .query((row, index) -> new Difference(null, null, "%s 的件数记的是 %d，实有 %d".formatted(row.getString("place"),
                        row.getInt("kept"), row.getInt("counted")))).list();
    }

    /** Counts everything anew. In the caller's transaction; tasks that come and go wait for its end. */
    void anew() {
        jdbc.sql("lock table work_tally in share row exclusive mode").update();
        jdbc.sql("select work_tally_anew()").query((row, index) -> 0).list();
    }
}
