package io.fupin.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fupin.account.Officer;
import io.fupin.account.PostNames;
import io.fupin.account.Role;
import io.fupin.casework.CaseRelations;
import io.fupin.casework.CaseStart;
import io.fupin.casework.CaseStart.Started;
import io.fupin.casework.Cases;
import io.fupin.casework.NotAllowed;
import io.fupin.casework.Refusal;
import io.fupin.casework.WorkItem;
import io.fupin.engine.Decisions;
import io.fupin.engine.FlowCoverage;
import io.fupin.incident.data.IncidentRows;
import io.fupin.rectification.RectificationTrace;
import io.fupin.rectification.Rectifications;
import io.fupin.support.TraceTest;
import io.fupin.support.Village;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

/** Every way through 涉贫事件. */
class IncidentPathsTest extends TraceTest {

    @RegisterExtension
    static final FlowCoverage COVERAGE = new FlowCoverage(Incidents.PROCESS);

    @Autowired
    @Qualifier("incidentDesk")
    private CaseStart starts;
    @Autowired
    private IncidentRows rows;
    @Autowired
    private Rectifications rectifications;
    @Autowired
    private ObjectProvider<CaseRelations> relations;
    @Autowired
    private PostNames posts;
    @Autowired
    private Decisions decisions;

    private Village village;

    private void county(String digits, String name) {
        village = office.counties().another(digits, name, 1).get(0);
    }

    private static ObjectNode empty() {
        return JsonNodeFactory.instance.objectNode();
    }

    private ObjectNode report(int persons) {
        return empty().put("title", "三户房屋过火").put("kind", "灾害事故").put("place", office.counties().nameOf(village.code())).put("happenedOn", given.today().toString())
                .put("persons", persons).put("casualties", 0).put("public", false).put("funds", false).put("detail", "灶火引燃柴垛，已扑灭");
    }

    private Started starts(Officer officer, ObjectNode form) {
        return starts.start(officer, officer.post().region(), form);
    }

    private String reported(Officer officer, ObjectNode form) {
        return starts(officer, form).file().caseNumber();
    }

    private WorkItem task(String number) {
        List<WorkItem> open = office.items().of(number).stream().filter(WorkItem::open).toList();
        assertThat(open).hasSize(1);
        return open.get(0);
    }

    private void act(String number, String step, Officer officer, String outcome, ObjectNode form) {
        assertThat(task(number).step()).isEqualTo(step);
        office.desk().complete(task(number).id(), officer, outcome, "", form);
    }

    private ObjectNode handled() {
        ObjectNode form = empty().put("handledOn", given.today().toString()).put("measures", "安置到村部，民政送去被褥").put("households", "每户临时救助两千元");
        form.putArray("findings");
        return form;
    }

    private ObjectNode unfounded() {
        ObjectNode form = empty().put("handledOn", given.today().toString()).put("reason", "是外地的照片");
        form.putArray("findings");
        return form;
    }

    private void told(String number, Officer officer) {
        ObjectNode form = empty().put("toldOn", given.today().toString()).put("answer", "房子月底前修好");
        form.putArray("told").add("三户户主");
        act(number, "feedback", officer, "submit", form);
    }

    private void hasEnded(String number, String result) {
        assertThat(office.cases().get(number).result()).isEqualTo(result);
    }

    @Test
    void aVillageReportsAndItsTownshipHandlesAndHasPutRight() {
        county("511301", "事甲");
        assertThatThrownBy(() -> reported(village.committee(), report(9).put("happenedOn", "2016-10-11"))).isInstanceOf(Refusal.class).hasMessage("日期晚于今天");
        assertThatThrownBy(() -> reported(village.committee(), report(1).put("casualties", 2))).isInstanceOf(Refusal.class)
                .hasMessage("伤亡人数多于涉及的人数");
        String number = reported(village.committee(), report(9));
        assertThat(rows.get(number).level()).isEqualTo("一般");
        assertThat(task(number).post()).isEqualTo(village.township().post());
        ObjectNode form = handled();
        form.withArray("findings").addObject().put("problem", "柴垛挨着房子").put("detail", "全村二十几户都这样").put("serious", false)
                .put("unit", posts.of(village.committee().post())).put("ownerName", "李国军").put("ownerTitle", "主任").put("deadline", "2016-11-04");
        act(number, "handle", village.township(), "submit", form);
        told(number, village.township());
        hasEnded(number, "已处置反馈");
        new RectificationTrace(office, rectifications.of(number).get(0).caseNumber()).waitsAt("rectify").fixed(village.committee()).passed(village.township())
                .hasEnded("整改到位");
        assertThat(office.decisions().replay(number)).hasSize(1).allMatch(replay -> replay.same());
        Started late = starts(village.committee(), report(3).put("happenedOn", "2016-10-01"));
        assertThat(late.warnings()).containsExactly("发现以后应当在 1 天以内报告，这一件记为迟报");
    }

