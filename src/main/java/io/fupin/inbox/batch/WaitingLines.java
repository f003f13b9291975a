package io.fupin.inbox.batch;

import io.fupin.inbox.Batches.Kind;
import io.fupin.inbox.Batches.LineState;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lines that wait for being worked, taken one by one under a lock: two workers, on one node or on two, take different ones. */
@Component
class WaitingLines {

    private final JdbcClient jdbc;

    WaitingLines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One line with what its batch has in common. @param outcome and {@code opinion}: of the line where it is an exception */
    record Claimed(String batch, int position, Kind kind, long person, String post, String process, String step, String task, String outcome,
                   String returnTo, String opinion) {
    }

    /** @param by who was faster; null else, as {@code at} */
    record Result(LineState state, String said, String by, Instant at) {
    }

    /**
     * Batches take turns, so that a small one does not wait for a large one. Locked to the end of the transaction.
     *
     * @param only of this batch; null for any
     */
    Optional<Claimed> claim(String only) {
        return jdbc.sql("""
                select i.batch_id as batch, i.position, b.kind, b.person_id as person, b.post, b.process, b.step, i.work_item as task,
                       coalesce(i.outcome, b.outcome) as outcome, i.return_to, case when i.outcome is null then b.opinion else i.opinion end as opinion
                from batch_item i join batch b on b.id = i.batch_id
                where i.state = 'WAITING' and b.state = 'RUNNING' %s
                order by i.position, b.submitted_at limit 1 for update of i skip locked
                """.formatted(only == null ? "" : "and b.id = :only")).param("only", only).query(Claimed.class).optional();
    }

    boolean any() {
        return jdbc.sql("select exists (select 1 from batch_item where state = 'WAITING')").query(Boolean.class).single();
    }

    boolean any(String batch) {
        return jdbc.sql("select exists (select 1 from batch_item where batch_id = ? and state = 'WAITING')").param(batch).query(Boolean.class).single();
    }

    /** A line that was settled meanwhile stays as it is. */
    void settle(Claimed line, Result result, Instant now) {
        jdbc.sql("update batch_item set state = ?, said = ?, by_name = ?, by_at = ?, done_at = ? where batch_id = ? and position = ? and state = 'WAITING'")
                .params(result.state().name(), result.said(), result.by(), result.at() == null ? null : Timestamp.from(result.at()),
                        Timestamp.from(now), line.batch(), line.position())
                .update();
    }

    /** Ends the batch when nothing of it waits any more. @param only null for all of which nobody said so */
    void finish(String only, Instant now) {
        jdbc.sql("""
                update batch b set state = 'DONE', finished_at = :now
                where b.state = 'RUNNING' %s and not exists (select 1 from batch_item i where i.batch_id = b.id and i.state = 'WAITING')
                """.formatted(only == null ? "" : "and b.id = :only")).param("now", Timestamp.from(now)).param("only", only).update();
    }
}
