package io.fupin.inbox;

import io.fupin.account.Officer;
import io.fupin.account.Post;
import io.fupin.region.RegionCode;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows of the read model as the casework would have written them, for lists whose right answer is known by hand. */
final class InboxRowsFixture {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final JdbcClient jdbc;
    private final String process;

    /** @param process keeps the rows of one test apart */
    InboxRowsFixture(JdbcClient jdbc, String process) {
        this.jdbc = jdbc;
        this.process = process;
    }

    /** A case with nothing to do. @return its number */
    String aCase(String village, String subject, Officer startedBy, Instant openedAt) {
        RegionCode code = RegionCode.of(village);
        String number = "SB-" + village.substring(0, 6) + "-2015-%04d".formatted(COUNT.incrementAndGet());
        jdbc.sql("""
                insert into case_file (case_number, process, model_ref, subject, persons, group_name, village, township, county, state, phase,
                    opened_at, started_by)
                values (:number, :process, 'none', :subject, 3, '2组', :village, :township, :county, 'OPEN', '村级公示', :at, :starter)
                """).param("number", number).param("process", process).param("subject", subject).param("village", village)
                .param("township", code.township().value()).param("county", code.county().value()).param("at", Timestamp.from(openedAt))
                .param("starter", startedBy == null ? null : startedBy.personId()).update();
        return number;
    }

    /** An open task of a new case. @return the task's id */
    String open(Post post, String village, String step, String subject, Instant due) {
        return task(aCase(village, subject, null, due.minusSeconds(86_400)), post, village, step, subject, due, 0);
    }

    String flagged(Post post, String village, String step, String subject, Instant due) {
        return task(aCase(village, subject, null, due.minusSeconds(86_400)), post, village, step, subject, due, 2);
    }

    String task(String number, Post post, String village, String step, String subject, Instant due, int flags) {
        RegionCode code = RegionCode.of(village);
        String id = "task-%06d".formatted(COUNT.incrementAndGet());
        jdbc.sql("""
                insert into work_item (id, case_number, process, step, step_name, phase, subject, role, unit, region, village, township, county,
                    created_at, due_at, red_flags)
                values (:id, :number, :process, :step, :step, '阶段', :subject, :role, :unit, :region, :village, :township, :county, :created, :due,
                    :flags)
                """).param("id", id).param("number", number).param("process", process).param("step", step).param("subject", subject)
                .param("role", post.role().name()).param("unit", post.unit()).param("region", post.region().value()).param("village", village)
                .param("township", code.township().value()).param("county", code.county().value())
                .param("created", Timestamp.from(due.minusSeconds(86_400))).param("due", Timestamp.from(due)).param("flags", flags).update();
        return id;
    }

    void take(String task, long person) {
        jdbc.sql("update work_item set assignee = ?, assignee_name = '某人', claimed_at = created_at where id = ?").params(person, task).update();
    }

    void complete(String task, Officer officer, Instant at) {
        jdbc.sql("""
                update work_item set completed_at = :at, completed_by = :me, completed_name = :name, completed_post = :post, outcome = 'approve'
                where id = :id
                """).params(Map.of("at", Timestamp.from(at), "me", officer.personId(), "name", officer.name(), "post", officer.post().key(),
                "id", task)).update();
    }
}
