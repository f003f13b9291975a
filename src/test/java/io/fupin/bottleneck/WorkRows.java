package io.fupin.bottleneck;

import io.fupin.account.Officer;
import io.fupin.account.Post;
import io.fupin.clock.BusinessClock;
import io.fupin.region.RegionCode;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tasks as the casework would have written them, for figures whose right answer is known by hand. */
public final class WorkRows {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final JdbcClient jdbc;
    private final String process;

    public WorkRows(JdbcClient jdbc, String process) {
        this.jdbc = jdbc;
        this.process = process;
    }

    /** 10-11T09:00, in 2016. */
    public static Instant at(String moment) {
        return moment == null ? null : LocalDateTime.parse("2016-" + moment).atZone(BusinessClock.ZONE).toInstant();
    }

    /** The close of a day, in 2016. */
    public static Instant end(String day) {
        return LocalDate.parse("2016-" + day).plusDays(1).atStartOfDay(BusinessClock.ZONE).toInstant();
    }

    /** @param claimed null while nobody took it; @param done null while it is open. @return its id */
    public String task(RegionCode village, Post post, String step, Instant created, Instant claimed, Instant due, Instant done, String outcome) {
        int number = COUNT.incrementAndGet();
        String caseNumber = "SB-" + village.value().substring(0, 6) + "-2016-B%05d".formatted(number);
        jdbc.sql("""
                insert into case_file (case_number, process, model_ref, subject, persons, village, township, county, state, phase, opened_at)
                values (:number, :process, 'none', :subject, 3, :village, :township, :county, 'OPEN', '办理', :at)
                """).param("number", caseNumber).param("process", process).param("subject", "户主" + number).param("village", village.value())
                .param("township", village.township().value()).param("county", village.county().value()).param("at", Timestamp.from(created)).update();
        return again(caseNumber, village, post, step, created, claimed, due, done, outcome);
    }

    /** Another task of a case that is there. */
    public String again(String caseNumber, RegionCode village, Post post, String step, Instant created, Instant claimed, Instant due, Instant done, String outcome) {
        String id = "bottleneck-%06d".formatted(COUNT.incrementAndGet());
        jdbc.sql("""
                insert into work_item (id, case_number, process, step, step_name, phase, subject, role, unit, region, village, township, county,
                    assignee, assignee_name, created_at, claimed_at, due_at, completed_at, completed_by, completed_name, completed_post, outcome)
                values (:id, :number, :process, :step, :step, '办理', :number, :role, null, :region, :village, :township, :county, :holder, :name,
                    :created, :claimed, :due, :done, :doneBy, :doneName, :donePost, :outcome)
                """).param("id", id).param("number", caseNumber).param("process", process).param("step", step).param("role", post.role().name())
                .param("region", post.region().value()).param("village", village.value()).param("township", village.township().value())
                .param("county", village.county().value()).param("holder", claimed == null ? null : 1L).param("name", claimed == null ? null : "某人")
                .param("created", Timestamp.from(created)).param("claimed", timestamp(claimed)).param("due", Timestamp.from(due))
                .param("done", timestamp(done)).param("doneBy", done == null ? null : 1L).param("doneName", done == null ? null : "某人")
                .param("donePost", done == null ? null : post.key()).param("outcome", outcome).update();
        return id;
    }

    public String caseOf(String task) {
        return jdbc.sql("select case_number from work_item where id = ?").param(task).query(String.class).single();
    }

    public void returned(String caseNumber, String from, String to, String reason, Instant at, Officer by) {
        jdbc.sql("""
                insert into case_return (case_number, from_step, to_step, reason, back_to_me, at, by_person, by_name) values (?, ?, ?, ?, false, ?, ?, ?)
                """).params(caseNumber, from, to, reason, Timestamp.from(at), by.personId(), by.name()).update();
    }

    private static Timestamp timestamp(Instant at) {
        return at == null ? null : Timestamp.from(at);
    }
}
