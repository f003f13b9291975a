package io.fupin.change.retention;

import io.fupin.casework.CaseErasure;
import io.fupin.clock.BusinessClock;
import io.fupin.policy.PolicyParameters;
import io.fupin.region.RegionCode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * What was reported of a household and never written onto the register does not stay on record for ever (个人信息保护法 art. 19;
 * {@code refused-change-retention}): changes that were refused, withdrawn or ended. One that an open case goes back to waits.
 */
@Component
public class RefusedChanges {

    private static final Logger log = LoggerFactory.getLogger(RefusedChanges.class);
    private static final int BATCH = 200;
    /** The shortest time that a county may set. */
    private static final int LEAST_MONTHS = 1;

    private final JdbcClient jdbc;
    private final CaseErasure erasure;
    private final PolicyParameters parameters;
    private final Clock clock;

    RefusedChanges(JdbcClient jdbc, CaseErasure erasure, PolicyParameters parameters, Clock clock) {
        this.jdbc = jdbc;
        this.erasure = erasure;
        this.parameters = parameters;
        this.clock = clock;
    }

    private record Refused(String caseNumber, RegionCode county, Instant closedAt) {
    }

    @Scheduled(cron = "0 55 3 * * *", zone = "Asia/Shanghai")
    void everyNight() {
        int erased = erase();
        if (erased > 0) {
            log.info("清除了 {} 件没有办成的信息变更里的资料", erased);
        }
    }

    /**
     * Each case in a transaction of its own.
     *
     * @return how many were due
     */
    public int erase() {
        LocalDate today = LocalDate.now(clock);
        int erased = 0;
        String last = "";
        for (List<Refused> batch = next(today, last); !batch.isEmpty(); batch = next(today, last)) {
            for (Refused one : batch) {
                int months = parameters.integer("refused-change-retention", one.county(), today);
                if (LocalDate.ofInstant(one.closedAt(), BusinessClock.ZONE).plusMonths(months).isBefore(today) && erasure.erase(one.caseNumber())) {
                    erased++;
                }
            }
            last = batch.get(batch.size() - 1).caseNumber();
        }
        return erased;
    }

    private List<Refused> next(LocalDate today, String after) {
        return jdbc.sql("""
                select c.case_number, c.county, c.closed_at from case_file c join household_change h using (case_number)
                where c.state = 'CLOSED' and c.erased_at is null and h.applied_on is null and c.closed_at < :before and c.case_number > :after
                    and not exists (select 1 from case_file f where f.previous_case = c.case_number and f.state = 'OPEN')
                order by c.case_number limit :most
                """).param("before", today.minusMonths(LEAST_MONTHS).atStartOfDay(BusinessClock.ZONE).toOffsetDateTime()).param("after", after)
                .param("most", BATCH).query((row, index) -> new Refused(row.getString("case_number"), RegionCode.of(row.getString("county")),
                        row.getTimestamp("closed_at").toInstant())).list();
    }
}
