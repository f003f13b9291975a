package io.fupin.policy.parameters;

import static org.assertj.core.api.Assertions.assertThat;

import io.fupin.region.RegionCode;
import io.fupin.support.FupinTest;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@FupinTest
class RegionalParametersTest {

    private static final RegionCode COUNTY = RegionCode.of("460107000000");

    @Autowired
    private RegionalParameters parameters;
    @Autowired
    private ShippedValues shipped;
    @Autowired
    private JdbcClient jdbc;

    @Test
    void noticesWhatAnotherNodeEntered() {
        parameters.reloadIfAnotherNodeSet();
        jdbc.sql("""
                insert into policy_parameter (key, region, year, value, source, set_by, set_at)
                values ('income-line', ?, 2016, '3100', '县政府文件', '测试', now())""").param(COUNTY.value()).update();
        assertThat(parameters.incomeLine(COUNTY, 2016)).isEmpty();
        parameters.reloadIfAnotherNodeSet();
        assertThat(parameters.incomeLine(COUNTY, 2016)).contains(new BigDecimal(3100));
    }

    @Test
    void entersWhatIsShippedOnce() {
        int entries = jdbc.sql("select count(*) from policy_parameter where set_by = '随平台提供'").query(Integer.class).single();
        shipped.enterMissing();
        assertThat(jdbc.sql("select count(*) from policy_parameter where set_by = '随平台提供'").query(Integer.class).single())
                .isEqualTo(entries).isGreaterThan(15);
    }
}
