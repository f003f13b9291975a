package io.fupin.notice.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fupin.evidence.EvidenceStore;
import io.fupin.notice.Notice;
import io.fupin.notice.NoticeKind;
import io.fupin.notice.NoticeTest;
import io.fupin.notice.ObjectionDesk;
import io.fupin.notice.data.Receipts;
import io.fupin.support.Browser;
import io.fupin.support.Family;
import io.fupin.support.PdfText;
import io.fupin.support.SampleFiles;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** What anybody sees and does without an account, and what nobody learns that way. */
class PublicPagesTest extends NoticeTest {

    @Autowired
    private WebApplicationContext application;
    @Autowired
    private ObjectionDesk objections;
    @Autowired
    private Receipts receipts;
    private MockMvc http;
    private Browser anybody;

    @BeforeEach
    void nobodySignedIn() {
        http = MockMvcBuilders.webAppContextSetup(application).apply(springSecurity()).build();
        anybody = Browser.of(application, null);
    }

    private ResultActions json(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return http.perform(request.accept(MediaType.APPLICATION_JSON));
    }

    private ResultActions send(String path, ObjectNode body) throws Exception {
        return json(MockMvcRequestBuilders.post(path).contentType(MediaType.APPLICATION_JSON).content(body.toString()));
    }

    private String receiptOf(ResultActions answer) throws Exception {
        return json.readTree(answer.andExpect(status().isCreated()).andReturn().getResponse().getContentAsString()).path("receipt").asText();
    }

    @Test
    void aNoticeIsShownWhileItRunsWithNamesMasked() throws Exception {
        List<String> cases = casesAt("post-village-notice", 2);
        Notice notice = post(NoticeKind.VILLAGE_NOTICE, cases);
        String name = theCase(cases.get(0)).subject();
        String masked = name.substring(0, 1) + "＊" + name.substring(2);
        anybody.open("/public/notices?region=" + village).expect(200).shows("正在公示", "2016年拟推荐贫困户名单", "2户").hides(name);
        Browser.Page page = anybody.open("/public/notices/" + notice.number()).expect(200).shows(masked, "10月11日至10月17日").hides(name, cases.get(0));
        assertThat(page.result().getResponse().getHeader("X-Robots-Tag")).contains("noindex");
        assertThat(page.body()).contains("noindex").doesNotContain("因病", "13800");
        String body = json(get("/public/notices/{n}", notice.number())).andExpect(status().isOk())
                .andExpect(jsonPath("$.entries", hasSize(2))).andExpect(jsonPath("$.entries[0].head").value(masked))
                .andExpect(jsonPath("$.entries[0].persons").isNumber()).andReturn().getResponse().getContentAsString();
        assertThat(body).doesNotContain(name, "caseNumber", "SB-", "idNumber", "phone");
        json(get("/public/notices").param("region", village.value())).andExpect(jsonPath("$.items", hasSize(1)))
                .andExpect(jsonPath("$.items[0].number").value(notice.number())).andExpect(jsonPath("$.next").value(nullValue()));
        pass("P8D");
        json(get("/public/notices/{n}", notice.number())).andExpect(status().isNotFound());
        anybody.open("/public/notices/" + notice.number()).expect(404).hides(name, masked);
        json(get("/public/notices").param("region", village.value())).andExpect(jsonPath("$.items", hasSize(0)));
        anybody.open("/public/notices?region=" + village).expect(200).shows("以前的公示", "2户").hides(name, masked);
    }

    @Test
    void whoeverWasReturnedOrWhatWasTakenDownIsShownNoMore() throws Exception {
        List<String> cases = casesAt("post-village-notice", 2);
        Notice notice = post(NoticeKind.VILLAGE_NOTICE, cases);
        office.moves().sendBack(cases.get(0), "investigate", "有新情况");
        json(get("/public/notices/{n}", notice.number())).andExpect(jsonPath("$.entries", hasSize(1))).andExpect(jsonPath("$.entries[0].position").value(2));
        desk.takenDownEarly(notice.number(), place.township(), "被撕下", today());
        json(get("/public/notices/{n}", notice.number())).andExpect(status().isNotFound());
    }

    @Test
    void villagesAreFoundAndGuessesAreNot() throws Exception {
        anybody.open("/public/notices").expect(200).shows("漂河镇");
        anybody.open("/public/notices?q=" + java.net.URLEncoder.encode("青背", "UTF-8")).expect(200).shows("青背村");
        anybody.open("/public/notices?region=" + village.township()).expect(404);
        json(get("/public/notices").param("region", "abc")).andExpect(status().isNotFound());
        json(get("/public/notices")).andExpect(status().isUnprocessableEntity());
        json(get("/public/notices/GS-220281-2016-99999")).andExpect(status().isNotFound());
    }

