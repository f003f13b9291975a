package io.fupin.household.demo;

import io.fupin.region.Region;
import io.fupin.region.RegionCode;
import io.fupin.region.RegionLevel;
import io.fupin.region.Regions;
import jakarta.annotation.PostConstruct;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.DependsOn;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The demo county's register as of the end of 2015, with its ordinary households: invented people who meet the plan's tables to the person. */
@Component("demoRegister")
@DependsOn("demoRegions")
@Profile("demo")
class DemoRegister {

    private static final Logger log = LoggerFactory.getLogger(DemoRegister.class);
    private static final String COUNTY = "220281";
    private static final long SEED = 2015;
    /** The village part of a villagers' committee's code (policy 5.7). */
    private static final int FIRST_RURAL = 200;

    private final Regions regions;
    private final DemoRows rows;
    private final DemoIndicators indicators;
    private final DemoDoubts doubts;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    DemoRegister(Regions regions, DemoRows rows, DemoIndicators indicators, DemoDoubts doubts, JdbcClient jdbc, TransactionTemplate transaction) {
        this.regions = regions;
        this.rows = rows;
        this.indicators = indicators;
        this.doubts = doubts;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @PostConstruct
    void fill() {
        transaction.executeWithoutResult(status -> indicators.enterProvince());
        if (jdbc.sql("select not exists (select 1 from household) and not exists (select 1 from ordinary_household)").query(Boolean.class).single()) {
            long begun = System.nanoTime();
            Plan plan = Plan.ofJiaohe();
            Map<String, List<String>> villages = villages();
            List<InventedHousehold> county = InventedHousehold.county(new Allotment(plan, villages, SEED).slots(), COUNTY, SEED);
            transaction.executeWithoutResult(status -> {
                rows.register(county);
                rows.poorVillages(plan.poorVillages());
                rows.ordinary(OrdinaryHouseholds.of(villages.values().stream().flatMap(List::stream).toList(),
                        Plan.RURAL_POPULATION - plan.persons(), SEED));
                rows.ruralPopulation();
                indicators.enter(plan);
                doubts.plant();
            });
            log.info("演示档案 {} 户 {} 人（{} 毫秒），人员均为虚构", plan.households(), plan.persons(), (System.nanoTime() - begun) / 1_000_000);
        }
    }

    /** The villages of each township, by code; residents' committees have no farm households. */
    private Map<String, List<String>> villages() {
        return regions.within(RegionCode.of(COUNTY + "000000"), RegionLevel.VILLAGE).stream().map(Region::code).map(RegionCode::value)
                .filter(code -> Integer.parseInt(code.substring(9)) >= FIRST_RURAL)
                .collect(Collectors.groupingBy(code -> code.substring(0, 9) + "000", TreeMap::new, Collectors.toList()));
    }
}
