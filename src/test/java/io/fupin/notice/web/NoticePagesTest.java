package io.fupin.notice.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fupin.account.Officer;
import io.fupin.notice.Notice;
import io.fupin.notice.NoticeKind;
import io.fupin.notice.NoticeTest;
import io.fupin.notice.ObjectionDesk;
import io.fupin.notice.OfficeContacts;
import io.fupin.support.Browser;
import io.fupin.support.PageToken;
import io.fupin.support.PdfText;
import io.fupin.support.TestPeople;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Notices and objections at the desk and over the open API, with every right and without it. */
class NoticePagesTest extends NoticeTest {

    @Autowired
    private WebApplicationContext application;
    @Autowired
    private OfficeContacts contacts;
    @Autowired
    private ObjectionDesk objections;
    private MockMvc http;

    @BeforeEach
    void phones() {
        http = MockMvcBuilders.webAppContextSetup(application).apply(springSecurity()).build();
        contacts.enter(place.township(), "0432-60000103", "工作日 8:30—16:30");
        contacts.enter(place.county(), "0432-60000281", null);
    }

    private Browser signedIn(Officer officer) {
        return Browser.of(application, officer);
    }

    private Browser.Page postPage(Officer officer, List<String> cases, ObjectNode form) throws Exception {
        var result = http.perform(MockMvcRequestBuilders.post("/notices").param("kind", "VILLAGE_NOTICE").param("village", village.value())
                .param("caseNumbers", cases.toArray(String[]::new)).param("form", form.toString()).accept(MediaType.TEXT_HTML)
                .with(PageToken.sent()).with(TestPeople.as(officer))).andReturn();
        return new Browser.Page(result.getResponse().getStatus(), result.getResponse().getContentAsString(java.nio.charset.StandardCharsets.UTF_8),
                result.getResponse().getRedirectedUrl(), result);
    }

    @Test
    void theVillagePostsFromThePage() throws Exception {
        List<String> cases = casesAt("post-village-notice", 3);
        Officer officer = place.committee();
        Browser.Page open = signedIn(officer).open("/notices/new?kind=VILLAGE_NOTICE").expect(200).shows("张贴村级公示", "10月11日至10月17日公示，满 7 天");
        cases.forEach(number -> assertThat(open.body()).contains(number));
        assertThat(open.json("form-data")).contains("2016-10-10");

        ObjectNode noPhoto = posting(officer);
        noPhoto.putArray("photoEvidence");
        Browser.Page refused = postPage(officer, cases.subList(0, 2), noPhoto).expect(422);
        assertThat(refused.json("form-errors")).contains("photoEvidence", "请上传公示栏照片");
        assertThat(refused.json("form-data")).contains("村部公示栏");

        Browser.Page posted = postPage(officer, cases.subList(0, 2), posting(officer)).expect(302);
        assertThat(posted.location()).matches("/notices/GS-220281-2016-\\d+");
        signedIn(officer).open(posted.location()).expect(200).shows("第一次公示", "10月11日至10月17日", "村部公示栏", theCase(cases.get(0)).subject());
        signedIn(officer).open("/notices").expect(200).shows("拟推荐贫困户", "张贴村级公示 1");
        signedIn(officer).open("/notices?running=true&kind=TOWNSHIP_NOTICE").expect(200).shows("没有符合的公示");
    }

    @Test
    void aRefusedCaseIsNamedAtItsLine() throws Exception {
        List<String> cases = casesAt("post-village-notice", 2);
        casesAt("post-village-notice", 1);
        post(NoticeKind.VILLAGE_NOTICE, cases.subList(0, 1));
        postPage(place.committee(), cases, posting(place.committee())).expect(409).shows("没有发布");
        assertThat(steps(cases.get(1))).containsExactly("post-village-notice");
    }