    @Test
    void somebodyObjectsOnThePageAndFollowsItToTheAppeal() throws Exception {
        List<String> cases = casesAt("post-village-notice", 1);
        Notice notice = post(NoticeKind.VILLAGE_NOTICE, cases);
        anybody.open("/public/objections/new?notice=" + notice.number()).expect(200).shows("您要反映什么", "序号1", "1个工作日内受理");
        var refused = http.perform(multipart("/public/objections").param("about", "listed").param("village", village.value())
                .param("noticeNumber", notice.number()).param("position", "1").param("grounds", " ").param("anonymous", "false").accept(MediaType.TEXT_HTML))
                .andExpect(status().isUnprocessableEntity()).andReturn().getResponse().getContentAsString();
        assertThat(refused).contains("请写姓名");
        String slip = http.perform(multipart("/public/objections")
                        .file(new MockMultipartFile("photos", "a.jpg", "image/jpeg", SampleFiles.jpeg(64, 48, 7)))
                        .param("about", "listed").param("village", village.value()).param("noticeNumber", notice.number()).param("position", "1")
                        .param("grounds", "他家有小卖店").param("anonymous", "true").accept(MediaType.TEXT_HTML))
                .andExpect(status().isFound()).andReturn().getResponse().getRedirectedUrl();
        String receipt = slip.replaceAll("/public/receipts/(.*)/slip", "$1");
        anybody.open(slip).expect(200).shows(Receipts.spoken(receipt), "您没有留姓名", "以前 受理");
        byte[] pdf = http.perform(get("/public/receipts/{r}/receipt.pdf", receipt)).andExpect(status().isOk()).andReturn().getResponse().getContentAsByteArray();
        assertThat(PdfText.of(pdf)).contains(Receipts.spoken(receipt)).doesNotContain("小卖店");
        String number = receipts.find(receipt).orElseThrow().caseNumber();
        assertThat(objections.find(number).orElseThrow().caseNumber()).isEqualTo(cases.get(0));

        anybody.open("/public/receipts?receipt=" + Receipts.spoken(receipt).toLowerCase()).expect(200).shows("等受理").hides("小卖店", theCase(cases.get(0)).subject());
        office.desk().complete(task(number).id(), place.township(), "accept", "", form());
        json(get("/public/receipts/{r}", receipt)).andExpect(status().isOk()).andExpect(jsonPath("$.title").value("正在核查"))
                .andExpect(jsonPath("$.steps[1].state").value("done")).andExpect(jsonPath("$.reply").value(nullValue()));
        ObjectNode inquiry = form().put("finding", "不成立").put("findings", "查无此事");
        inquiry.putArray("evidence").add(photo(place.township()));
        office.desk().complete(task(number).id(), place.township(), "submit", "", inquiry);
        office.desk().complete(task(number).id(), place.township(), "submit", "",
                form().put("reply", "经核查不属实").put("deliveredOn", today().toString()).put("deliveryMethod", "网上"));
        anybody.open("/public/receipts/" + receipt).expect(200).shows("已经答复", "不成立", "经核查不属实", "不满意");
        anybody.open("/public/receipts/" + receipt + "/appeal").expect(200).shows("再提一次");
        anybody.post("/public/receipts/" + receipt + "/appeal", java.util.Map.of("grounds", " ")).expect(422).shows("请写明不满意的理由");
        anybody.post("/public/receipts/" + receipt + "/appeal", java.util.Map.of("grounds", "没有找我核实")).expect(302);
        json(get("/public/receipts/{r}", receipt)).andExpect(jsonPath("$.appealUntil").value(nullValue()));
        assertThat(steps(number)).containsExactly("decide-appeal");
        send("/public/receipts/" + receipt + "/appeal", form().put("grounds", "再来")).andExpect(status().isUnprocessableEntity());
    }

    @Test
    void anObjectionIsWithdrawnByItsAuthorAndTheHouseholdGoesOn() throws Exception {
        List<String> cases = casesAt("post-village-notice", 1);
        post(NoticeKind.VILLAGE_NOTICE, cases);
        String receipt = receiptOf(send("/public/objections", form().put("about", "listed").put("village", village.value())
                .put("caseNumber", cases.get(0)).put("grounds", "有车")));
        pass("P8D");
        assertThat(steps(cases.get(0))).isEmpty();
        json(MockMvcRequestBuilders.post("/public/receipts/{r}/withdrawal", receipt)).andExpect(status().isOk()).andExpect(jsonPath("$.title").value("已经撤回"));
        assertThat(steps(cases.get(0))).containsExactly("township-review");
        json(MockMvcRequestBuilders.post("/public/receipts/{r}/withdrawal", receipt)).andExpect(status().isUnprocessableEntity());
    }

