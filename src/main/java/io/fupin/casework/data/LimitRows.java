package io.fupin.casework.data;

import io.fupin.account.Post;
import io.fupin.casework.WorkItem;
import io.fupin.database.Writes;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Service limits on the rows of tasks. Rows that another transaction holds are passed over: they come with the next sweep. */
@Component
public class LimitRows {

    private static final String ESCALATED = "update work_item set escalated_at = :at, escalated_to = :above where id = :id";

    private final JdbcClient jdbc;
    private final Writes writes;

    LimitRows(JdbcClient jdbc, Writes writes) {
        this.jdbc = jdbc;
        this.writes = writes;
    }

    /** Marks the tasks whose holders are due a reminder; a task whose limit is over already needs none. */
    public int remind(Instant now, int most) {
        return jdbc.sql("""
                update work_item w set reminded_at = :now from (
                    select id from work_item where completed_at is null and reminded_at is null and remind_at <= :now and due_at > :now
                    order by remind_at limit :most for update skip locked) k
                where w.id = k.id
                """).param("now", Timestamp.from(now)).param("most", most).update();
    }

    /** Open tasks whose limit is over and that nobody above was told of, locked, the oldest limit first. */
    public List<WorkItem> passed(Instant now, int most) {
        return jdbc.sql("""
                select * from work_item where completed_at is null and escalated_at is null and escalate_at <= :now
                order by escalate_at limit :most for update skip locked
                """).param("now", Timestamp.from(now)).param("most", most).query(WorkItemRows::map).list();
    }

    /** @param above null where nobody stands above */
    public void escalated(String id, Instant at, Post above) {
        Map<String, Object> row = new HashMap<>();
        row.put("id", id);
        row.put("at", Timestamp.from(at));
        row.put("above", above == null ? null : above.key());
        writes.write(ESCALATED, row);
    }
}