    @Test
    void thePaperIsPrintedBeforeAndAfterPosting() throws Exception {
        List<String> cases = casesAt("post-village-notice", 2);
        byte[] draft = http.perform(MockMvcRequestBuilders.post("/notices/preview").param("kind", "VILLAGE_NOTICE").param("village", village.value())
                        .param("caseNumbers", cases.toArray(String[]::new)).param("form", "{}").with(PageToken.sent()).with(TestPeople.as(place.committee())))
                .andExpect(status().isOk()).andExpect(content().contentType(MediaType.APPLICATION_PDF)).andReturn().getResponse().getContentAsByteArray();
        assertThat(PdfText.of(draft)).contains(theCase(cases.get(0)).subject(), "0432-60000103");
        Notice notice = post(NoticeKind.VILLAGE_NOTICE, cases);
        byte[] paper = http.perform(get("/api/v1/notices/{n}/paper", notice.number()).with(TestPeople.as(place.committee())))
                .andExpect(status().isOk()).andReturn().getResponse().getContentAsByteArray();
        assertThat(PdfText.of(paper)).contains(theCase(cases.get(1)).subject()).doesNotContain("13812345678");
    }

    @Test
    void anEarlyLossIsEnteredOnThePage() throws Exception {
        List<String> cases = casesAt("post-village-notice", 1);
        Notice notice = post(NoticeKind.VILLAGE_NOTICE, cases);
        Browser township = signedIn(place.township());
        township.post("/notices/" + notice.number() + "/loss", Map.of("day", "2016-10-10", "reason", "")).expect(422)
                .shows("请写明怎么撤下的");
        township.post("/notices/" + notice.number() + "/loss", Map.of("day", "2016-10-10", "reason", "被风刮走")).expect(302);
        township.open("/notices/" + notice.number()).expect(200).shows("提前撤下", "被风刮走");
        signedIn(place.committee()).open("/notices/new?kind=VILLAGE_NOTICE").expect(200).shows("须按全期重新张贴");
    }

    @Test
    void whoMayDoWhatOnThePages() {
        Notice notice = post(NoticeKind.VILLAGE_NOTICE, casesAt("post-village-notice", 1));
        String page = "/notices/" + notice.number();
        for (String post : List.of("VILLAGE_COMMITTEE@" + village, "VILLAGE_TEAM@" + village, "TOWNSHIP_OFFICE@" + village.township(),
                "COUNTY_OFFICE@" + village.county(), "COUNTY_LEADERS@" + village.county(), "AUDITOR@" + village.county(),
                "CITY_OFFICE@" + village.city(), "PROVINCE_OFFICE@" + village.province())) {
            signedIn(officer(post)).open(page).expect(200);
            signedIn(officer(post)).open(page + "/paper.pdf").expect(200);
        }
        for (String post : List.of("ADMIN@" + village.county(), "DEPARTMENT.housing@" + village.county(), "HELPER@" + village.county(),
                "ASSESSOR.dongliao@" + village.county(), "COUNTY_OFFICE@220282000000")) {
            signedIn(officer(post)).open(page).expect(404);
            signedIn(officer(post)).open(page + "/paper.pdf").expect(404);
        }
        signedIn(given.village().committee()).open(page).expect(404);
        assertThat(signedIn(null).open(page).status()).isIn(302, 401);
        signedIn(place.township()).open("/notices/new?kind=VILLAGE_NOTICE").expect(403);
        signedIn(officer("VILLAGE_TEAM@" + village)).open("/notices/new?kind=VILLAGE_NOTICE").expect(403);
        signedIn(officer("VILLAGE_TEAM@" + village)).post(page + "/loss", Map.of("day", "2016-10-10", "reason", "丢了")).expect(403);
        signedIn(given.village().committee()).post(page + "/loss", Map.of("day", "2016-10-10", "reason", "丢了")).expect(404);
    }

