package io.fupin.exit;

import io.fupin.household.Household;
import io.fupin.support.Family;
import io.fupin.support.TraceTest;
import io.fupin.support.Village;
import java.time.LocalDate;
import org.springframework.beans.factory.annotation.Autowired;

/** A household that was identified in 2016, a year later: of four, with a helper and a project. The line of 2017 is 3,400 yuan in 蛟河市. */
abstract class ExitTest extends TraceTest {

    static final String NEXT_YEAR = "2017-10-12T09:00+08:00";

    @Autowired
    HouseholdExit exits;
    @Autowired
    EvidenceMatrices matrices;

    Village village;
    String household;
    Family family;

    void registeredAYearAgo() {
        registeredAYearAgo(given.village());
    }

    void registeredAYearAgo(Village somewhere) {
        village = somewhere;
        given.on("2016-10-10T09:00+08:00");
        household = given.application(village, family = Family.ofFour()).toTheEnd().facts().registerNumber();
        given.on(NEXT_YEAR);
    }

    Household now() {
        return office.register().find(household).orElseThrow();
    }

    LocalDate today() {
        return LocalDate.now(office.clock());
    }

    MatrixPaper visit(String wages) {
        return new MatrixPaper(today(), 2017, wages, office.counties().photo(village.committee()));
    }

    /** Visited in the yearly round, with an income that lies well above the line. */
    void visited() {
        matrices.record(village.committee(), household, visit("16000").form());
    }

    ExitTrace proposed() {
        visited();
        return ExitTrace.proposed(office, exits, village, household);
    }
}