    @Test
    void aGraveOneGoesBeforeTheLeadersWhoSayWhoLeads() {
        county("511302", "事乙");
        Officer leaders = office.counties().somebody(Role.COUNTY_LEADERS, village.code().county());
        String number = reported(village.township(), report(9).put("casualties", 1));
        assertThat(rows.get(number).level()).isEqualTo("重大");
        act(number, "instruct", leaders, "submit", empty().put("instruction", "全力救治，今晚报情况").put("unit", posts.of(village.township().post())));
        assertThat(task(number).post()).isEqualTo(village.township().post());
        assertThatThrownBy(() -> act(number, "handle", village.township(), "submit", handled().put("handledOn", "2016-10-11"))).isInstanceOf(Refusal.class);
        act(number, "handle", village.township(), "submit", handled());
        told(number, village.township());
        hasEnded(number, "已处置反馈");

        String rumour = reported(village.county(), report(9).put("place", office.counties().nameOf(village.code().county())).put("public", true));
        assertThat(rows.get(rumour).level()).isEqualTo("较大");
        assertThat(task(rumour).post()).isEqualTo(village.county().post());
        ObjectNode both = unfounded();
        both.withArray("findings").addObject().put("problem", "x").put("detail", "x").put("serious", false).put("unit", posts.of(village.township().post()))
                .put("ownerName", "x").put("ownerTitle", "x").put("deadline", "2016-11-04");
        assertThatThrownBy(() -> act(rumour, "handle", village.county(), "refuse", both)).isInstanceOf(Refusal.class).hasMessage("查无此事的不用下达整改");
        act(rumour, "handle", village.county(), "refuse", unfounded());
        hasEnded(rumour, "查无此事");
        String twice = reported(village.township(), report(9));
        office.moves().terminate(twice, village.county(), "报告了两次");
        hasEnded(twice, "终止");
    }

    @Test
    void aComplaintCanBeOneAndTheVillageReadsNeither() {
        county("511303", "事丙");
        ObjectNode objection = empty().put("about", "procedure").put("village", village.code().value()).put("grounds", "村干部扣了扶贫款").put("name", "冯国华")
                .put("phone", "13912345678");
        String complaint = office.objections().file(null, objection).number();
        assertThat(starts.open(village.township(), complaint)).containsKey("complaint");
        ObjectNode form = report(1).put("title", "反映村干部扣款").put("kind", "资金项目").put("funds", true).put("complaint", complaint);
        assertThatThrownBy(() -> reported(village.township(), form.deepCopy().put("complaint", "异2016-9999"))).isInstanceOf(Refusal.class);
        String own = reported(village.committee(), form);
        assertThat(rows.get(own).complaint()).as("a village names none: it reads none").isNull();
        String number = reported(village.township(), form);
        assertThat(rows.get(number).level()).as("the township does not look into money that it handed out itself").isEqualTo("较大");
        assertThat(task(number).post()).isEqualTo(village.county().post());
        assertThatThrownBy(() -> office.cases().get(number, village.committee())).isInstanceOf(Cases.NotFound.class);
        assertThat(rows.page(village.committee(), null, 10)).extracting(line -> line.incident().caseNumber()).containsExactly(own);
        assertThat(rows.page(village.township(), null, 10)).hasSize(2);
        assertThat(relations.stream().map(one -> one.of(office.cases().get(complaint)))).anyMatch(found -> found.containsKey(number));
        assertThatThrownBy(() -> office.moves().terminate(number, village.county(), "不查了")).isInstanceOf(NotAllowed.class);
    }

    @Test
    void theRuleAtItsBorders() {
        assertThat(says(0, 9, false, false)).isEqualTo("一般");
        assertThat(says(0, 10, false, false)).isEqualTo("较大");
        assertThat(says(0, 29, false, false)).isEqualTo("较大");
        assertThat(says(0, 30, false, false)).isEqualTo("重大");
        assertThat(says(1, 1, false, false)).isEqualTo("重大");
        assertThat(says(0, 1, true, false)).isEqualTo("较大");
        assertThat(says(0, 1, false, true)).isEqualTo("较大");
        assertThat(says(0, 1, true, true)).isEqualTo("重大");
    }

    private Object says(int casualties, int persons, boolean viral, boolean funds) {
        return decisions.evaluateNewest("incident-level", Map.of("casualties", casualties, "persons", persons, "public", viral, "funds", funds, "majorPersons", 30,
                "largerPersons", 10)).values().get("level");
    }
}
