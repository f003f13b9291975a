package io.fupin.household.demo;

import io.fupin.policy.PolicyAdministration;
import io.fupin.policy.PolicyAdministration.NewSetting;
import io.fupin.region.RegionCode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Table 2-2 of the demo: what the plan states of it, word for word, and the two of its shares that files can show, met to the household and
 * to the person. The province's averages are the demo's own.
 */
@Component
@Profile("demo")
class DemoIndicators {

    private static final String PLAN = "《蛟河市“十三五”脱贫攻坚规划》";
    private static final String COUNTY = "220281000000";
    private static final RegionCode PROVINCE = RegionCode.of("220000000000");
    private static final String DEMO = "演示用数，以省里公布的为准";
    /** 「解决农村安全饮水农户比例 56.31%」 and 「参加新型合作医疗人数比例 95.2%」. */
    private static final BigDecimal SAFE_WATER = new BigDecimal("0.5631");
    private static final BigDecimal INSURED = new BigDecimal("0.952");
    private static final List<String> INCIDENCE = List.of("4.9", "3.8", "2.7", "1.3", "0.4", "0");
    private static final List<String> INCOME = List.of("11300", "12100", "12900", "13700", "14900", "16000");
    private static final int FIRST_YEAR = 2015;
    /** Table 2-2, base of the plan. */
    private static final Map<String, String> DEPARTMENTS = Map.of("spending-share-of-province", "83", "village-road-share", "100", "hamlet-road-share", "100",
            "hamlet-power-share", "100");

    private final JdbcClient jdbc;
    private final PolicyAdministration policy;

    DemoIndicators(JdbcClient jdbc, PolicyAdministration policy) {
        this.jdbc = jdbc;
        this.policy = policy;
    }

    /** @param plan how many households and persons there are */
    void enter(Plan plan) {
        jdbc.sql("""
                with ranked as (select register_number, row_number() over (order by md5(register_number)) <= :water as water from household_living)
                update household_living l set safe_water = water from ranked r
                where r.register_number = l.register_number and l.safe_water is distinct from water
                """).param("water", share(SAFE_WATER, plan.households())).update();
        // whoever is not in the villages' scheme is in that of his employer: those who work
        jdbc.sql("""
                with ranked as (select register_number, position, row_number() over (order by labour_skill = '技能劳动力' and work_place is not null,
                        labour_skill in ('技能劳动力', '普通劳动力'), md5(register_number || position)) <= :insured as resident from household_member)
                update household_member m set medical_resident = resident, medical_employee = not resident from ranked r
                where r.register_number = m.register_number and r.position = m.position and m.medical_resident is distinct from resident
                """).param("insured", share(INSURED, plan.persons())).update();
        for (Map.Entry<String, Map<LocalDate, BigDecimal>> figure : Plan.indicators().entrySet()) {
            figure.getValue().forEach((day, value) -> jdbc.sql("insert into stated_figure (region, on_day, figure, value, source) values (?, ?, ?, ?, ?)")
                    .params(COUNTY, Date.valueOf(day), figure.getKey(), value, PLAN).update());
        }
    }

    /** The averages of 2015 to 2020, and what departments told the plan of 2015, unless somebody has entered others. */
    void enterProvince() {
        DEPARTMENTS.forEach((key, value) -> {
            if (policy.history(key, RegionCode.of(COUNTY)).isEmpty()) {
                policy.set(new NewSetting(key, RegionCode.of(COUNTY), null, FIRST_YEAR, value, PLAN + "基期数", "演示"));
            }
        });
        for (int i = 0; i < INCIDENCE.size(); i++) {
            enterIfMissing("provincial-incidence", FIRST_YEAR + i, INCIDENCE.get(i));
            enterIfMissing("provincial-income-average", FIRST_YEAR + i, INCOME.get(i));
        }
    }

    private void enterIfMissing(String key, int year, String value) {
        boolean there = policy.history(key, PROVINCE).stream().anyMatch(setting -> Integer.valueOf(year).equals(setting.year()));
        if (!there) {
            policy.set(new NewSetting(key, PROVINCE, null, year, value, DEMO, "演示"));
        }
    }

    private static int share(BigDecimal share, int whole) {
        return share.multiply(BigDecimal.valueOf(whole)).setScale(0, RoundingMode.HALF_UP).intValueExact();
    }
}
