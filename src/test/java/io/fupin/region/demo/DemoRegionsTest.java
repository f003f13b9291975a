package io.fupin.region.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.fupin.region.RegionImport;
import io.fupin.region.RegionLevel;
import io.fupin.region.Regions;
import io.fupin.support.FupinTest;
import io.fupin.support.Jiaohe;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@FupinTest
class DemoRegionsTest {

    @Autowired
    private Regions regions;
    @Autowired
    private RegionImport imports;
    @Autowired
    private JdbcClient jdbc;

    @Test
    void laysTheCountyOutOnce() {
        DemoRegions demo = new DemoRegions(regions, imports);
        demo.importJiaohe();
        assertThat(Jiaohe.real(regions.within(Jiaohe.COUNTY, RegionLevel.VILLAGE))).hasSize(286);
        int done = jdbc.sql("select count(*) from region_import").query(Integer.class).single();
        demo.importJiaohe();
        assertThat(jdbc.sql("select count(*) from region_import").query(Integer.class).single()).isEqualTo(done);
    }
}
