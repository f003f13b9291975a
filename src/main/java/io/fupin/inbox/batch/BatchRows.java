package io.fupin.inbox.batch;

import io.fupin.account.Officer;
import io.fupin.casework.KeyCursor;
import io.fupin.casework.WorkItem;
import io.fupin.inbox.Batches.Batch;
import io.fupin.inbox.Batches.BatchPage;
import io.fupin.inbox.Batches.Exceptional;
import io.fupin.inbox.Batches.Kind;
import io.fupin.inbox.Batches.Line;
import io.fupin.inbox.Batches.LineState;
import io.fupin.inbox.Batches.State;
import io.fupin.inbox.Batches.Tally;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Batches and their lines as they are put down and looked at. */
@Component
class BatchRows {

    private static final String BATCH = """
            select b.*, t.* from batch b cross join lateral (
                select count(*) as total, count(*) filter (where state in ('CHOSEN', 'WAITING')) as waiting,
                       count(*) filter (where state = 'DONE') as done, count(*) filter (where state = 'REFUSED') as refused,
                       count(*) filter (where state = 'LEFT') as stayed
                from batch_item i where i.batch_id = b.id) t
            """;
    private static final String MINE = " b.person_id = :me and b.post = :post ";

    private final JdbcClient jdbc;

    BatchRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param of the batch that is taken back; null else */
    record New(String id, Kind kind, Officer officer, WorkItem first, String list, String of, Instant now, Instant expiresAt) {
    }

    void add(New batch, List<WorkItem> items) {
        jdbc.sql("""
                insert into batch (id, kind, state, person_id, person_name, post, process, step, step_name, list, of_batch, chosen_at, expires_at)
                values (?, ?, 'CHOSEN', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(batch.id(), batch.kind().name(), batch.officer().personId(), batch.officer().name(), batch.officer().post().key(),
                        batch.first().process(), batch.first().step(), batch.first().stepName(), batch.list(), batch.of(),
                        Timestamp.from(batch.now()), Timestamp.from(batch.expiresAt()))
                .update();
        jdbc.sql("""
                insert into batch_item (batch_id, position, work_item, case_number, state)
                select ?, n - 1, task, number, 'CHOSEN' from unnest(cast(? as text[]), cast(? as text[])) with ordinality as chosen (task, number, n)
                """)
                .params(batch.id(), items.stream().map(WorkItem::id).toArray(String[]::new),
                        items.stream().map(WorkItem::caseNumber).toArray(String[]::new))
                .update();
    }

    Optional<Batch> find(Officer officer, String id, boolean lock) {
        return jdbc.sql(BATCH + " where b.id = :id and" + MINE + (lock ? "for update of b" : "")).param("id", id).param("me", officer.personId())
                .param("post", officer.post().key()).query(BatchRows::map).optional();
    }

    /** @param which condition on the line {@code i} */
    List<Line> lines(String id, String which) {
        return jdbc.sql("""
                select i.*, c.subject, w.taken_back_at
                from batch_item i join case_file c on c.case_number = i.case_number left join work_item w on w.id = i.work_item
                where i.batch_id = ? and %s
                order by case i.state when 'REFUSED' then 0 when 'WAITING' then 1 when 'DONE' then 2 else 3 end, i.position
                """.formatted(which)).param(id).query(BatchRows::line).list();
    }

    /** From now on it is worked. */
    void submit(String id, String outcome, String opinion, Map<Integer, Exceptional> exceptions, Instant now) {
        jdbc.sql("update batch set state = 'RUNNING', outcome = ?, opinion = ?, submitted_at = ? where id = ?")
                .params(outcome, opinion, Timestamp.from(now), id).update();
        List<Map.Entry<Integer, Exceptional>> all = List.copyOf(exceptions.entrySet());
        jdbc.sql("""
                update batch_item i set state = case when e.outcome = 'later' then 'LEFT' else 'WAITING' end,
                    outcome = nullif(e.outcome, 'later'), return_to = e.return_to, opinion = e.opinion
                from batch_item own left join unnest(cast(? as int[]), cast(? as text[]), cast(? as text[]), cast(? as text[])) as e (position, outcome, return_to, opinion) on e.position = own.position
                where own.batch_id = ? and i.batch_id = own.batch_id and i.position = own.position
                """)
                .params(all.stream().map(Map.Entry::getKey).toArray(Integer[]::new), texts(all, Exceptional::outcome),
                        texts(all, Exceptional::returnTo), texts(all, Exceptional::opinion), id)
                .update();
    }

    private static String[] texts(List<Map.Entry<Integer, Exceptional>> all, Function<Exceptional, String> field) {
        return all.stream().map(entry -> field.apply(entry.getValue())).toArray(String[]::new);
    }

    int stop(String id) {
        return jdbc.sql("update batch_item set state = 'LEFT', said = '停下时还没有办' where batch_id = ? and state = 'WAITING'").param(id).update();
    }

    /** The batch that takes this one back and is still under way. */
    Optional<String> takingBack(String id) {
        return jdbc.sql("select id from batch where of_batch = ? and state = 'RUNNING'").param(id).query(String.class).optional();
    }

    BatchPage page(Officer officer, String after, int size) {
        String behind = "";
        Instant at = Instant.EPOCH;
        String key = "";
        if (after != null) {
            List<String> parts = KeyCursor.parts(after, 2);
            at = KeyCursor.instant(parts.get(0));
            key = parts.get(1);
            behind = " and (b.submitted_at, b.id) < (:at, :key)";
        }
        List<Batch> found = jdbc.sql(BATCH + " where b.submitted_at is not null and" + MINE + behind
                        + " order by b.submitted_at desc, b.id desc limit :size")
                .param("me", officer.personId()).param("post", officer.post().key()).param("at", Timestamp.from(at)).param("key", key)
                .param("size", size + 1).query(BatchRows::map).list();
        boolean more = found.size() > size;
        List<Batch> items = more ? found.subList(0, size) : found;
        Batch last = more ? items.get(size - 1) : null;
        return new BatchPage(List.copyOf(items), more ? KeyCursor.of(List.of(KeyCursor.micros(last.submittedAt()), last.id())) : null);
    }

    Optional<Batch> underWay(Officer officer) {
        return jdbc.sql(BATCH + " where b.state = 'RUNNING' and" + MINE + "order by b.submitted_at limit 1").param("me", officer.personId())
                .param("post", officer.post().key()).query(BatchRows::map).optional();
    }

    private static Batch map(ResultSet row, int index) throws SQLException {
        return new Batch(row.getString("id"), Kind.valueOf(row.getString("kind")), State.valueOf(row.getString("state")), row.getString("process"),
                row.getString("step"), row.getString("step_name"), row.getString("list"), row.getString("outcome"), row.getString("opinion"),
                row.getString("of_batch"), instant(row, "chosen_at"), instant(row, "submitted_at"), instant(row, "finished_at"),
                new Tally(row.getInt("total"), row.getInt("waiting"), row.getInt("done"), row.getInt("refused"), row.getInt("stayed")));
    }

    private static Line line(ResultSet row, int index) throws SQLException {
        return new Line(row.getInt("position"), row.getString("work_item"), row.getString("case_number"), row.getString("subject"),
                LineState.valueOf(row.getString("state")), row.getString("outcome"), row.getString("return_to"), row.getString("opinion"),
                row.getString("said"), row.getString("by_name"), instant(row, "by_at"), instant(row, "taken_back_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp value = row.getTimestamp(column);
        return value == null ? null : value.toInstant();
    }
}
