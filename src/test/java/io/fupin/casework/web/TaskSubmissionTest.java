package io.fupin.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.fupin.account.Officer;
import io.fupin.casework.WorkItem;
import io.fupin.support.Browser;
import io.fupin.support.Browser.Page;
import io.fupin.support.Family;
import io.fupin.support.Trace;
import io.fupin.support.TraceTest;
import io.fupin.support.Village;
import io.fupin.web.Said;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** What the buttons of a task page do. */
class TaskSubmissionTest extends TraceTest {

    private static final String LIST = "/tasks?box=todo&step=township-review";

    @Autowired
    private WebApplicationContext application;

    private Browser as(Officer officer) {
        return Browser.of(application, officer);
    }

    private Trace atTownship(int households) {
        return given.applications(households).investigated().evaluated().confirmed().villageNoticePosted().periodOver();
    }

    private static String page(WorkItem task) {
        return "/tasks/" + task.id() + "?list=" + URLEncoder.encode(LIST, StandardCharsets.UTF_8);
    }

    private static Map<String, String> fields(String outcome, String opinion, String... more) {
        Map<String, String> fields = new HashMap<>(Map.of("outcome", outcome, "opinion", opinion, "list", LIST, "then", "next"));
        for (int i = 0; i < more.length; i += 2) {
            fields.put(more[i], more[i + 1]);
        }
        return fields;
    }

    /** A case of the trace that was not drawn for the spot check, so that an approval needs no visit. */
    private WorkItem undrawn(Trace trace) {
        for (int i = 0; i < trace.numbers().size(); i++) {
            Trace one = trace.one(i);
            if (!office.notices().drawn(one.number(), io.fupin.notice.NoticeKind.VILLAGE_NOTICE)) {
                return one.task();
            }
        }
        throw new AssertionError("all drawn");
    }

    @Test
    void laysTheCaseBesideTheForm() {
        Trace trace = atTownship(1);
        WorkItem task = trace.task();
        Page page = as(trace.village().township()).open(page(task)).expect(200);
        page.shows(trace.family().head(), "乡镇审核", "同意", "退回", "不予通过", "入户调查", "时间线", "人均可支配收入", "识2016-");
        assertThat(page.json("form-schema")).contains("township-review");
        assertThat(page.json("diagram-state")).contains("\"present\":[\"userTask_township-review\"]", "userTask_evaluate");
        assertThat(page.find("name=\"list\" value=\"(.*?)\"")).hasValueSatisfying(list -> assertThat(list).contains("step=township-review"));
    }

    @Test
    void goesOnToTheNextOfTheFilteredList() {
        Trace trace = atTownship(5);
        Officer officer = trace.village().township();
        WorkItem task = undrawn(trace);
        Page answer = as(officer).post("/tasks/" + task.id(), fields("approve", "材料齐全，同意。")).expect(302);
        assertThat(answer.location()).startsWith("/tasks/").contains("list=%2Ftasks%3Fbox%3Dtodo%26step%3Dtownship-review")
                .doesNotContain(task.id());
        Said said = (Said) answer.said();
        assertThat(said.title()).isEqualTo("已提交：" + task.subject() + "，乡镇审核 同意");
        assertThat(said.clearDraft()).isEqualTo(task.id());
        as(officer).open(answer.location()).expect(200).shows("乡镇审核");
        assertThat(office.items().find(task.id()).orElseThrow().outcome()).isEqualTo("approve");
    }

    @Test
    void aSecondPressIsTheFirstSubmission() {
        Trace trace = atTownship(5);
        WorkItem task = undrawn(trace);
        Browser officer = as(trace.village().township());
        officer.post("/tasks/" + task.id(), fields("approve", "同意")).expect(302);
        officer.post("/tasks/" + task.id(), fields("approve", "同意")).expect(302);
        assertThat(office.timeline().of(task.caseNumber()).stream().filter(event -> "township-review".equals(event.step()))).hasSize(1);
    }

    @Test
    void whoComesSecondIsToldWhoWasFirstAndKeepsHisWords() {
        Trace trace = atTownship(5);
        WorkItem task = undrawn(trace);
        Officer first = trace.village().township();
        Officer second = trace.village().secondTownship();
        as(first).post("/tasks/" + task.id(), fields("approve", "同意")).expect(302);
        Page answer = as(second).post("/tasks/" + task.id(), fields("reject", "我认为不符合条件")).expect(409);
        answer.shows("这一件已由 " + first.name(), "同意", "您的提交没有生效", "我认为不符合条件");
        assertThat(office.items().find(task.id()).orElseThrow().outcome()).isEqualTo("approve");
    }

    @Test
    void aClaimedTaskIsShownAndNotDone() {
        Trace trace = atTownship(1);
        WorkItem task = trace.task();
        Officer first = trace.village().township();
        Officer second = trace.village().secondTownship();
        as(first).post("/tasks/" + task.id() + "/claim", Map.of()).expect(302);
        as(second).open(page(task)).expect(200).shows("已由 " + first.name() + " 签收").hides("提交，看下一件");
        as(second).post("/tasks/" + task.id(), fields("reject", "不行")).expect(409).shows("已由 " + first.name() + " 签收");
        as(second).post("/tasks/" + task.id() + "/release", Map.of()).expect(409);
        as(first).post("/tasks/" + task.id() + "/release", Map.of()).expect(302);
        as(second).open(page(task)).shows("提交");
    }

