package io.fupin.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.fupin.account.Officer;
import io.fupin.support.Browser;
import io.fupin.support.Browser.Page;
import io.fupin.support.Trace;
import io.fupin.support.TraceTest;
import io.fupin.support.Village;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

/** The page of a case, lists of cases, the search box and the start of a case. */
class CasePageTest extends TraceTest {

    @Autowired
    private WebApplicationContext application;
    @Autowired
    private JdbcClient jdbc;

    private Browser as(Officer officer) {
        return Browser.of(application, officer);
    }

    @Test
    void tellsTheWholeCase() {
        Trace trace = given.application().investigated().evaluated().confirmed().villageNoticePosted().periodOver().townshipApproved();
        Page page = as(trace.village().county()).open("/cases/" + trace.number()).expect(200);
        page.shows(trace.family().head(), "卷宗", "决定和意见", "识别建议", "乡镇审核", "同意", "第一次公示", "公示期满", "张贴乡镇公示", "在办");
        assertThat(jdbc.sql("select count(*) from audit_entry where action = 'case.view' and subject = ?").param(trace.number())
                .query(Integer.class).single()).isEqualTo(1);
        Page again = as(trace.village().county()).open(page.find("href=\"(/cases/[^\"]*/replay[^\"]*)\"").orElseThrow()).expect(302);
        assertThat(again.said().toString()).contains("再算一遍，结果相同");
        as(trace.village().county()).open("/cases/" + trace.number() + "/diagram.bpmn").expect(200);
    }

    @Test
    void showsIdentityNumbersInFullOnlyWhenAskedAndLeavesATrace() {
        Trace trace = given.application();
        String number = trace.family().members().get(0).idNumber();
        as(trace.village().committee()).open("/cases/" + trace.number()).expect(200).hides(number);
        as(trace.village().committee()).open("/cases/" + trace.number() + "/members").expect(200).shows(number);
        assertThat(jdbc.sql("select count(*) from audit_entry where action = 'case.identity-numbers' and subject = ?").param(trace.number())
                .query(Integer.class).single()).isEqualTo(1);
    }

    @Test
    void servesEvidenceThroughItsCase() {
        Trace trace = given.application();
        String photo = office.counties().photo(trace.village().committee());
        Village next = given.village();
        as(trace.village().township()).open("/cases/" + trace.number() + "/evidence/" + photo).expect(200);
        as(trace.village().township()).open("/cases/" + trace.number() + "/evidence/" + photo + "/thumbnail").expect(200);
        as(next.committee()).open("/cases/" + trace.number() + "/evidence/" + photo).expect(404);
        String other = office.counties().newPhoto(trace.village().committee().personId());
        as(trace.village().township()).open("/cases/" + trace.number() + "/evidence/" + other).expect(404);
    }

    @Test
    void theVillageWithdrawsAndTheCountyTerminates() {
        Trace withdrawn = given.application();
        Browser village = as(withdrawn.village().committee());
        village.open("/cases/" + withdrawn.number() + "/withdrawal").expect(200).shows("停在“入户调查”", "登记撤回，结束案件");
        village.post("/cases/" + withdrawn.number() + "/withdrawal", Map.of("reason", " ")).expect(422).shows("请写明理由");
        as(withdrawn.village().county()).post("/cases/" + withdrawn.number() + "/withdrawal", Map.of("reason", "不申请了")).expect(403);
        village.post("/cases/" + withdrawn.number() + "/withdrawal", Map.of("reason", "户主说不申请了")).expect(302);
        withdrawn.hasEnded("申请撤回");
        village.post("/cases/" + withdrawn.number() + "/withdrawal", Map.of("reason", "再来")).expect(409);

        Trace terminated = given.application();
        as(terminated.village().committee()).post("/cases/" + terminated.number() + "/termination", Map.of("reason", "x")).expect(403);
        as(terminated.village().committee()).open("/cases/" + terminated.number() + "/termination").expect(403);
        as(terminated.village().county()).open("/cases/" + terminated.number() + "/termination").expect(200).shows("不能恢复", "终止这一件");
        as(terminated.village().county()).post("/cases/" + terminated.number() + "/termination", Map.of("reason", "户主已迁出")).expect(302);
        terminated.hasEnded("终止");
    }

    @Test
    void aRelativeActsOnNoStep() {
        Trace trace = given.application();
        Browser officer = as(trace.village().committee());
        officer.post("/cases/" + trace.number() + "/recusal", Map.of("relation", "")).expect(422).shows("请写明与该户的关系");
        officer.post("/cases/" + trace.number() + "/recusal", Map.of("relation", "户主的弟弟")).expect(302);
        officer.open("/tasks/" + trace.task().id()).expect(200).shows("须回避");
        as(trace.village().secondCommittee()).open("/tasks/" + trace.task().id()).expect(200).hides("须回避");
    }

    @Test
    void listsCasesByPhaseAndFindsThem() {
        Trace trace = given.applications(2);
        trace.one(0).investigated();
        Browser township = as(trace.village().township());
        String region = trace.village().code().value();
        String first = trace.one(0).family().head();
        String second = trace.one(1).family().head();
        township.open("/cases?region=" + region).expect(200).shows(first, second, "2 件");
        township.open("/cases?region=" + region + "&phase=" + encoded("民主评议")).expect(200).shows(first).hides(second);
        township.open("/cases?region=" + region + "&state=closed").expect(200).shows("没有符合的案件");
        as(given.village().committee()).open("/cases?region=" + region).expect(200).hides(first);

        assertThat(township.open("/search?q=" + trace.one(0).number()).expect(302).location()).isEqualTo("/cases/" + trace.one(0).number());
        township.open("/search?q=" + encoded(first)).expect(200).shows(first);
        String idNumber = trace.one(1).family().members().get(2).idNumber();
        township.open("/search?q=" + idNumber).expect(200).shows(second).hides(idNumber);
        as(given.village().committee()).open("/search?q=" + idNumber).expect(200).shows("没有找到");
        Page csv = township.open("/cases/export.csv?region=" + region).expect(200);
        assertThat(csv.body()).contains(trace.one(0).number(), second);
    }

    @Test
    void startsACase() {
        Village village = given.village();
        Browser committee = as(village.committee());
        committee.open("/cases/new").expect(200).shows("贫困户识别申请", "2016年识别");
        as(village.township()).open("/cases/new?process=household-identification").expect(403);
        io.fupin.support.Family family = io.fupin.support.Family.ofFour();
        String form = given.form(village, family).toString();
        Page wrong = committee.post("/cases", Map.of("process", "household-identification", "form", form.replace("\"consent\":true", "\"consent\":false")))
                .expect(422);
        assertThat(wrong.json("form-errors")).contains("consent");
        assertThat(wrong.json("form-data")).contains(family.head());
        Page done = committee.post("/cases", Map.of("process", "household-identification", "form", form)).expect(302);
        assertThat(done.location()).startsWith("/cases/SB-");
        assertThat(done.said().toString()).contains("start-household-identification", family.head());
        committee.post("/cases", Map.of("process", "household-identification", "form", form)).expect(422);
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
    }
}
