package io.fupin.household.quality;

import static org.assertj.core.api.Assertions.assertThat;

import io.fupin.support.Family;
import io.fupin.support.FupinTest;
import io.fupin.support.Given;
import io.fupin.support.Office;
import io.fupin.support.Surfer;
import io.fupin.support.Village;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What changes on the register is looked at, listed where it can be mended, and gone when it is. */
@FupinTest
class QualityTest {

    @LocalServerPort
    private int port;
    @Autowired
    private Given given;
    @Autowired
    private Office office;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private QualityWork work;
    private Village village;
    private String number;

    @BeforeEach
    void aHouseholdOnTheRegister() {
        village = office.counties().village();
        String caseNumber = given.application(village, Family.ofFour()).toTheEnd().number();
        number = jdbc.sql("select register_number from household where case_number = ?").param(caseNumber).query(String.class).single();
        work.drain();
    }

    @Test
    void aMistakeIsListedOnceAndGoneWhenItIsMended() {
        assertThat(open()).isZero();
        jdbc.sql("update household_member set schooling = '小学' where register_number = ? and position = 1").param(number).update();
        work.drain();
        work.drain();
        assertThat(open()).isEqualTo(1);
        Surfer committee = Surfer.signedIn(port, village.committee().username());
        assertThat(committee.get("/quality").body()).contains("只能填一项").contains(number);
        Surfer neighbour = Surfer.signedIn(port, office.counties().village().committee().username());
        assertThat(neighbour.get("/quality").body()).doesNotContain(number);
        jdbc.sql("update household_member set schooling = null where register_number = ? and position = 1").param(number).update();
        work.drain();
        assertThat(open()).isZero();
        assertThat(jdbc.sql("select count(*) from quality_finding where register_number = ? and settled_on is not null").param(number)
                .query(Integer.class).single()).as("what was mended stays on file").isEqualTo(1);
    }

    @Test
    void aDoubtIsConfirmedWithItsReasonAnErrorIsNot() {
        jdbc.sql("insert into household_living (register_number, valid_from, road_distance) values (?, date '2016-01-01', 7.5)").param(number).update();
        jdbc.sql("update household_member set schooling = '小学' where register_number = ? and position = 1").param(number).update();
        work.drain();
        Surfer committee = Surfer.signedIn(port, village.committee().username());
        String page = committee.get("/quality").body();
        assertThat(page).contains("7.5 公里");
        long doubt = id("DQ-18");
        assertThat(committee.post("/quality/" + doubt + "/confirmation", "reason", " ").statusCode()).isEqualTo(422);
        assertThat(committee.post("/quality/" + id("DQ-7") + "/confirmation", "reason", "就是这样").statusCode()).isEqualTo(422);
        assertThat(open()).isEqualTo(2);
        assertThat(committee.post("/quality/" + doubt + "/confirmation", "reason", "山里的独户，量过").statusCode()).isEqualTo(302);
        assertThat(open()).isEqualTo(1);
        work.drain();
        assertThat(open()).as("a confirmed doubt does not come back").isEqualTo(1);
        assertThat(committee.post("/quality/" + doubt + "/confirmation", "reason", "再确认").statusCode()).isEqualTo(404);
    }

    @Test
    void theCountyHasAllOfItLookedAtAndSeesTheTrend() {
        Surfer county = Surfer.signedIn(port, village.county().username());
        county.get("/quality");
        jdbc.sql("update household_member set education = null where register_number = ? and position = 1").param(number).update();
        assertThat(county.post("/quality/runs").statusCode()).isEqualTo(302);
        assertThat(county.get("/quality").body()).contains("开始全面检查");
        work.drain();
        assertThat(county.get("/quality").body()).doesNotContain("正在检查").contains("都没有填");
        jdbc.sql("update household_member set education = '小学' where register_number = ? and position = 1").param(number).update();
        county.post("/quality/runs");
        work.drain();
        assertThat(county.get("/quality").body()).contains("各乡镇的变化");
        assertThat(Surfer.signedIn(port, village.committee().username()).post("/quality/runs").statusCode()).isEqualTo(403);
    }

    private long id(String rule) {
        return jdbc.sql("select id from quality_finding where register_number = ? and rule = ? and settled_on is null").params(number, rule)
                .query(Long.class).single();
    }

    private int open() {
        return jdbc.sql("select count(*) from quality_finding where register_number = ? and settled_on is null and confirmed_at is null").param(number)
                .query(Integer.class).single();
    }
}