    @Test
    void aReasonThatIsMissingIsAskedForAtItsField() {
        Trace trace = atTownship(1);
        WorkItem task = trace.task();
        Page answer = as(trace.village().township())
                .post("/tasks/" + task.id(), fields("return", " ", "returnTo", "evaluate", "backToMe", "true")).expect(422);
        answer.shows("退回须写明理由");
        assertThat(answer.find("<option value=\"evaluate\" (selected)")).isPresent();
        assertThat(answer.find("name=\"backToMe\" value=\"true\" (checked)")).isPresent();
        assertThat(trace.task().id()).isEqualTo(task.id());
    }

    @Test
    void aReturnIsReadByWhoeverMustCorrect() {
        Trace trace = atTownship(1);
        Officer township = trace.village().township();
        as(township).post("/tasks/" + trace.task().id(), fields("return", "玉米的种子支出没有票据", "returnTo", "investigate")).expect(302);
        as(trace.village().committee()).open("/tasks/" + trace.task().id()).expect(200)
                .shows(township.name() + " 从“乡镇审核”退回", "玉米的种子支出没有票据");
        as(trace.village().committee()).open("/").expect(200).shows("退回补正", "玉米的种子支出没有票据");
    }

    @Test
    void whatWasTypedIsNeverEvaluated() {
        String evil = "${7*7} #{6*6} [[${3*3}]] __${2*2}__ </script><script>alert(1)</script>";
        Trace trace = given.application().investigated(visit -> visit.findings(evil));
        Page page = as(trace.village().committee()).open("/cases/" + trace.number()).expect(200);
        assertThat(page.body()).doesNotContain("<script>alert(1)");
        Trace reviewed = atTownship(1);
        Page refused = as(reviewed.village().township()).post("/tasks/" + reviewed.task().id(), fields("approve", evil, "form",
                "{\"spotVisit\":{\"finding\":\"" + evil.replace("\"", "") + "\"}}")).expect(422);
        assertThat(refused.body()).contains("${7*7} #{6*6} [[${3*3}]] __${2*2}__").doesNotContain("<script>alert(1)");
        as(reviewed.village().township()).post("/tasks/" + reviewed.task().id(), fields("return", evil, "returnTo", "investigate")).expect(302);
        as(reviewed.village().committee()).open("/tasks/" + reviewed.task().id()).shows("${7*7} #{6*6} [[${3*3}]] __${2*2}__");
    }

    @Test
    void theNextVillageAndWhoeverHasNoPostFindNothing() {
        Trace trace = atTownship(1);
        Village next = given.village();
        for (Browser stranger : new Browser[] {as(next.committee()), as(next.team())}) {
            stranger.open("/tasks/" + trace.task().id()).expect(404).hides(trace.family().head());
            stranger.post("/tasks/" + trace.task().id(), fields("approve", "同意")).expect(404);
            stranger.open("/cases/" + trace.number()).expect(404).hides(trace.family().head());
            stranger.open("/cases/" + trace.number() + "/diagram.bpmn").expect(404);
            stranger.open("/cases/" + trace.number() + "/members").expect(404);
            stranger.post("/cases/" + trace.number() + "/withdrawal", Map.of("reason", "试试")).expect(404);
        }
        assertThat(as(null).open("/tasks/" + trace.task().id()).expect(302).location()).contains("/sign-in");
        as(office.counties().somebody(io.fupin.account.Role.ADMIN, trace.village().code().county())).open("/tasks/" + trace.task().id()).expect(404);
        as(trace.village().committee()).open("/tasks/" + trace.task().id()).expect(200).shows("您可以看，不能办").hides("提交，看下一件");
        as(trace.village().committee()).post("/tasks/" + trace.task().id(), fields("approve", "同意")).expect(403);
    }

    @Test
    void theFormThatWasRefusedComesBackFilledIn() {
        Trace trace = given.application();
        Page answer = as(trace.village().committee()).post("/tasks/" + trace.task().id(),
                fields("submit", "", "form", "{\"findings\":\"家里有一辆旧车\",\"wageIncome\":-1}")).expect(422);
        assertThat(answer.json("form-data")).contains("家里有一辆旧车");
        assertThat(answer.json("form-errors")).contains("\"field\":\"wageIncome\"");
        assertThat(trace.task().step()).isEqualTo("investigate");
    }

    @Test
    void aMeetingIsHeldElsewhere() {
        Trace trace = given.application().investigated();
        as(trace.village().committee()).open("/tasks/" + trace.task().id()).expect(200).shows("这一步几户一起办").hides("提交，看下一件");
        as(trace.village().committee()).post("/tasks/" + trace.task().id(), fields("submit", "")).expect(403);
    }

    @Test
    void aFamilyOfManyIsStillOnePage() {
        Family family = Family.ofFour();
        Trace trace = given.application(given.village(), family);
        assertThat(as(trace.village().committee()).open("/cases/" + trace.number()).expect(200).text()).contains(family.head());
    }
}
