package io.fupin.household.demo;

import io.fupin.database.BulkCopy;
import io.fupin.policy.PolicyParameters;
import io.fupin.privacy.IdentityVault;
import io.fupin.region.RegionCode;
import io.fupin.region.Regions;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A 帮扶责任人 for every household of the demo, none with more than his rank allows (PA-1, {@code pairing-max-households}): 科级 from the county's
 * offices, the others from the township. Nobody of them exists or has an account. Most went there lately, some are late.
 */
@Component
@Profile("demo")
class DemoHelpers {

    private static final List<String> OFFICES = List.of("市农业局", "市教育局", "市卫计局", "市民政局", "市财政局", "市水利局", "市林业局", "市交通运输局", "市人社局", "市住建局");
    private static final Map<String, String> PLANS = Map.of("因病", "先把病看好，报销跟上", "因残", "办好残疾补贴，找合适的活", "缺技术", "参加种养培训", "缺资金", "帮着办小额信贷", "因学", "落实助学金");
    private static final int OF_OFFICES = 4;
    private static final int FIRST_PHONE = 50_000_000;
    /** Of a hundred households so many wait too long for a visit. */
    private static final int LATE = 6;
    private static final long SEED = 2016;

    private final JdbcClient jdbc;
    private final BulkCopy copy;
    private final Regions regions;
    private final PolicyParameters parameters;
    private final IdentityVault vault;

    DemoHelpers(JdbcClient jdbc, BulkCopy copy, Regions regions, PolicyParameters parameters, IdentityVault vault) {
        this.jdbc = jdbc;
        this.copy = copy;
        this.regions = regions;
        this.parameters = parameters;
        this.vault = vault;
    }

    private record Alone(String number, RegionCode township, String cause) {
    }

    private record Helper(String name, String unit, String rank, String hash, String sealed) {
    }

    /** For all who have none yet; joins the caller's transaction. */
    void pair(RegionCode county, LocalDate since, LocalDate today) {
        Map<String, Integer> most = parameters.counts("pairing-max-households", county, today);
        Random random = new Random(SEED);
        List<Object[]> helpers = new ArrayList<>();
        List<Object[]> visits = new ArrayList<>();
        OffsetDateTime at = today.atTime(8, 0).atZone(ZoneId.of("Asia/Shanghai")).toOffsetDateTime();
        Helper helper = null;
        RegionCode township = null;
        int given = 0;
        int count = 0;
        for (Alone one : alone(county)) {
            if (helper == null || given == most.getOrDefault(helper.rank(), 1) || !one.township().equals(township)) {
                helper = helper(count++, one.township(), random);
                township = one.township();
                given = 0;
            }
            given++;
            helpers.add(new Object[] {one.number(), helper.name(), helper.unit(), helper.rank(), helper.hash(), helper.sealed(),
                PLANS.getOrDefault(one.cause(), "常去看看，有难处及时报") + "（演示）", since});
            int days = random.nextInt(100) < LATE ? 35 + random.nextInt(30) : 1 + random.nextInt(26);
            visits.add(new Object[] {one.number(), today.minusDays(days), "家里都好，问了吃药、上学和收入（演示）", 0, helper.name(), at.minusDays(days)});
        }
        copy.into("household_helper", "register_number, name, unit, rank, phone_hash, phone_sealed, plan, since", helpers);
        copy.into("household_visit", "register_number, visited_on, found, person_id, recorded_by, recorded_at", visits);
    }

    private List<Alone> alone(RegionCode county) {
        return jdbc.sql("""
                select h.register_number, h.township, h.main_cause from household h where h.county = ? and h.source = 'DEMO'
                    and not exists (select 1 from household_helper p where p.register_number = h.register_number) order by h.register_number
                """).param(county.value()).query((row, index) -> new Alone(row.getString("register_number"), RegionCode.of(row.getString("township")),
                row.getString("main_cause"))).list();
    }

    private Helper helper(int count, RegionCode township, Random random) {
        String phone = "100%08d".formatted(FIRST_PHONE + count);
        String name = regions.get(township).name();
        boolean office = count % OF_OFFICES == 0;
        return new Helper(InventedNames.head(random), office ? OFFICES.get(count / OF_OFFICES % OFFICES.size()) : name + (name.endsWith("街道") ? "办事处" : "政府"),
                office ? "科级" : "一般", vault.lookupHash(phone), vault.seal(phone));
    }
}
