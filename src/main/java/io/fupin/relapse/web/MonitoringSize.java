package io.fupin.relapse.web;

import io.fupin.policy.PolicyParameters;
import io.fupin.region.RegionCode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 监测规模 held against the guide share of the register (国开发〔2020〕6号): a guide, no quota. */
@Component
class MonitoringSize {

    private final JdbcClient jdbc;
    private final PolicyParameters parameters;
    private final Clock clock;

    MonitoringSize(JdbcClient jdbc, PolicyParameters parameters, Clock clock) {
        this.jdbc = jdbc;
        this.parameters = parameters;
        this.clock = clock;
    }

    /** @return null where nobody is on file */
    String told(RegionCode area, int watched) {
        int filed = jdbc.sql("select count(*) from household where village like ? and state not in ('REMOVED', 'CLOSED')").param(area.prefix() + "%")
                .query(Integer.class).single();
        if (filed == 0) {
            return null;
        }
        BigDecimal share = BigDecimal.valueOf(100L * watched).divide(BigDecimal.valueOf(filed), 1, RoundingMode.HALF_UP);
        return "监测 " + watched + " 户，占建档立卡 " + filed + " 户的 " + share.toPlainString() + "%，参考 "
                + parameters.number("monitoring-size-guide", area, LocalDate.now(clock)).stripTrailingZeros().toPlainString() + "%";
    }
}
