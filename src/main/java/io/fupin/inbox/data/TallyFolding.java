package io.fupin.inbox.data;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Folds lines of the tally that count the same into one, so that a count reads hundreds of lines and not as many as there were changes. Two
 * nodes at it take different lines, and whoever reads meanwhile sees the lines before or behind.
 */
@Component
public class TallyFolding {

    /** Lines that come in while one folding runs are for the next. */
    private static final int AT_ONCE = 20_000;

    private final JdbcClient jdbc;

    TallyFolding(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Scheduled(fixedDelayString = "PT20S", initialDelayString = "PT20S")
    public void fold() {
        jdbc.sql("""
                with loose as (
                    select distinct role, unit, region, assignee, process, step, village, flagged
                    from (select * from work_tally where not folded limit :most) lines),
                gone as (
                    delete from work_tally t using loose l
                    where t.role = l.role and t.region = l.region and t.unit is not distinct from l.unit and t.step = l.step
                        and t.process = l.process and t.village = l.village and t.flagged = l.flagged
                        and t.assignee is not distinct from l.assignee
                    returning t.*)
                insert into work_tally (role, unit, region, assignee, process, step, village, township, county, flagged, tasks, folded)
                select role, unit, region, assignee, process, step, village, township, county, flagged, sum(tasks), true
                from gone group by role, unit, region, assignee, process, step, village, township, county, flagged
                having sum(tasks) <> 0
                """).param("most", AT_ONCE).update();
    }
}
