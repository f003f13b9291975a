package io.fupin.casework.data;

import io.fupin.account.Post;
import io.fupin.account.Role;
import io.fupin.casework.WorkItem;
import io.fupin.casework.WorkItems;
import io.fupin.database.ReadOnce;
import io.fupin.database.Writes;
import io.fupin.region.RegionCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Work items as rows; written in the engine's transaction. */
@Component
public class WorkItemRows implements WorkItems {

    private static final String ARRIVED = """
            with moved as (update case_file set phase = :phase where case_number = :case and phase <> :phase)
            insert into work_item (id, case_number, process, step, step_name, phase, subject, role, unit, region, village, township,
                county, created_at, remind_at, due_at, escalate_at, red_flags)
            select :id, case_number, process, :step, :name, :phase, subject, :role, :unit, :region, village, township, county, :at,
                :remind, :due, :due, red_flags
            from case_file where case_number = :case
            """;
    private static final String COMPLETED = """
            update work_item set completed_at = :at, completed_by = :person, completed_name = :name, completed_post = :post,
                outcome = :outcome, content_hash = :hash, assignee = :person, assignee_name = :name,
                claimed_at = coalesce(claimed_at, :at)
            where id = :id
            """;

    private final JdbcClient jdbc;
    private final Writes writes;
    private final ReadOnce once;

    WorkItemRows(JdbcClient jdbc, Writes writes, ReadOnce once) {
        this.jdbc = jdbc;
        this.writes = writes;
        this.once = once;
    }

    @Override
    public Optional<WorkItem> find(String id) {
        return jdbc.sql("select * from work_item where id = ?").param(id).query(WorkItemRows::map).optional();
    }

    @Override
    public List<WorkItem> find(Collection<String> ids) {
        return ids.isEmpty() ? List.of() : jdbc.sql("select * from work_item where id in (:ids) order by case_number").param("ids", ids)
                .query(WorkItemRows::map).list();
    }

    @Override
    public List<WorkItem> heldBy(long personId, int most) {
        return jdbc.sql("select * from work_item where assignee = ? and completed_at is null order by due_at, id limit ?").params(personId, most)
                .query(WorkItemRows::map).list();
    }

    @Override
    public List<WorkItem> of(String caseNumber) {
        return once.read(List.of("work items", caseNumber), () -> jdbc.sql("select * from work_item where case_number = ? order by created_at, id")
                .param(caseNumber).query(WorkItemRows::map).list());
    }

    @Override
    public List<WorkItem> open(Collection<String> caseNumbers) {
        return caseNumbers.isEmpty() ? List.of()
                : jdbc.sql("select * from work_item where case_number in (:cases) and completed_at is null order by case_number, created_at")
                        .param("cases", caseNumbers).query(WorkItemRows::map).list();
    }

    @Override
    public List<WorkItem> openIn(RegionCode village, Collection<String> processes, String step) {
        return jdbc.sql("""
                select * from work_item where village = :village and step = :step and process in (:processes) and completed_at is null
                order by case_number
                """).param("village", village.value()).param("step", step).param("processes", processes).query(WorkItemRows::map).list();
    }

    @Override
    public List<WorkItem> openAt(String step, Collection<String> caseNumbers) {
        if (caseNumbers.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                select * from work_item where case_number in (:cases) and step = :step and completed_at is null order by case_number
                """).param("cases", caseNumbers).param("step", step).query(WorkItemRows::map).list();
    }

    @Override
    public void flag(Map<String, Integer> redFlags) {
        jdbc.sql("""
                with flagged as (select * from unnest(:cases, :flags) as f (case_number, flags)),
                told as (
                    update case_file c set red_flags = f.flags from flagged f where c.case_number = f.case_number and c.red_flags <> f.flags)
                update work_item w set red_flags = f.flags from flagged f
                where w.case_number = f.case_number and w.completed_at is null and w.red_flags <> f.flags
                """).param("cases", redFlags.keySet().toArray(String[]::new)).param("flags", redFlags.values().toArray(Integer[]::new)).update();
    }

    /** A step has arrived; the case takes on its phase. */
    public void arrived(String id, String caseNumber, String step, String stepName, String phase, Post post, Instant at, Instant remindAt,
                        Instant dueAt) {
        Map<String, Object> row = new HashMap<>();
        row.put("phase", phase);
        row.put("case", caseNumber);
        row.put("id", id);
        row.put("step", step);
        row.put("name", stepName);
        row.put("role", post.role().name());
        row.put("unit", post.unit());
        row.put("region", post.region().value());
        row.put("at", Timestamp.from(at));
        row.put("remind", Timestamp.from(remindAt));
        row.put("due", Timestamp.from(dueAt));
        writes.write(ARRIVED, row);
    }

    /** Whoever is recorded before the engine says that the task is over stays recorded. */
    public void left(String id, Instant at) {
        jdbc.sql("update work_item set completed_at = ?, outcome = ? where id = ? and completed_at is null")
                .params(Timestamp.from(at), WorkItem.LEFT, id).update();
    }

    public void completed(String id, Instant at, long person, String name, String post, String outcome, String contentHash) {
        writes.write(COMPLETED, Map.of("at", Timestamp.from(at), "person", person, "name", name, "post", post, "outcome", outcome, "hash",
                contentHash, "id", id));
    }

    public void takenBack(String id, Instant at) {
        jdbc.sql("update work_item set taken_back_at = ? where id = ?").params(Timestamp.from(at), id).update();
    }

    /** @param person null puts the task back */
    public void assign(String id, Long person, String name, Instant at) {
        jdbc.sql("update work_item set assignee = ?, assignee_name = ?, claimed_at = ? where id = ?")
                .params(person, name, Rows.timestamp(at), id).update();
    }

    static WorkItem map(ResultSet row, int index) throws SQLException {
        return new WorkItem(row.getString("id"), row.getString("case_number"), row.getString("process"), row.getString("step"),
                row.getString("step_name"), row.getString("phase"), row.getString("subject"), Role.valueOf(row.getString("role")),
                row.getString("unit"), RegionCode.of(row.getString("region")), RegionCode.of(row.getString("village")),
                row.getObject("assignee", Long.class), row.getString("assignee_name"), Rows.instant(row, "created_at"),
                Rows.instant(row, "claimed_at"), Rows.instant(row, "due_at"), Rows.instant(row, "completed_at"),
                row.getObject("completed_by", Long.class), row.getString("completed_name"), row.getString("outcome"),
                row.getString("content_hash"), row.getInt("red_flags"), Rows.instant(row, "taken_back_at"), row.getInt("urges"),
                Rows.instant(row, "reminded_at"), Rows.instant(row, "escalated_at"),
                row.getString("escalated_to") == null ? null : Post.parse(row.getString("escalated_to")));
    }
}
