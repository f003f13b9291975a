package io.fupin.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.fupin.account.Officer;
import io.fupin.account.Role;
import io.fupin.casework.WorkItem;
import io.fupin.notice.NoticeKind;
import io.fupin.support.Browser;
import io.fupin.support.Browser.Page;
import io.fupin.support.Jiaohe;
import io.fupin.support.SqlStatements;
import io.fupin.support.Trace;
import io.fupin.support.TraceTest;
import io.fupin.support.Village;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** Home, lists and batches as officers of each level see them. */
class InboxPagesTest extends TraceTest {

    @Autowired
    private WebApplicationContext application;
    @Autowired
    private SqlStatements statements;

    private Browser as(Officer officer) {
        return Browser.of(application, officer);
    }

    private Trace atTownship(int households) {
        return given.applications(households).investigated().evaluated().confirmed().villageNoticePosted().periodOver();
    }

    @Test
    void everybodyHasAHome() {
        Trace trace = given.applications(3);
        trace.one(0).investigated();
        Village village = trace.village();
        as(village.committee()).open("/").expect(200).shows("入户调查", "各户到哪一步", "发起申请", "正在公示", trace.one(1).family().head());
        as(village.team()).open("/").expect(200).shows("今天没有要办的了").hides("发起申请");
        as(village.township()).open("/").expect(200).shows("等我办", "各村在办", "到期和公示期满");
        as(village.county()).open("/").expect(200).shows("各乡镇在办", "识别轮次");
        as(office.counties().somebody(Role.COUNTY_LEADERS, Jiaohe.COUNTY)).open("/").expect(200).shows("各乡镇在办");
        as(office.counties().somebody(Role.CITY_OFFICE, Jiaohe.COUNTY.city())).open("/").expect(200);
        as(office.counties().somebody(Role.PROVINCE_OFFICE, Jiaohe.COUNTY.province())).open("/").expect(200);
        as(office.counties().somebody(Role.HELPER, Jiaohe.COUNTY)).open("/").expect(302);
        assertThat(as(office.counties().somebody(Role.ADMIN, Jiaohe.COUNTY)).open("/").expect(302).location()).isEqualTo("/admin/people");
        assertThat(as(office.counties().somebody(Role.AUDITOR, Jiaohe.COUNTY)).open("/").expect(302).location()).isEqualTo("/audit");
        assertThat(as(null).open("/").expect(302).location()).contains("/sign-in");
    }

    @Test
    void theFilterStandsInTheAddressAndOnThePage() {
        Trace trace = given.applications(2);
        trace.one(0).investigated();
        Browser committee = as(trace.village().committee());
        committee.open("/tasks?box=todo").expect(200).shows(trace.one(0).family().head(), trace.one(1).family().head(), "入户调查（1）", "民主评议会（1）");
        Page one = committee.open("/tasks?box=todo&step=investigate").expect(200).shows(trace.one(1).family().head()).hides(trace.one(0).family().head());
        assertThat(one.find("href=\"(/tasks/[0-9a-f-]+\\?list=[^\"]*)\"")).hasValueSatisfying(href -> assertThat(href).contains("step%3Dinvestigate"));
        committee.open("/tasks?box=todo&step=investigate&due=late").expect(200).shows("没有符合的", "去掉“超期”，有 1 件");
        committee.open("/tasks?box=started").expect(200).shows(trace.one(0).family().head());
        committee.open("/tasks?box=nonsense&due=x&region=y&step=" + "%27%3B--").expect(200).shows("没有符合的");
        committee.open("/tasks?box=todo&after=broken").expect(400);
        as(trace.village().township()).open("/tasks?box=supervised").expect(200).shows(trace.one(0).family().head());
        as(trace.village().team()).open("/tasks?box=todo").expect(200).shows("没有要办的了");
    }

    @Test
    void aListLeavesAsAFile() {
        Trace trace = given.application();
        Browser committee = as(trace.village().committee());
        assertThat(committee.open("/tasks/export.csv?box=todo").expect(200).body()).contains(trace.number(), trace.family().head(), "入户调查");
        Page workbook = committee.open("/tasks/export.xlsx?box=todo").expect(200);
        assertThat(workbook.body()).startsWith("PK");
    }

