package io.fupin.relapse;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fupin.household.Household;
import io.fupin.household.Household.State;
import io.fupin.household.HouseholdStates;
import io.fupin.household.HouseholdStates.Decision;
import io.fupin.support.Family;
import io.fupin.support.OnTheWay;
import io.fupin.support.Trace;
import io.fupin.support.TraceTest;
import io.fupin.support.Village;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.springframework.beans.factory.annotation.Autowired;

/** A household of four that was identified in 2016 and has exited in 2017. The line of 2018 is 3,600 yuan in 蛟河市: it is at risk below 5,400. */
abstract class RelapseTest extends TraceTest {

    @Autowired
    RelapseMonitoring monitoring;
    @Autowired
    RiskClearing clearings;
    @Autowired
    MonitoredHouseholds monitored;
    @Autowired
    private HouseholdStates states;

    Village village;
    String household;
    Family family;

    void exitedLastYear() {
        exitedLastYear(given.village());
    }

    void exitedLastYear(Village somewhere) {
        village = somewhere;
        given.on("2016-10-10T09:00+08:00");
        family = Family.ofFour();
        Trace identified = given.application(village, family).toTheEnd();
        household = identified.facts().registerNumber();
        given.on("2017-12-20T09:00+08:00");
        states.decide(new Decision(household, State.EXITED, today(), identified.number(), new HouseholdStates.Exit(2017, new BigDecimal("3400")), null));
        given.on("2018-03-12T09:00+08:00");
    }

    Household now() {
        return office.register().find(household).orElseThrow();
    }

    LocalDate today() {
        return LocalDate.now(office.clock());
    }

    ObjectNode clue() {
        ObjectNode form = OnTheWay.empty().put("household", "已脱贫户").put("householdNumber", household).put("foundOn", today().toString()).put("source", "干部走访")
                .put("situation", "户主骨折住院");
        form.putArray("clueEvidence").add(office.counties().photo(village.committee()));
        return form;
    }

    ObjectNode neighbour(String head) {
        return OnTheWay.empty().put("household", "没有建档的户").put("headName", head).put("groupName", "3组").put("persons", 2)
                .put("foundOn", today().toString()).put("source", "农户申报").put("situation", "冰雹绝收");
    }

    RiskTrace reported() {
        return reported(clue());
    }

    RiskTrace reported(ObjectNode form) {
        return new RiskTrace(office, village, monitoring.report(village.committee(), village.code(), form).file().caseNumber());
    }

    RiskTrace clearing(String number) {
        ObjectNode form = OnTheWay.empty().put("monitoredNumber", number).put("proposedOn", today().toString()).put("reason", "病已治好，回砖厂上班");
        return new RiskTrace(office, village, clearings.propose(village.committee(), village.code(), form).file().caseNumber());
    }
}
