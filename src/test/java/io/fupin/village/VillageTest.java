package io.fupin.village;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fupin.account.Officer;
import io.fupin.account.Post;
import io.fupin.account.Role;
import io.fupin.household.RuralPopulation;
import io.fupin.household.VillageStates;
import io.fupin.support.Family;
import io.fupin.support.TraceTest;
import io.fupin.support.Village;
import io.fupin.village.items.Item;
import java.sql.Date;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A poor village of 蛟河市 in October 2017: the local test applies there, the average of the province is entered. */
abstract class VillageTest extends TraceTest {

    static final String THEN = "2017-10-12T09:00+08:00";

    @Autowired
    VillageExit exits;
    @Autowired
    VillageStates states;
    @Autowired
    RuralPopulation population;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    TransactionTemplate transaction;

    Village village;
    Officer leaders;

    void poorVillage() {
        poorVillage(given.village());
    }

    void poorVillage(Village somewhere) {
        village = somewhere;
        leaders = office.counties().at(Post.of(Role.COUNTY_LEADERS, village.code().county()));
        given.on(THEN);
        jdbc.sql("insert into poor_village (village, valid_from, level, source) values (?, ?, '省级', '规划表1-2')")
                .params(village.code().value(), Date.valueOf(LocalDate.of(2015, 12, 31))).update();
        provincialAverage("3.00");
    }

    void provincialAverage(String percent) {
        office.counties().ofYear("provincial-incidence", village.code().province(), 2017, percent);
    }

    /** A household of four on the register. */
    void withPoorHousehold() {
        given.on("2016-10-10T09:00+08:00");
        given.application(village, Family.ofFour()).toTheEnd();
        given.on(THEN);
    }

    VillageExitTrace applied() {
        return VillageExitTrace.applied(office, exits, village, leaders, departments());
    }

    Map<Item, Officer> departments() {
        return VillageExitTrace.departments(office, village);
    }

    VillageStates.State now() {
        return states.on(village.code(), LocalDate.now(office.clock())).state();
    }

    ObjectNode empty() {
        return VillageExitTrace.empty();
    }
}
