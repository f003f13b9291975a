package io.fupin.account.demo;

import io.fupin.account.Post;
import io.fupin.account.Role;
import io.fupin.account.administration.Unit;
import io.fupin.account.data.Persons;
import io.fupin.account.data.Persons.Founder;
import io.fupin.account.data.Units;
import io.fupin.region.Region;
import io.fupin.region.RegionCode;
import io.fupin.region.RegionLevel;
import io.fupin.region.Regions;
import jakarta.annotation.PostConstruct;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.DependsOn;
import org.springframework.context.annotation.Profile;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The people of the demo county: one person with one post for every village, team, township, department and office. They share one
 * password and one hash of it.
 */
@Component("demoAccounts")
@DependsOn("demoRegions")
@Profile("demo")
class DemoAccounts {

    static final String PASSWORD = "Fupin@2026";
    /** Begins as no real one does; under it the demo's households are assigned. */
    private static final String HELPER_PHONE = "10099990001";
    private static final String FIRM = "dongliao";
    /** Before the demo's first day, so that a case may look back. */
    private static final LocalDate IN_OFFICE_SINCE = LocalDate.of(2016, 1, 1);
    private static final Logger log = LoggerFactory.getLogger(DemoAccounts.class);

    private final Regions regions;
    private final Units units;
    private final Persons persons;
    private final PasswordEncoder encoder;
    private final TransactionTemplate transaction;
    private final Clock businessClock;
    private final Clock realClock;

    DemoAccounts(Regions regions, Units units, Persons persons, PasswordEncoder encoder, PlatformTransactionManager transactions,
                 Clock businessClock, @Qualifier("realClock") Clock realClock) {
        this.regions = regions;
        this.units = units;
        this.persons = persons;
        this.encoder = encoder;
        this.transaction = new TransactionTemplate(transactions);
        this.businessClock = businessClock;
        this.realClock = realClock;
    }

    /** Adds whoever is missing; on a database that has them all it writes nothing. */
    @PostConstruct
    void layOut() {
        long begin = System.nanoTime();
        List<Founder> founders = new ArrayList<>();
        for (Region province : regions.within(RegionCode.NATION, RegionLevel.PROVINCE)) {
            add(founders, "province", Role.PROVINCE_OFFICE, null, province);
        }
        for (Region city : regions.within(RegionCode.NATION, RegionLevel.CITY)) {
            add(founders, "city", Role.CITY_OFFICE, null, city);
        }
        for (Region county : regions.within(RegionCode.NATION, RegionLevel.COUNTY)) {
            addCounty(founders, county);
        }
        int added = transaction.execute(status -> {
            units.add(Role.ASSESSOR, FIRM, "东辽评估中心");
            units.add(Role.SURVEYOR, FIRM, "东辽评估中心");
            Set<String> known = persons.usernames();
            List<Founder> missing = founders.stream().filter(founder -> !known.contains(founder.username())).toList();
            return missing.isEmpty() ? 0 : persons.addFounders(missing, encoder.encode(PASSWORD), false, "DEMO", IN_OFFICE_SINCE,
                    businessClock.instant(), realClock.instant());
        });
        log.info("演示账号 {} 个，新增 {} 个（{} 毫秒），口令都是 {}", founders.size(), added, (System.nanoTime() - begin) / 1_000_000, PASSWORD);
    }

    private void addCounty(List<Founder> founders, Region county) {
        add(founders, "county", Role.COUNTY_OFFICE, null, county);
        add(founders, "leaders", Role.COUNTY_LEADERS, null, county);
        add(founders, "auditor", Role.AUDITOR, null, county);
        add(founders, "admin", Role.ADMIN, null, county);
        String helper = "helper-" + county.code();
        founders.add(new Founder(helper, InventedNames.of(helper), Post.of(Role.HELPER, county.code()), HELPER_PHONE));
        add(founders, "assessor", Role.ASSESSOR, FIRM, county);
        add(founders, "surveyor-1", Role.SURVEYOR, FIRM, county);
        add(founders, "surveyor-2", Role.SURVEYOR, FIRM, county);
        for (Unit unit : units.all()) {
            if (unit.role() == Role.DEPARTMENT) {
                add(founders, "department-" + unit.key(), Role.DEPARTMENT, unit.key(), county);
            }
        }
        for (Region township : regions.within(county.code(), RegionLevel.TOWNSHIP)) {
            add(founders, "township", Role.TOWNSHIP_OFFICE, null, township);
        }
        for (Region village : regions.within(county.code(), RegionLevel.VILLAGE)) {
            add(founders, "village", Role.VILLAGE_COMMITTEE, null, village);
            add(founders, "team", Role.VILLAGE_TEAM, null, village);
        }
    }

    private static void add(List<Founder> founders, String kind, Role role, String unit, Region region) {
        String username = kind + "-" + region.code();
        founders.add(new Founder(username, InventedNames.of(username), new Post(role, unit, region.code())));
    }
}
