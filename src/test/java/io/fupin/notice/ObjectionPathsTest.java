package io.fupin.notice;

import static org.assertj.core.api.Assertions.assertThat;

import io.fupin.casework.CaseFile;
import io.fupin.casework.Timeline.Kind;
import io.fupin.engine.FlowCoverage;
import io.fupin.household.Household.State;
import io.fupin.notice.Objection.Finding;
import io.fupin.notice.open.ReceiptDesk;
import io.fupin.support.ObjectionTrace;
import io.fupin.support.Trace;
import io.fupin.support.TraceTest;
import io.fupin.support.Village;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every way through 异议处理: each node, each branch, each end. What each step asks for is {@link ObjectionTest}'s. */
class ObjectionPathsTest extends TraceTest {

    @RegisterExtension
    static final FlowCoverage COVERAGE = new FlowCoverage(ObjectionDesk.PROCESS);

    @Autowired
    private ReceiptDesk receipts;
    @Autowired
    private JdbcClient jdbc;

    private Trace onTheBoard() {
        return given.application().upTo("post-village-notice").villageNoticePosted();
    }

    @Test
    void anUnfoundedOneIsAnsweredAndEndsWithTheLastDayOfTheAppeal() {
        Trace trace = onTheBoard();
        ObjectionTrace objection = trace.objectedTo("他家有车").waitsAt("accept-objection").accepted().waitsAt("inquire").found("不成立")
                .waitsAt("reply").replied();
        assertThat(office.cases().get(objection.number()).phase()).isEqualTo("申诉");
        objection.appealPeriodOver().hasEnded("不成立");
        trace.upTo("township-review");
    }

    @Test
    void anUpheldOneSendsTheHouseholdBackToTheVisit() {
        Trace trace = onTheBoard();
        ObjectionTrace objection = trace.objectedTo("他家有车").accepted().found("成立");
        trace.waitsAt("investigate");
        objection.replied().appealPeriodOver().hasEnded("成立");
        trace.upTo("township-review");
    }

    @Test
    void onePartlyUpheldSendsItBackOnlyWhenAnInputChanges() {
        Trace trace = onTheBoard();
        trace.objectedTo("人口报多了").accepted().partlyFound(false).replied().appealPeriodOver().hasEnded("部分成立");
        trace.waitsAt("township-review");
        Trace changed = onTheBoard();
        changed.objectedTo("收入报少了").accepted().partlyFound(true).replied();
        changed.waitsAt("investigate");
    }

    @Test
    void oneNotTakenUpAndOneMergedHoldNothing() {
        Trace trace = onTheBoard();
        ObjectionTrace first = trace.objectedTo("他家有车");
        ObjectionTrace idle = trace.objectedTo("对村干部不满").notAccepted("与公示无关").hasEnded("不予受理");
        assertThat(idle.objection().refusal()).isEqualTo("与公示无关");
        assertThat(office.timeline().of(idle.number())).filteredOn(event -> event.kind() == Kind.COMPLETED).singleElement()
                .satisfies(event -> assertThat(event.text()).as("the reason, asked for once").isEqualTo("与公示无关"));
        trace.objectedTo("他家买了车").mergedInto(first).hasEnded("已合并");
        first.accepted().found("不成立").replied();
        trace.periodOver().waitsAt("township-review");
    }

    @Test
    void itsAuthorMayWithdrawItUntilTheReply() {
        Trace trace = onTheBoard();
        ObjectionTrace objection = trace.objectedTo("他家有车").accepted();
        trace.periodOver().waits();
        receipts.withdraw(objection.receipt());
        objection.hasEnded("异议撤回");
        trace.waitsAt("township-review");
    }

    @Test
    void theLevelAboveDecidesTheOneAppeal() {
        Trace trace = onTheBoard();
        ObjectionTrace objection = trace.objectedTo("他家有车").accepted().found("不成立").replied().appealed("没有查车管所");
        trace.periodOver().waitsAt("township-review");
        objection.waitsAt("decide-appeal").appealDecided("成立").hasEnded("成立");
        assertThat(objection.objection().appealFinding()).isEqualTo(Finding.UPHELD);
        trace.waitsAt("investigate");
    }

    @Test
    void anUpheldOneAgainstARegisteredHouseholdWaitsForItsRemoval() {
        Trace trace = given.application().upTo("assign-helper");
        trace.objectedTo("他家在市里有房").accepted().found("成立").replied().appealPeriodOver().hasEnded("成立，待清退");
        trace.waitsAt("assign-helper").helperAssigned();
        assertThat(office.register().find(trace.facts().registerNumber()).orElseThrow().state()).isEqualTo(State.REGISTERED);
    }

    private CaseFile reopened(Trace refused) {
        List<String> linked = jdbc.sql("select case_number from case_file where previous_case = ?").param(refused.number()).query(String.class).list();
        assertThat(linked).hasSize(1);
        return office.cases().get(linked.get(0));
    }

    @Test
    void aRefusedHouseholdThatWasRightBeginsAnewWithTheFormerGround() {
        Trace refused = given.application().upTo("township-review").townshipRejected("有商品房").hasEnded("审核未通过");
        refused.objectedTo("房子是同名的人的").accepted().found("成立").replied();
        CaseFile again = reopened(refused);
        assertThat(again.open()).isTrue();
        assertThat(again.subject()).isEqualTo(refused.family().head());
        assertThat(office.facts().facts(again.caseNumber()).ground()).isEqualTo("新识别");
        assertThat(refused.timeline(Kind.OBJECTION)).last().satisfies(event -> assertThat(event.text()).contains("异议办结"));
        assertThat(refused.timeline(Kind.OBJECTION)).anySatisfy(event -> assertThat(event.text()).contains("重新办理，新案件 " + again.shortNumber()));
        // Whoever found it out at the county started the new case, and so leaves its review to a colleague.
        Village others = refused.village().withCounty(refused.village().secondCounty());
        given.going(others, refused.family(), again.caseNumber()).upTo("assign-helper").helperAssigned().hasEnded("已建档立卡");
    }

    @Test
    void whoAppliedAgainMeanwhileGetsNoSecondCase() {
        Trace refused = given.application().upTo("county-review").countyRejected("收入高于标准").hasEnded("审批未通过");
        given.application(refused.village(), refused.family());
        refused.objectedTo("收入算错了").accepted().found("成立").replied();
        assertThat(jdbc.sql("select count(*) from case_file where previous_case = ?").param(refused.number()).query(Integer.class).single()).isZero();
        assertThat(refused.timeline(Kind.OBJECTION)).anySatisfy(event -> assertThat(event.text()).contains("但现在不能重新立案：此人已在另一件在办的申请里"));
    }
}
