package io.fupin.identification.retention;

import io.fupin.casework.CaseErasure;
import io.fupin.clock.BusinessClock;
import io.fupin.identification.Identification;
import io.fupin.policy.PolicyParameters;
import io.fupin.region.RegionCode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Whoever was not put on the register is not kept on record for ever (个人信息保护法 art. 19; {@code refused-applicant-retention}). A case waits
 * while another goes back to it, or an objection about it is open; one whose household came onto the register later is that household's.
 */
@Component
public class RefusedApplicants {

    private static final Logger log = LoggerFactory.getLogger(RefusedApplicants.class);
    private static final int BATCH = 200;
    /** The shortest time that a county may set. */
    private static final int LEAST_MONTHS = 1;

    private final JdbcClient jdbc;
    private final CaseErasure erasure;
    private final PolicyParameters parameters;
    private final Clock clock;

    RefusedApplicants(JdbcClient jdbc, CaseErasure erasure, PolicyParameters parameters, Clock clock) {
        this.jdbc = jdbc;
        this.erasure = erasure;
        this.parameters = parameters;
        this.clock = clock;
    }

    private record Refused(String caseNumber, RegionCode county, Instant closedAt) {
    }

    @Scheduled(cron = "0 50 3 * * *", zone = "Asia/Shanghai")
    void everyNight() {
        int erased = erase();
        if (erased > 0) {
            log.info("清除了 {} 件未通过案件的申请人资料", erased);
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
        Refused last = null;
        for (List<Refused> batch = next(today, null); !batch.isEmpty(); batch = next(today, last)) {
            for (Refused one : batch) {
                int months = parameters.integer("refused-applicant-retention", one.county(), today);
                if (LocalDate.ofInstant(one.closedAt(), BusinessClock.ZONE).plusMonths(months).isBefore(today) && erasure.erase(one.caseNumber())) {
                    erased++;
                }
            }
            last = batch.get(batch.size() - 1);
        }
        return erased;
    }

    private List<Refused> next(LocalDate today, Refused after) {
        ZoneId zone = BusinessClock.ZONE;
        return jdbc.sql("""
                select c.case_number, c.county, c.closed_at
                from case_file c join identification_case i on i.case_number = c.case_number
                where c.state = 'CLOSED' and c.erased_at is null and c.process = :process and i.register_number is null
                    and c.closed_at < :before and (:after::timestamptz is null or (c.closed_at, c.case_number) > (:after, :number))
                    and not exists (select 1 from case_file f left join identification_case g on g.case_number = f.case_number
                        where f.previous_case = c.case_number and (f.state = 'OPEN' or g.register_number is not null))
                    and not exists (select 1 from case_file o join objection j on j.number = o.case_number
                        where j.case_number = c.case_number and o.state = 'OPEN')
                order by c.closed_at, c.case_number limit :most
                """).param("process", Identification.PROCESS).param("most", BATCH)
                .param("before", today.minusMonths(LEAST_MONTHS).atStartOfDay(zone).toOffsetDateTime())
                .param("after", after == null ? null : after.closedAt().atZone(zone).toOffsetDateTime(), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .param("number", after == null ? "" : after.caseNumber())
                .query((row, index) -> new Refused(row.getString("case_number"), RegionCode.of(row.getString("county")),
                        row.getTimestamp("closed_at").toInstant())).list();
    }
}