    @Test
    void manyCasesAreDecidedOnOnePageWithExceptions() {
        Trace trace = atTownship(6);
        Village village = trace.village();
        List<WorkItem> undrawn = new ArrayList<>();
        WorkItem drawn = null;
        for (int i = 0; i < 6; i++) {
            WorkItem task = trace.one(i).task();
            if (office.notices().drawn(task.caseNumber(), NoticeKind.VILLAGE_NOTICE)) {
                drawn = task;
            } else {
                undrawn.add(task);
            }
        }
        Browser township = as(village.township());
        for (int i = 0; i < 6; i++) {
            township.open("/tasks/" + trace.one(i).task().id()).expect(200);
        }
        List<String> ids = new ArrayList<>(undrawn.stream().map(WorkItem::id).toList());
        ids.add(drawn.id());
        String batch = township.tick("/batches", ids, "/tasks?step=township-review").expect(302).location();
        township.open(batch).expect(200).shows("批量审核", undrawn.get(0).subject(), "抽查户，须单独办理");
        as(village.secondTownship()).open(batch).expect(404);
        as(village.secondTownship()).post("/tasks/" + undrawn.get(3).id(), Map.of("outcome", "approve", "opinion", "我先办了"));

        Map<String, String> fields = new HashMap<>(Map.of("opinion", "材料齐全，同意。"));
        fields.put("items[1].outcome", "return");
        fields.put("items[1].returnTo", "investigate");
        township.post(batch + "/submission", fields).expect(422).shows("退回要写明原因");
        assertThat(office.items().find(undrawn.get(0).id()).orElseThrow().open()).isTrue();

        fields.put("items[1].opinion", "授权核查书没有本人签字");
        fields.put("items[2].outcome", "later");
        fields.put("items[" + undrawn.size() + "].outcome", "later");
        assertThat(township.post(batch + "/submission", fields).expect(302).location()).isEqualTo(batch);
        township.open(batch).expect(200).shows("办结 " + (undrawn.size() - 2) + " 件，1 件没有办成", "已由 " + village.secondTownship().name() + " 办结：同意", "单独办理");
        assertThat(outcome(undrawn.get(0))).isEqualTo("approve");
        assertThat(outcome(undrawn.get(1))).isEqualTo("return");
        assertThat(office.items().find(undrawn.get(2).id()).orElseThrow().open()).isTrue();
        as(given.village().committee()).tick("/batches", ids, "/tasks").expect(404);
        township.open("/batches").expect(200).shows("批量审核", ids.size() + " 件：办结 " + (undrawn.size() - 2) + "，没办成 1，单独办理 2");
    }

    @Test
    void aFlaggedCaseMustBeOpenedBeforeItGoesIntoABatch() {
        Trace trace = atTownship(2);
        Village village = trace.village();
        WorkItem task = trace.one(0).task();
        List<String> ids = List.of(task.id(), trace.one(1).task().id());
        office.items().flag(Map.of(task.caseNumber(), 1, trace.one(1).number(), 0));
        Browser township = as(village.township());
        String batch = township.tick("/batches", ids, "/tasks").expect(302).location();
        township.open(batch).expect(200).shows("有红旗，还没有打开看过");
        township.open("/tasks/" + task.id()).expect(200);
        township.open(batch).expect(200).hides("有红旗，还没有打开看过").shows("红旗 1 件都逐件打开看过");
        office.items().flag(Map.of(task.caseNumber(), 2));
        township.open(batch).expect(200).shows("有红旗，还没有打开看过");
    }

    private String outcome(WorkItem item) {
        return office.items().find(item.id()).orElseThrow().outcome();
    }

    /** What one look costs, however many rows there are. */
    @Test
    void aPageCostsAFixedNumberOfStatements() {
        Trace few = given.applications(1);
        Trace many = given.applications(12);
        for (String address : List.of("/", "/tasks?box=todo", "/cases")) {
            SqlStatements.Sent little = statements.during(() -> as(few.village().committee()).open(address).expect(200));
            SqlStatements.Sent much = statements.during(() -> as(many.village().committee()).open(address).expect(200));
            assertThat(much.count()).as(() -> address + "\n" + much.summary()).isEqualTo(little.count());
        }
        SqlStatements.Sent list = statements.during(() -> as(many.village().committee()).open("/tasks?box=todo").expect(200));
        assertThat(list.count()).as(list::summary).isLessThanOrEqualTo(16);
        WorkItem task = many.one(3).task();
        SqlStatements.Sent page = statements.during(() -> as(many.village().committee()).open("/tasks/" + task.id()).expect(200));
        assertThat(page.count()).as(page::summary).isLessThanOrEqualTo(45);
    }
}
