package io.fupin.casework.readmodel;

import static org.assertj.core.api.Assertions.assertThat;

import io.fupin.casework.WorkItem;
import io.fupin.casework.readmodel.WorkItemsRebuild.Rebuilt;
import io.fupin.support.Trace;
import io.fupin.support.TraceTest;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Differences are planted; the check names them, the rebuild mends them, and people work on. */
@ExtendWith(OutputCaptureExtension.class)
class WorkItemsTest extends TraceTest {

    @Autowired
    private WorkItemsCheck check;
    @Autowired
    private WorkItemsRebuild rebuild;
    @Autowired
    private JdbcClient jdbc;

    /** Whatever other tests have left behind is as it should be, and stays so. */
    @AfterEach
    void nothingDiffers() {
        assertThat(check.check().differences()).isEmpty();
    }

    private List<String> found(Trace trace) {
        return check.check().differences().stream().filter(one -> trace.number().equals(one.caseNumber())).map(Difference::what).toList();
    }

    @Test
    void whatTheEngineAndTheTimelineSayIsWhatTheListsSay(CapturedOutput output) {
        given.application().upTo("township-review").returned("township-review", "investigate", false, "收入算漏了一项");
        given.application().withdrawn("不申请了");
        given.application().toTheEnd();
        assertThat(WorkItemsCommands.report(check.check())).isZero();
        assertThat(output).contains("完全一致");
    }

    @Test
    void anOpenTaskThatIsNotInTheListsComesBack(CapturedOutput output) {
        Trace trace = given.application();
        WorkItem lost = trace.task();
        jdbc.sql("delete from work_item where id = ?").param(lost.id()).update();
        assertThat(found(trace)).containsExactly("在流程引擎里待办（入户调查），待办清单里没有");

        assertThat(WorkItemsCommands.report(rebuild.rebuild())).isZero();
        assertThat(output).contains("重建前 1 处不一致", "已全部重建");
        assertThat(trace.task()).usingRecursiveComparison().ignoringFields("createdAt").isEqualTo(lost);
        trace.investigated().waitsAt("evaluate");
    }

    @Test
    void aTaskThatIsOverLeavesTheLists() {
        Trace trace = given.application().investigated();
        String visited = office.items().of(trace.number()).get(0).id();
        jdbc.sql("""
                update work_item set completed_at = null, completed_by = null, completed_name = null, completed_post = null, outcome = null
                where id = ?""").param(visited).update();
        assertThat(found(trace)).containsExactlyInAnyOrder("待办清单里还待办（入户调查），流程引擎里已经没有", "时间线上已经办结（investigate），已办清单里没有");
        assertThat(rebuild.rebuild().left().same()).isTrue();
        WorkItem done = office.items().find(visited).orElseThrow();
        assertThat(done.completedBy()).isEqualTo(trace.village().committee().personId());
        assertThat(done.outcome()).isEqualTo("submit");
        trace.waitsAt("evaluate");
    }

    @Test
    void aDoneTaskThatIsLostIsReadFromTheTimeline() {
        Trace trace = given.application().investigated().evaluated();
        WorkItem visit = office.items().of(trace.number()).get(0);
        jdbc.sql("delete from work_item where id = ?").param(visit.id()).update();
        jdbc.sql("update work_item set completed_by = 0, outcome = 'reject' where case_number = ? and step = 'evaluate'")
                .param(trace.number()).update();
        assertThat(found(trace)).hasSize(2).anyMatch(what -> what.startsWith("时间线上已经办结（investigate）"))
                .anyMatch(what -> what.startsWith("已办清单记的是“evaluate reject"));
        assertThat(rebuild.rebuild().left().same()).isTrue();
        WorkItem again = office.items().find(visit.id()).orElseThrow();
        assertThat(again.completedAt()).isEqualTo(visit.completedAt());
        assertThat(again.completedName()).isEqualTo(visit.completedName());
        assertThat(again.post()).isEqualTo(visit.post());
        assertThat(trace.file().phase()).isEqualTo("民主评议");
    }

    @Test
    void whatATaskRepeatsOfItsCaseIsPutRight() {
        Trace trace = given.application();
        jdbc.sql("update work_item set subject = '别人', region = '220281000000', role = 'COUNTY_OFFICE', phase = '公告' where id = ?")
                .param(trace.task().id()).update();
        jdbc.sql("update case_file set phase = '公告' where case_number = ?").param(trace.number()).update();
        assertThat(found(trace)).containsExactlyInAnyOrder("阶段是“公告”，应为“调查核实”",
                "户主是“别人”，应为“" + trace.file().subject() + "”",
                "承办岗位是“COUNTY_OFFICE@220281000000”，应为“VILLAGE_COMMITTEE@" + trace.village().code() + "”",
                "案件阶段是“公告”，应为“调查核实”");
        Rebuilt rebuilt = rebuild.rebuild();
        assertThat(rebuilt.left().same()).isTrue();
        assertThat(trace.isIn("调查核实").task().post()).isEqualTo(trace.village().committee().post());
    }

    @Test
    void aCountThatDoesNotAddUpIsCountedAnew() {
        Trace trace = given.application();
        jdbc.sql("update work_tally set tasks = tasks + 3 where region = ?").param(trace.village().code().value()).update();
        assertThat(check.check().differences()).extracting(Difference::what).contains("VILLAGE_COMMITTEE@" + trace.village().code()
                + " investigate 的件数记的是 4，实有 1");
        assertThat(rebuild.rebuild().left().same()).isTrue();

        jdbc.sql("select work_tally_fold(1000000)").query((row, index) -> 0).list();
        String township = trace.village().code().township().value();
        String county = trace.village().code().county().value();
        jdbc.sql("update work_tally_area set tasks = tasks + 3 where township = ? and step = 'investigate'").param(township).update();
        jdbc.sql("update work_tally_day set tasks = tasks + 3 where county = ? and step = 'investigate'").param(county).update();
        assertThat(check.check().differences()).hasSizeGreaterThanOrEqualTo(2).extracting(Difference::what)
                .anyMatch(what -> what.startsWith(township + " investigate 的件数")).anyMatch(what -> what.startsWith(county + " investigate "));
        assertThat(rebuild.rebuild().left().same()).isTrue();
    }

    @Test
    void aCaseWithoutItsProcedureIsNamedAndLeftToPeople(CapturedOutput output) {
        Trace trace = given.application();
        jdbc.sql("update case_file set state = 'CLOSED' where case_number = ?").param(trace.number()).update();
        assertThat(WorkItemsCommands.report(rebuild.rebuild())).isEqualTo(1);
        assertThat(output).contains("案件 " + trace.number() + "　已经结束，但流程引擎里还有它的流程", "还有 1 处无法重建");
        jdbc.sql("update case_file set state = 'OPEN' where case_number = ?").param(trace.number()).update();
    }
}
