package io.fupin.exchange.delivery;

import io.fupin.policy.PolicyParameters;
import io.fupin.region.RegionCode;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** PIPL art. 19: a raw list is kept as long as it is needed, hits stay with their households and cases. */
@Component
public class DeliveryRetention {

    private final JdbcClient jdbc;
    private final PolicyParameters parameters;
    private final Clock clock;

    DeliveryRetention(JdbcClient jdbc, PolicyParameters parameters, Clock clock) {
        this.jdbc = jdbc;
        this.parameters = parameters;
        this.clock = clock;
    }

    /** Lists after {@code match-list-retention} days; a file whose columns nobody confirmed goes the next night. */
    @Scheduled(cron = "0 30 3 * * *", zone = "Asia/Shanghai")
    @Transactional
    public void purge() {
        LocalDate today = LocalDate.now(clock);
        for (Map.Entry<Long, RegionCode> due : unpurged().entrySet()) {
            int days = parameters.integer("match-list-retention", due.getValue(), today);
            jdbc.sql("""
                    with over as (
                        update match_delivery set purged_at = :now where id = :id and purged_at is null and at < :limit returning id)
                    delete from match_row where delivery_id in (select id from over)
                    """).param("now", Timestamp.from(clock.instant())).param("id", due.getKey()).param("limit", midnight(today.minusDays(days)))
                    .update();
        }
        jdbc.sql("delete from match_upload where at < ?").param(midnight(today)).update();
    }

    private Timestamp midnight(LocalDate day) {
        return Timestamp.from(day.atStartOfDay(clock.getZone()).toInstant());
    }

    private Map<Long, RegionCode> unpurged() {
        Map<Long, RegionCode> found = new LinkedHashMap<>();
        jdbc.sql("select id, county from match_delivery where purged_at is null order by id")
                .query((row, index) -> found.put(row.getLong("id"), RegionCode.of(row.getString("county")))).list();
        return found;
    }
}
