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
        Instant target = clock.instant().plus(duration);
        alone(() -> walkTo(target));
        return clock.instant();
    }

    private void walkTo(Instant target) {
        Set<String> failed = new HashSet<>();
        for (Alarm next = nextDue(target, failed); next != null; next = nextDue(target, failed)) {
            if (next.at().isAfter(clock.instant())) {
                moveTo(next.at());
            }
            if (!run(next)) {
                failed.add(next.id());
            }
        }
        moveTo(target);
    }

    private Alarm nextDue(Instant target, Set<String> failed) {
        return due(target, failed.size() + 1).stream().filter(alarm -> !failed.contains(alarm.id())).findFirst().orElse(null);
    }

    @Override
    public void alone(Runnable work) {
        JobExecutor running = executor.getIfAvailable();
        boolean pause = running != null && running.isActive();
        if (pause) {
            running.shutdown();
        }
        try {
            work.run();
        } finally {
            if (pause) {
                running.start();
            }
        }
    }

    @Override
    public List<Alarm> due(Instant until, int most) {
        return management.createJobQuery().active().withRetriesLeft().timers().duedateLowerThan(Date.from(until.plusMillis(1)))
                .orderByJobDuedate().asc().orderByJobId().asc().listPage(0, most).stream()
                .map(job -> new Alarm(job.getId(), job.getDuedate().toInstant())).toList();
    }

    @Override
    public boolean ring(Alarm alarm) {
        boolean[] rang = new boolean[1];
        clock.at(alarm.at(), () -> rang[0] = run(alarm));
        return rang[0];
    }

    private boolean run(Alarm alarm) {
        try {
            management.executeJob(alarm.id());
            return true;
        } catch (RuntimeException e) {
            log.warn("到期事项没有办成，留给后台重试：{}", alarm.id(), e);
            return false;
        }
    }

    private void moveTo(Instant instant) {
        clock.setTo(instant);
        jdbc.sql("update business_clock set offset_micros = ?").param(clock.offset().toNanos() / 1_000).update();
    }
}
