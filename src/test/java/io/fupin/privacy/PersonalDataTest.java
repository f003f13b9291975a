package io.fupin.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import io.fupin.account.Role;
import io.fupin.exchange.delivery.Deliveries;
import io.fupin.exchange.delivery.Deliveries.Cover;
import io.fupin.exchange.delivery.Deliveries.Line;
import io.fupin.support.Browser;
import io.fupin.support.CitizenNumbers;
import io.fupin.support.Family.Person;
import io.fupin.support.Trace;
import io.fupin.support.TraceTest;
import io.fupin.support.Village;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.context.WebApplicationContext;

/** 个人信息保护法 art. 45: somebody comes to the county and asks what is stored about him. */
class PersonalDataTest extends TraceTest {

    private static final String BASIS = "本人，核对了身份证原件";

    @Autowired
    private WebApplicationContext application;
    @Autowired
    private Deliveries deliveries;
    @Autowired
    private IdentityVault vault;
    @Autowired
    private JdbcTemplate jdbc;

    private Browser county(Village village) {
        return Browser.of(application, village.county());
    }

    private String registerNumber(Trace trace) {
        return trace.facts().registerNumber();
    }

    @Test
    void aPersonIsToldWhatIsStoredAboutHimAndNotAboutTheOthers() {
        Trace trace = given.application().upTo("assign-helper");
        Person wife = trace.family().members().get(1);
        Person head = trace.family().members().get(0);
        deliveries.deliver(trace.village().county(), new Cover("transport", null, given.today()), List.of(new Line(wife.name(), wife.idNumber(), "消费型车辆", "吉B·C777")));
        Map<String, String> asked = Map.of("idNumber", wife.idNumber().toLowerCase(), "basis", BASIS);
        county(trace.village()).post("/personal-data", asked).expect(200)
                .shows(registerNumber(trace), wife.name(), wife.idNumber(), "配偶", "健康状况", "吉B·C777", "部门名单")
                .hides(head.idNumber(), trace.family().members().get(2).name(), "13900000000");
        county(trace.village()).post("/personal-data", Map.of("idNumber", head.idNumber(), "basis", BASIS)).expect(200)
                .shows("13900000000", "申请理由", "公示期满").hides("吉B·C777", wife.idNumber());
        assertThat(county(trace.village()).post("/personal-data/export.csv", asked).expect(200).body()).startsWith("\uFEFF")
                .contains(wife.idNumber(), "\"文化程度\"").doesNotContain(head.idNumber());
        // Who asked is in the audit, under the keyed hash.
        assertThat(jdbc.queryForList("select details from audit_entry where action = 'privacy.answered' and subject = ?", String.class,
                vault.lookupHash(wife.idNumber()))).hasSize(2).allSatisfy(details -> assertThat(details).contains(BASIS).doesNotContain(wife.idNumber()));
    }

    @Test
    void nobodyElseAsksAndNotWithoutAGround() {
        Village village = given.village();
        String number = CitizenNumbers.next(1970, true);
        county(village).open("/personal-data").expect(200).shows("本人查询");
        county(village).post("/personal-data", Map.of("idNumber", number, "basis", BASIS)).expect(200).shows("本县没有这个身份证号的信息");
        county(village).post("/personal-data", Map.of("idNumber", CitizenNumbers.misspelt(number), "basis", " ")).expect(422)
                .shows("身份证号校验码不正确", "请写明谁来查的");
        county(village).post("/personal-data/export.csv", Map.of("idNumber", "", "basis", BASIS)).expect(422).shows("请填身份证号");
        for (var other : List.of(village.committee(), village.team(), village.township(),
                office.counties().somebody(Role.ADMIN, village.code().county()), office.counties().somebody(Role.AUDITOR, village.code().county()))) {
            Browser.of(application, other).open("/personal-data").expect(403);
            Browser.of(application, other).post("/personal-data", Map.of("idNumber", number, "basis", BASIS)).expect(403);
        }
    }

    @Test
    void anotherCountyIsToldNothing() {
        Trace trace = given.application().investigated();
        Village elsewhere = office.counties().another("350274", "邻县", 1).get(0);
        county(elsewhere).post("/personal-data", Map.of("idNumber", trace.family().members().get(0).idNumber(), "basis", BASIS)).expect(200)
                .shows("本县没有这个身份证号的信息");
    }
}
