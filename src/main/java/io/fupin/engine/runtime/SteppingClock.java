package io.fupin.engine.runtime;

import io.fupin.clock.BusinessClock;
import io.fupin.engine.ProcedureClock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.runtime.Job;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Walks business time from one due timer to the next. The offset is kept in the database, so a restart goes on from there. */
@Component
class SteppingClock implements ProcedureClock {

    private static final Logger log = LoggerFactory.getLogger(SteppingClock.class);

    private final BusinessClock clock;
    private final ManagementService management;
    /** Absent where tests run the jobs themselves. */
    private final ObjectProvider<JobExecutor> executor;
    private final JdbcClient jdbc;

    /** @param begin where business time begins on a new database; blank for the present, which only the demo and tests leave */
    SteppingClock(BusinessClock clock, ManagementService management, ObjectProvider<JobExecutor> executor, JdbcClient jdbc,
                  @Value("${fupin.clock.begin:}") String begin) {
        this.clock = clock;
        this.management = management;
        this.executor = executor;
        this.jdbc = jdbc;
        long micros = jdbc.sql("select offset_micros from business_clock").query(Long.class).single();
        clock.shiftTo(Duration.ofNanos(micros * 1_000));
        if (micros == 0 && !begin.isBlank()) {
            moveTo(OffsetDateTime.parse(begin).toInstant());
        }
    }

    @Override
    public synchronized Instant advance(Duration duration) {
        if (duration.isNegative()) {
            throw new IllegalArgumentException("业务时间只能前移");
        }
        JobExecutor running = executor.getIfAvailable();
        boolean pause = running != null && running.isActive();
        if (pause) {
            running.shutdown();
        }
        try {
            Instant target = clock.instant().plus(duration);
            Set<String> failed = new HashSet<>();
            for (Job next = nextDue(target, failed); next != null; next = nextDue(target, failed)) {
                if (next.getDuedate() != null && next.getDuedate().toInstant().isAfter(clock.instant())) {
                    moveTo(next.getDuedate().toInstant());
                }
                try {
                    management.executeJob(next.getId());
                } catch (RuntimeException e) {
                    failed.add(next.getId());
                    log.warn("到期事项没有办成，留给后台重试：{}", next.getId(), e);
                }
            }
            moveTo(target);
            return clock.instant();
        } finally {
            if (pause) {
                running.start();
            }
        }
    }

    private Job nextDue(Instant target, Set<String> failed) {
        List<Job> due = management.createJobQuery().active().withRetriesLeft().timers().duedateLowerThan(Date.from(target.plusMillis(1)))
                .orderByJobDuedate().asc().orderByJobId().asc().listPage(0, failed.size() + 1);
        return due.stream().filter(job -> !failed.contains(job.getId())).findFirst().orElse(null);
    }

    private void moveTo(Instant instant) {
        clock.setTo(instant);
        jdbc.sql("update business_clock set offset_micros = ?").param(clock.offset().toNanos() / 1_000).update();
    }
}
