package io.fupin.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import io.fupin.account.Role;
import io.fupin.household.HouseholdMember;
import io.fupin.identification.matches.Deliveries;
import io.fupin.identification.matches.Deliveries.Line;
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

/** 个人信息保护法 art. 45, 46: somebody comes to the county and asks what is stored about him, and has it put right. */
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
        deliveries.deliver(trace.village().county(), "transport", null, given.today(), List.of(new Line(wife.name(), wife.idNumber(), "消费型车辆", "吉B·C777")));
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

    private Map<String, String> correction(int position, String field, String value) {
        return Map.of("position", Integer.toString(position), "field", field, "value", value, "reason", "本人带户口簿来，照户口簿改");
    }

    @Test
    void whatIsWrongOnTheRegisterIsPutRightAndTheFormerEntryStays() {
        Trace trace = given.application().toTheEnd();
        String number = registerNumber(trace);
        String page = "/households/" + number + "/correction";
        String right = CitizenNumbers.next(1971, true);
        given.on("2016-12-05T09:00+08:00");
        county(trace.village()).open("/households/" + number).expect(200).shows("更正");
        county(trace.village()).post(page, correction(1, "NAME", "于广法")).expect(302);
        county(trace.village()).post(page, correction(1, "ID_NUMBER", right)).expect(302);
        county(trace.village()).post(page, correction(2, "HEALTH", "长期慢性病、残疾")).expect(302);
        county(trace.village()).post(page, correction(3, "EDUCATION", "初中")).expect(302);

        List<HouseholdMember> members = office.register().members(number);
        assertThat(members).hasSize(4);
        assertThat(members.get(0)).extracting(HouseholdMember::name, HouseholdMember::idNumber).containsExactly("于广法", right);
        assertThat(members.get(0).birthDate()).isEqualTo(IdentityNumbers.birthDate(right));
        assertThat(members.get(1).health()).isEqualTo("长期慢性病、残疾");
        assertThat(members.get(2)).extracting(HouseholdMember::education, HouseholdMember::schooling).containsExactly("初中", null);
        assertThat(office.register().find(number).orElseThrow().headName()).isEqualTo("于广法");
        assertThat(jdbc.queryForList("select name from household_member where register_number = ? and position = 1 order by valid_from", String.class,
                number)).containsExactly(trace.family().head(), "于广法");
        assertThat(jdbc.queryForList("select before_sealed from household_correction where register_number = ? order by id", String.class, number)
                .stream().limit(2).map(vault::open)).containsExactly(trace.family().head(), trace.family().members().get(0).idNumber());
        county(trace.village()).open("/households/" + number).expect(200).shows("更正记录", "姓名", "照户口簿改").hides(right);
        // Found by what is right; the wrong number is free.
        county(trace.village()).post("/personal-data", Map.of("idNumber", right, "basis", BASIS)).expect(200).shows("于广法");
        assertThat(jdbc.queryForObject("select count(*) from audit_entry where action = 'household.corrected' and subject = ?", Integer.class, number))
                .isEqualTo(4);
    }

    @Test
    void aCorrectionThatCannotBeChangesNothing() {
        Trace trace = given.application().toTheEnd();
        Trace other = given.application().toTheEnd();
        String number = registerNumber(trace);
        String page = "/households/" + number + "/correction";
        String taken = other.family().members().get(0).idNumber();
        Browser county = county(trace.village());
        county.post(page, correction(1, "ID_NUMBER", taken)).expect(422).shows("这个号码已在 " + registerNumber(other));
        county.post(page, correction(1, "ID_NUMBER", CitizenNumbers.misspelt(taken))).expect(422).shows("身份证号校验码不正确");
        county.post(page, correction(1, "HEALTH", "健康、残疾")).expect(422).shows("不能和别的状况一起选");
        county.post(page, correction(1, "EDUCATION", "博士后")).expect(422).shows("须是：文盲或半文盲");
        county.post(page, correction(1, "NAME", trace.family().head())).expect(422).shows("没有要更正的");
        county.post(page, correction(9, "NAME", "某某")).expect(422).shows("没有这个家庭成员");
        county.post(page, correction(1, "WEIGHT", "90")).expect(422).shows("请选要更正的项目");
        county.post(page, Map.of("position", "1", "field", "NAME", "value", "于广法", "reason", "")).expect(422).shows("请写明谁提出的");
        Browser.of(application, trace.village().township()).open(page).expect(403);
        Browser.of(application, trace.village().township()).post(page, correction(1, "NAME", "于广法")).expect(403);
        county(office.counties().another("350275", "隔壁", 1).get(0)).post(page, correction(1, "NAME", "于广法")).expect(404);
        assertThat(office.register().members(number)).extracting(HouseholdMember::name).doesNotContain("于广法");
        assertThat(jdbc.queryForObject("select count(*) from household_correction where register_number = ?", Integer.class, number)).isZero();
    }
}