    @Test
    void objectionsAreRecordedListedAndReplied() {
        Notice notice = post(NoticeKind.VILLAGE_NOTICE, casesAt("post-village-notice", 1));
        String number = notices.entries(notice.number()).get(0).caseNumber();
        Browser township = signedIn(place.township());
        township.open("/objections/new?case=" + number).expect(200).shows("记异议");
        ObjectNode typed = form().put("about", "listed").put("village", village.value()).put("caseNumber", number).put("grounds", "有车")
                .put("channel", "来信").put("name", "赵有才");
        Browser.Page wrong = township.post("/objections", Map.of("form", typed.deepCopy().put("channel", "网上").toString())).expect(422);
        assertThat(wrong.json("form-errors")).contains("channel");
        Browser.Page filed = township.post("/objections", Map.of("form", typed.toString())).expect(302);
        assertThat(filed.said().toString()).contains("回执号");
        String objection = filed.location().replace("/cases/", "");
        township.open("/objections").expect(200).shows("名单上的户：" + theCase(number).subject(), "来信，留名", "受理");
        township.open("/objections?state=DONE").expect(200).hides(theCase(number).subject());
        township.open("/objections?q=" + objection).expect(200).shows("来信");
        township.open("/notices/" + notice.number()).expect(200).shows("名单上的户");
        signedIn(place.committee()).open("/notices/" + notice.number()).expect(200).hides("名单上的户");
        signedIn(place.committee()).open("/objections").expect(200).shows("名单上的户：" + theCase(number).subject(), "待受理")
                .hides("赵有才", "有车", "来信，留名");
        township.open("/objections/" + objection + "/reply.pdf").expect(404);
        office.desk().complete(task(objection).id(), place.township(), "refuse", "没有具体内容", form().put("reason", "没有具体内容"));
        township.open("/objections/" + objection + "/reply.pdf").expect(200);
        signedIn(place.committee()).open("/objections/" + objection + "/reply.pdf").expect(404);
        signedIn(officer("VILLAGE_TEAM@" + village)).open("/objections/new").expect(403);
        signedIn(officer("AUDITOR@" + village.county())).post("/objections", Map.of("form", typed.toString())).expect(403);
    }

    @Test
    void anOfficeEntersItsOwnPhone() {
        Browser township = signedIn(place.township());
        township.post("/notices/contact", Map.of("phone", "六六六")).expect(422).shows("0432-60000103 这样");
        township.post("/notices/contact", Map.of("phone", "0432-60000199", "hours", "工作日")).expect(302);
        township.open("/notices/contact").expect(200);
        assertThat(contacts.around(village.township()).get(0).phone()).isEqualTo("0432-60000199");
        signedIn(officer("AUDITOR@" + village.county())).post("/notices/contact", Map.of("phone", "0432-60000199")).expect(403);
    }

    private ResultActions call(Officer officer, String path, ObjectNode body) throws Exception {
        return http.perform(MockMvcRequestBuilders.post(path).contentType(MediaType.APPLICATION_JSON).content(body.toString()).with(PageToken.sent()).with(TestPeople.as(officer)));
    }

