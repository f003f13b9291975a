package io.fupin.bottleneck.read;

import io.fupin.casework.CaseSight.Condition;
import io.fupin.casework.KeyCursor;
import io.fupin.casework.Returns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The very tasks that a figure of the past counts, newest first, paged by key. */
@Component
public class Behind {

    /** What is counted. */
    public enum What {
        /** 到件. */
        ENTERED("w.created_at", "true"),
        /** 办结. */
        FINISHED("w.completed_at", "w.outcome is distinct from 'left' and w.taken_back_at is null"),
        /** 超期办结. */
        LATE("w.completed_at", "w.outcome is distinct from 'left' and w.taken_back_at is null and w.completed_at > w.due_at"),
        /** 退回. */
        RETURNED("w.completed_at", "w.outcome = 'return' and w.taken_back_at is null"),
        /** 离开: done, taken back, or taken away. */
        LEFT("w.completed_at", "true"),
        /** 在办. */
        OPEN("w.created_at", "true"),
        /** 超期, of what is open. */
        OVERDUE("w.created_at", "w.due_at < :now"),
        /** 未接办. */
        UNCLAIMED("w.created_at", "w.assignee is null");

        private final String at;
        private final String condition;

        What(String at, String condition) {
            this.at = at;
            this.condition = condition;
        }

        /** What lies there now, whatever days are asked for. */
        public boolean now() {
            return this == OPEN || this == OVERDUE || this == UNCLAIMED;
        }
    }

    private final JdbcClient jdbc;

    Behind(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param step    null for every step
     * @param from    first day, {@code to} the last one; not asked of what lies there now
     * @param dueFrom limits not before that, {@code dueTo} and before that; null for any
     * @param after   cursor of the page before; null for the first
     */
    public record Question(Area area, What what, String process, String step, LocalDate from, LocalDate to, Instant dueFrom, Instant dueTo, Instant now,
                           String after) {
    }

    /** @param person who did it; null for what is open or left by itself */
    public record Task(String id, String caseNumber, String subject, String village, String step, Instant arrived, Instant claimed, Instant done,
                       Instant due, String outcome, String person, String cursor) {
    }

    /** @param caseNumber of a returned case */
    public record Sent(String caseNumber, String subject, String village, String reason, Instant at, String person, String cursor) {
    }

    /** @throws KeyCursor.BadCursor when {@code after} is none of ours */
    public List<Task> tasks(Question question, int most) {
        Condition where = question.area().where("w");
        String at = question.what().at;
        Map<String, Object> parameters = span(question, where);
        parameters.put("step", question.step());
        String done = "select w.* from work_item w where w.completed_at >= :from and " + where.sql();
        parameters.put("dueFrom", question.dueFrom() == null ? null : Timestamp.from(question.dueFrom()));
        parameters.put("dueTo", question.dueTo() == null ? null : Timestamp.from(question.dueTo()));
        parameters.put("now", Timestamp.from(question.now()));
        String rows = question.what().now() ? "select w.* from work_item w where w.completed_at is null and " + where.sql()
                : question.what() != What.ENTERED ? done + " and w.completed_at < :to" : done + " union all select w.* from work_item w where w.completed_at is null and " + where.sql();
        return jdbc.sql("""
                select w.*, %1$s as at from (%2$s) w
                where (%4$s or %1$s >= :from and %1$s < :to) and %3$s and w.process = :process and (cast(:step as text) is null or w.step = :step)
                    and (cast(:dueFrom as timestamptz) is null or w.due_at >= :dueFrom) and (cast(:dueTo as timestamptz) is null or w.due_at < :dueTo)
                    and (cast(:at as timestamptz) is null or (%1$s, w.id) < (:at, :id))
                order by %1$s desc, w.id desc limit :most
                """.formatted(at, rows, question.what().condition, question.what().now()))
                .params(parameters).param("most", most).query(Behind::task).list();
    }

    /** Returns from a step to another one, for a reason, each null for any. @param reason as {@link ReturnLoops.Reason} says it */
    public List<Sent> returns(Question question, String to, String reason, int most) {
        Condition where = question.area().where("c");
        Map<String, Object> parameters = span(question, where);
        parameters.put("step", question.step());
        parameters.put("target", to);
        parameters.put("reason", reason);
        parameters.put("takenBack", Returns.TAKEN_BACK + "%");
        return jdbc.sql("""
                select r.*, c.subject, c.village from case_return r join case_file c on c.case_number = r.case_number
                where r.at >= :from and r.at < :to and c.process = :process and %s and (cast(:step as text) is null or r.from_step = :step)
                    and (cast(:target as text) is null or r.to_step = :target)
                    and (cast(:reason as text) is null or %s = :reason) and coalesce(r.void_reason, '') not like :takenBack
                    and (cast(:at as timestamptz) is null or (r.at, r.id) < (:at, cast(:id as bigint)))
                order by r.at desc, r.id desc limit :most
                """.formatted(where.sql(), ReturnLoops.WORDS)).params(parameters).param("most", most)
                .query((row, index) -> new Sent(row.getString("case_number"), row.getString("subject"), row.getString("village"),
                        row.getString("reason"), row.getTimestamp("at").toInstant(), row.getString("by_name"),
                        KeyCursor.of(List.of(KeyCursor.micros(row.getTimestamp("at").toInstant()), row.getString("id"))))).list();
    }

    private static Map<String, Object> span(Question question, Condition where) {
        Map<String, Object> parameters = new HashMap<>(where.parameters());
        List<String> key = question.after() == null || question.after().isBlank() ? null : KeyCursor.parts(question.after(), 2);
        parameters.put("process", question.process());
        parameters.put("from", ReturnLoops.start(question.from()));
        parameters.put("to", ReturnLoops.start(question.to().plusDays(1)));
        parameters.put("at", key == null ? null : Timestamp.from(KeyCursor.instant(key.get(0))));
        parameters.put("id", key == null ? null : key.get(1));
        return parameters;
    }

    private static Task task(ResultSet row, int index) throws SQLException {
        Instant at = row.getTimestamp("at").toInstant();
        return new Task(row.getString("id"), row.getString("case_number"), row.getString("subject"), row.getString("village"), row.getString("step_name"),
                row.getTimestamp("created_at").toInstant(), instant(row, "claimed_at"), instant(row, "completed_at"), instant(row, "due_at"),
                row.getString("outcome"), row.getString("completed_name"), KeyCursor.of(List.of(KeyCursor.micros(at), row.getString("id"))));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
