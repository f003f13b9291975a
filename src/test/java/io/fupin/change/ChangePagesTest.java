package io.fupin.change;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fupin.account.Officer;
import io.fupin.household.RegisterChange;
import io.fupin.household.RegisterChanges.Entry;
import io.fupin.household.RegisterField;
import io.fupin.support.Api;
import io.fupin.support.Browser;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

/** Changes at the pages and at the open API: the same start and the same completion as any other procedure. */
class ChangePagesTest extends ChangeTest {

    @Autowired
    private WebApplicationContext application;
    @Autowired
    private TransactionTemplate transaction;

    @BeforeEach
    void household() {
        registered();
    }

    private Api api(Officer officer) {
        return Api.of(application, officer);
    }

    private Browser browser(Officer officer) {
        return Browser.of(application, officer);
    }

    private Map<String, Object> begun(ObjectNode form) {
        return Map.of("process", HouseholdChange.PROCESS, "region", village.code().value(), "form", form);
    }

    private JsonNode task(Officer officer, String caseNumber) {
        return api(officer).get("/api/v1/cases/" + caseNumber).expect(200).path("openTasks").get(0);
    }

    @Test
    void aChangeGoesItsWayOverTheApi() {
        assertThat(api(village.committee()).post("/api/v1/cases", begun(form("死亡", form -> form.put("happenedOn", "2016-11-28")))).refusedAt())
                .containsExactly("member");
        String number = api(village.committee()).post("/api/v1/cases", begun(form("死亡", deathOf(4)))).expect(201).path("caseNumber").asText();
        assertThat(number).matches("BG-\\d{6}-2016-\\d{4}");
        String task = task(village.township(), number).path("id").asText();
        JsonNode opened = api(village.township()).get("/api/v1/tasks/" + task).expect(200);
        assertThat(opened.path("outcomes").findValuesAsText("key")).containsExactly("approve", "return", "reject");
        assertThat(opened.path("schema").toString()).contains("checkedBy");
        api(office.counties().another("350276", "别县", 1).get(0).township()).get("/api/v1/tasks/" + task).expect(404);
        assertThat(api(village.township()).post("/api/v1/tasks/" + task + "/completion", Map.of("outcome", "reject", "form", Map.of())).refusedAt())
                .containsExactly("opinion");
        Map<String, Object> approve = Map.of("outcome", "approve", "opinion", "属实", "form", Map.of());
        assertThat(api(village.township()).post("/api/v1/tasks/" + task + "/completion", approve).expect(200).path("state").asText()).isEqualTo("CLOSED");
        api(village.secondTownship()).post("/api/v1/tasks/" + task + "/completion", approve).expect(409);
        assertThat(api(village.committee()).get("/api/v1/cases/" + number).expect(200).path("result").asText()).isEqualTo("已变更");
    }

    @Test
    void whatChangedUnderneathIsAConflictWithWhoAndWhen() {
        ChangeTrace change = reported("更正", newName(1, "于广法"));
        transaction.executeWithoutResult(status -> changes.apply(new RegisterChange(household, Map.of(), Map.of(1, Map.of(RegisterField.NAME, "于广财")), List.of(),
                Set.of(), null, null), new Entry(change.number(), "更正", village.county().personId(), "周建华", LocalDate.of(2016, 12, 5), LocalDate.of(2016, 12, 5), "导入")));
        browser(village.township()).open("/tasks/" + change.task().id()).expect(200).shows("档案变了", "周建华", "从什么改成什么", "于广法");
        assertThat(api(village.township()).post("/api/v1/tasks/" + change.task().id() + "/completion", Map.of("outcome", "approve", "form", Map.of()))
                .expect(409).toString()).contains("周建华");
    }

    @Test
    void theWayFromTheHouseholdToTheLedger() {
        Browser cadre = browser(village.committee());
        cadre.open("/households/" + household).expect(200).shows("信息变更").hides("变更记录");
        cadre.open("/households/" + household + "/change").expect(200).shows("发生了什么", "娶媳妇、招女婿");
        cadre.open("/households/" + household + "/change?kind=death").expect(200).shows("是哪一个人", members().get(3).name());
        Browser.Page update = cadre.open("/cases/new?process=household-change&finding=" + household + ".update.2").expect(200)
                .shows("信息变更申请", "档案里现在的记录", members().get(1).name()).hides(members().get(1).idNumber());
        assertThat(update.body()).contains("现在：普通劳动力");
        ChangeTrace open = reported("死亡", deathOf(4));
        assertThat(cadre.open("/households/" + household + "/change").expect(200).shows("正在办信息变更", open.file().shortNumber()).body())
                .contains("/cases/" + open.number());
        assertThat(cadre.post("/cases", Map.of("process", HouseholdChange.PROCESS, "finding", household + ".death.4", "form", form("死亡", deathOf(4)).toString()))
                .expect(422).body()).contains("正在另一件信息变更里办", "householdMembers");
        browser(village.team()).open("/households/" + household + "/change").expect(403);
        browser(given.village().committee()).open("/households/" + household + "/change").expect(404);
        open.townshipApproved();
        cadre.open("/households/" + household).expect(200).shows("变更记录", "不再在户", "4 人", "3 人", open.file().shortNumber(), "2016年11月28日发生");
        cadre.open("/cases/" + open.number()).expect(200).shows("写入档案", "从什么改成什么", "审批级别").hides("县级审批");
    }

    @Test
    void theMonthAgreesWithTheRegister() {
        reported("死亡", deathOf(4)).townshipApproved();
        reported("出生", form -> newcomer(form, "于小满", "之女", 2016, false).put("proof", "出生医学证明")).townshipApproved();
        reported("情况变化", newPhone("13900000001")).confirmed();
        browser(village.committee()).open("/changes?month=2016-12").expect(200).shows("自然增减台账", "2016年12月", "死亡", "出生", "减 1 人", "增 1 人", "情况变化");
        browser(village.county()).open("/changes?month=2016-12&region=" + village.code()).expect(200).shows("死亡", now().headName());
        browser(village.committee()).open("/changes?month=2016-11").expect(200).shows("没有入档的变更");
        browser(village.committee()).open("/changes?month=13-2016").expect(422);
        browser(given.village().committee()).open("/changes?month=2016-12").expect(200).hides(household);
        String file = browser(village.committee()).open("/changes/export.csv?month=2016-12").expect(200).body();
        assertThat(file.lines()).hasSize(4);
        assertThat(file).contains("\"死亡\",\"2016-11-28\",\"2016-12-05\",\"0\",\"1\"").doesNotContain("13900000001");
    }

    @Test
    void aNewcomerIsToldWhatAReportHoldsAboutHim() {
        ChangeTrace refused = reported("婚入", form -> newcomer(form, "赵秀", "之儿媳", 1990, false).put("happenedOn", "2016-11-01").put("proof", "结婚证"))
                .rejectedBy(village.township(), "没有登记");
        String number = office.revisions().latest(refused.number(), "start").orElseThrow().form().at("/members/0/idNumber").asText();
        browser(village.county()).post("/personal-data", Map.of("idNumber", number, "basis", "本人，核对了身份证原件")).expect(200)
                .shows("赵秀", refused.file().shortNumber(), "婚入").hides(members().get(0).idNumber());
    }
}