    @Test
    void theApiPostsListsAndRefuses() throws Exception {
        List<String> cases = casesAt("post-village-notice", 2);
        Officer officer = place.committee();
        ObjectNode body = form().put("region", village.value()).put("kind", "VILLAGE_NOTICE");
        cases.forEach(body.putArray("caseNumbers")::add);
        body.putArray("caseNumbers").add(cases.get(0)).add("SB-220281-2016-999999");
        body.set("form", posting(officer));
        call(officer, "/api/v1/notices", body).andExpect(status().isUnprocessableEntity())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.errors", hasSize(1))).andExpect(jsonPath("$.errors[0].field").value("caseNumbers[1]"))
                .andExpect(jsonPath("$.errors[0].message", containsString("SB-220281-2016-999999")));
        call(officer, "/api/v1/notices", body.deepCopy().put("kind", "NOTHING")).andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[0].field").value("kind"));
        call(place.township(), "/api/v1/notices", body.deepCopy().put("kind", "TOWNSHIP_NOTICE").put("region", village.township().value()))
                .andExpect(status().isUnprocessableEntity()).andExpect(jsonPath("$.errors[0].field").value("region"));
        body.putArray("caseNumbers").add(cases.get(0)).add(cases.get(1));
        call(place.township(), "/api/v1/notices", body).andExpect(status().isForbidden());
        String number = call(officer, "/api/v1/notices", body).andExpect(status().isCreated())
                .andExpect(header().string("Location", containsString("/api/v1/notices/GS-220281-2016-")))
                .andExpect(jsonPath("$.endsOn").value("2016-10-17")).andExpect(jsonPath("$.endsAt").value("2016-10-18T00:00:00+08:00"))
                .andExpect(jsonPath("$.entries", hasSize(2))).andExpect(jsonPath("$.draw").value(nullValue()))
                .andReturn().getResponse().getHeader("Location").replace("/api/v1/notices/", "");
        call(place.secondCommittee(), "/api/v1/notices", body).andExpect(status().isUnprocessableEntity());
        http.perform(get("/api/v1/notices").param("running", "true").with(TestPeople.as(officer))).andExpect(status().isOk())
                .andExpect(jsonPath("$.items[*].number", hasItem(number))).andExpect(jsonPath("$.next").value(nullValue()));
        http.perform(get("/api/v1/notices/{n}", number).with(TestPeople.as(given.village().committee()))).andExpect(status().isNotFound());
        http.perform(get("/api/v1/notices").param("size", "0").with(TestPeople.as(officer))).andExpect(status().isBadRequest());
        http.perform(get("/api/v1/notices")).andExpect(status().isUnauthorized());
        call(place.township(), "/api/v1/notices/" + number + "/early-removal", form().put("removedOn", "2016-10-10").put("reason", "被撕下"))
                .andExpect(status().isOk()).andExpect(jsonPath("$.removal.early").value(true));
        call(place.township(), "/api/v1/notices/" + number + "/early-removal", form().put("removedOn", "2016-10-10").put("reason", "被撕下"))
                .andExpect(status().isConflict());
    }

    @Test
    void theApiOfObjectionsKeepsTheObjectorToTheHandlingOffice() throws Exception {
        String number = casesAt("post-village-notice", 1).get(0);
        post(NoticeKind.VILLAGE_NOTICE, List.of(number));
        ObjectNode body = form();
        body.set("form", form().put("about", "listed").put("village", village.value()).put("caseNumber", number).put("grounds", "有车")
                .put("channel", "来电").put("name", "赵有才").put("phone", "13912345678"));
        String objection = json.readTree(call(place.county(), "/api/v1/objections", body).andExpect(status().isCreated())
                .andReturn().getResponse().getContentAsString()).path("caseNumber").asText();
        call(place.committee(), "/api/v1/objections", body).andExpect(status().isCreated()).andExpect(jsonPath("$.caseNumber").value(nullValue()));
        call(officer("VILLAGE_TEAM@" + village), "/api/v1/objections", body).andExpect(status().isForbidden());
        http.perform(get("/api/v1/objections/{n}", objection).with(TestPeople.as(place.township()))).andExpect(status().isOk())
                .andExpect(jsonPath("$.name").value("赵有才")).andExpect(jsonPath("$.phone").value("13912345678"));
        http.perform(get("/api/v1/objections/{n}", objection).with(TestPeople.as(place.county()))).andExpect(status().isOk())
                .andExpect(jsonPath("$.name").value(nullValue()));
        http.perform(get("/api/v1/objections/{n}", objection).with(TestPeople.as(place.committee()))).andExpect(status().isNotFound());
        http.perform(get("/api/v1/objections").with(TestPeople.as(place.committee()))).andExpect(jsonPath("$.items", hasSize(0)));
        http.perform(get("/api/v1/objections").param("state", "OPEN").param("q", objection).with(TestPeople.as(place.township())))
                .andExpect(jsonPath("$.items[0].number").value(objection)).andExpect(jsonPath("$.items[0].state").value("待受理"));
        call(place.township(), "/api/v1/objections/" + objection + "/appeal", form().put("grounds", "不服")).andExpect(status().isUnprocessableEntity());
        call(officer("AUDITOR@" + village.county()), "/api/v1/objections/" + objection + "/appeal", form().put("grounds", "不服"))
                .andExpect(status().isForbidden());
        assertThat(objections.find(objection)).isPresent();
    }
}