    @Test
    void theAnswersToObjectionsDoNotSayWhatExists() throws Exception {
        ObjectNode known = form().put("about", "listed").put("village", village.value()).put("grounds", "有车");
        List<String> cases = casesAt("post-village-notice", 1);
        post(NoticeKind.VILLAGE_NOTICE, cases);
        String real = send("/public/objections", known.deepCopy().put("caseNumber", cases.get(0))).andExpect(status().isCreated())
                .andExpect(jsonPath("$.receipt", matchesPattern("[0-9A-HJKMNP-TV-Z]{10}"))).andReturn().getResponse().getContentAsString();
        String guessed = send("/public/objections", known.deepCopy().put("caseNumber", "SB-220281-2016-999999")).andExpect(status().isCreated())
                .andReturn().getResponse().getContentAsString();
        assertThat(json.readTree(real).fieldNames()).toIterable().containsExactlyElementsOf(() -> fieldNames(guessed));
        json(get("/public/receipts/0000000000")).andExpect(status().isNotFound());
        anybody.open("/public/receipts?receipt=QQQQ").expect(404).shows("没有这个回执号");
        send("/public/objections", form().put("about", "procedure").put("village", village.value())).andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[0].field").value("grounds"));
        ObjectNode wrapped = form().put("region", village.value());
        wrapped.set("form", form().put("about", "procedure").put("grounds", "没有开会就公示了"));
        send("/public/objections", wrapped).andExpect(status().isCreated());
    }

    private java.util.Iterator<String> fieldNames(String body) {
        try {
            return json.readTree(body).fieldNames();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aHouseholdAppliesAndIsNeverToldWhoIsOnTheRegister() throws Exception {
        Family family = Family.ofFour();
        given.application(place, family).toTheEnd().hasEnded("已建档立卡");
        anybody.open("/public/applications/new?village=" + village).expect(200).shows("贫困户识别申请", "3个工作日内受理");
        ObjectNode body = form().put("region", village.value());
        body.set("form", family.application(today(), photo(null)));
        String receipt = receiptOf(send("/public/applications", body));
        json(get("/public/receipts/{r}", receipt)).andExpect(status().isOk()).andExpect(jsonPath("$.kind").value("APPLICATION"))
                .andExpect(jsonPath("$.title").value("正在办：村里受理"));
        anybody.open("/public/receipts/" + receipt + "/slip").expect(200).shows("由村里受理");
        http.perform(get("/public/receipts/{r}/receipt.pdf", receipt)).andExpect(status().isOk());
        ObjectNode wrong = form().put("region", village.value());
        ObjectNode typed = family.application(today(), photo(null));
        ((ObjectNode) typed.path("members").get(0)).put("idNumber", "220281197003150041");
        wrong.set("form", typed);
        send("/public/applications", wrong).andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[0].field").value("members[0].idNumber"));
        send("/public/applications", form()).andExpect(status().isUnprocessableEntity());
        Browser.Page refused = anybody.post("/public/applications", java.util.Map.of("village", village.value(), "form", typed.toString())).expect(422);
        assertThat(refused.json("form-errors")).contains("members[0].idNumber");
        json(MockMvcRequestBuilders.post("/public/receipts/{r}/withdrawal", receipt)).andExpect(status().isNotFound());
    }

    @Test
    void uploadsOfThePublicAreSmallAndCheckedByContent() throws Exception {
        json(multipart("/public/evidence").file(new MockMultipartFile("file", "a.jpg", "image/jpeg", SampleFiles.jpeg(64, 48, 9))))
                .andExpect(status().isCreated()).andExpect(jsonPath("$.type").value("image/jpeg"));
        json(multipart("/public/evidence").file(new MockMultipartFile("file", "a.jpg", "image/jpeg", "<script>".getBytes())))
                .andExpect(status().isUnprocessableEntity()).andExpect(jsonPath("$.errors[0].field").value("file"));
        json(multipart("/public/evidence").file(new MockMultipartFile("file", "a.jpg", "image/jpeg", new byte[EvidenceStore.MAX_SIZE / 2 + 1])))
                .andExpect(status().isUnprocessableEntity());
    }

    @Test
    void fieldsThatNobodySentAreRefusedAndTextStaysText() throws Exception {
        send("/public/objections", form().put("about", "procedure").put("village", village.value()).put("grounds", "x").put("level", "x"))
                .andExpect(status().isUnprocessableEntity()).andExpect(jsonPath("$.errors[0].field").value("level"));
        String receipt = receiptOf(send("/public/objections", form().put("about", "procedure").put("village", village.value())
                .put("grounds", "${7*7}<script>alert(1)</script>")));
        String number = receipts.find(receipt).orElseThrow().caseNumber();
        assertThat(objections.find(number).orElseThrow().grounds()).isEqualTo("${7*7}<script>alert(1)</script>");
    }

    @Test
    void theDeskIsClosedToThePublic() throws Exception {
        for (String path : List.of("/notices", "/notices/new?kind=VILLAGE_NOTICE", "/objections", "/objections/new")) {
            assertThat(anybody.open(path).status()).as(path).isIn(302, 401);
        }
        for (String path : List.of("/api/v1/notices", "/api/v1/objections")) {
            json(get(path)).andExpect(status().isUnauthorized());
        }
        json(get("/public/notices").param("region", village.value())).andExpect(header().exists("X-Robots-Tag"));
    }
}
