package io.fupin.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fupin.account.Officer;
import io.fupin.identification.Rounds;
import io.fupin.support.Browser;
import io.fupin.support.Browser.Page;
import io.fupin.support.Family;
import io.fupin.support.TestPeople;
import io.fupin.support.TraceTest;
import io.fupin.support.Village;
import io.fupin.web.Said;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

class StartPageTest extends TraceTest {

    private static final String PROCESS = "household-identification";

    @Autowired
    private WebApplicationContext application;
    @Autowired
    private TestPeople people;
    @Autowired
    private Rounds rounds;

    private Browser as(Officer officer) {
        return Browser.of(application, officer);
    }

    private Page submit(Officer officer, String form) {
        return as(officer).post("/cases", Map.of("process", PROCESS, "form", form));
    }

    @Test
    void opensWithTheFormTheVillageAndTheRound() {
        Village village = given.village();
        Page page = as(village.committee()).open("/cases/new").expect(200).shows("贫困户识别申请", "2016年识别");
        assertThat(page.json("form-schema")).contains("\"id\": \"household-application\"");
        assertThat(page.json("form-data")).isEqualTo("{\"appliedOn\":\"" + given.today() + "\"}");
        assertThat(page.body()).contains("data-task=\"start-household-identification\"");
    }

    @Test
    void aSubmittedFormBecomesACaseAndUsesUpItsDraft() {
        Village village = given.village();
        Family family = Family.ofFour();
        Page page = submit(village.committee(), given.form(village, family).toString()).expect(302);
        assertThat(page.location()).matches("/cases/SB-220281-2016-\\d{4}");
        Said said = (Said) page.said();
        assertThat(said.title()).isEqualTo("已提交申请：" + family.head());
        assertThat(said.text()).contains("案件号 识2016-");
        assertThat(said.clearDraft()).isEqualTo("start-household-identification");
    }

    @Test
    void whatOnlyWarnsIsSaidAndRefusesNothing() {
        Village village = given.village();
        ObjectNode form = given.form(village, Family.ofFour()).put("applicantName", "外人");
        assertThat(((Said) submit(village.committee(), form.toString()).expect(302).said()).text()).contains("申请人“外人”不在家庭成员里");
    }

    @Test
    void aRefusalComesBackWithWhatWasTypedAndTheErrorsAtTheirFields() {
        Village village = given.village();
        Family family = Family.alone().add("王二</script>", "配偶", "220281197003150016");
        Page page = submit(village.committee(), given.form(village, family).toString()).expect(422);
        assertThat(page.said()).isNull();
        assertThat(page.json("form-errors")).contains("\"field\":\"members[1].idNumber\"");
        assertThat(page.json("form-data")).contains("220281197003150016", "王二\\u003c/script>");
        assertThat(page.body()).doesNotContain("王二</script>");
    }

    @Test
    void somethingThatIsNoFormIsSaidSo() {
        Village village = given.village();
        submit(village.committee(), "{\"a\":").expect(400).shows("表单内容读不出来");
        assertThat(submit(village.committee(), "").expect(422).json("form-errors")).contains("\"field\":\"applicantName\"");
    }

    @Test
    void onlyTheVillagesCommitteeStarts() {
        Village village = given.village();
        String form = given.form(village, Family.ofFour()).toString();
        for (String post : List.of("VILLAGE_TEAM@" + village.code(), "TOWNSHIP_OFFICE@" + village.code().township(),
                "COUNTY_OFFICE@" + village.code().county(), "ADMIN@" + village.code().county(), "DEPARTMENT.housing@" + village.code().county())) {
            Officer other = people.holding(post);
            as(other).open("/cases/new?process=" + PROCESS).expect(403);
            submit(other, form).expect(403);
        }
        assertThat(as(village.township()).open("/cases/new").expect(302).location()).as("a change is begun from its household").endsWith("/households");
        assertThat(as(null).open("/cases/new").expect(302).location()).startsWith("/sign-in");
    }

    @Test
    void withoutARoundNothingCanBeStartedAndThePageSaysWhy() {
        Village village = office.counties().another("220297", "无轮", 1).get(0);
        rounds.close(village.county(), rounds.open(village.code().county()).orElseThrow().id());
        as(village.committee()).open("/cases/new").expect(200).shows("县里还没有开放识别轮次").hides("提交申请");
        submit(village.committee(), given.form(village, Family.ofFour()).toString()).expect(422).shows("县里还没有开放识别轮次");
    }
}
