package io.fupin.identification;

import static org.assertj.core.api.Assertions.assertThat;

import io.fupin.engine.FlowCoverage;
import io.fupin.household.Household;
import io.fupin.notice.NoticeEntry;
import io.fupin.support.Family;
import io.fupin.support.ObjectionTrace;
import io.fupin.support.Trace;
import io.fupin.support.TraceTest;
import io.fupin.support.Village;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every way through 贫困户识别: each node, each branch, each end. */
class IdentificationPathsTest extends TraceTest {

    @RegisterExtension
    static final FlowCoverage COVERAGE = new FlowCoverage(Identification.PROCESS);

    @Test
    void fromTheVillageToTheRegister() {
        Trace trace = given.application().isIn("调查核实").waitsAt("investigate")
                .investigated().isIn("民主评议").waitsAt("evaluate")
                .evaluated(20, 1, 0).waitsAt("confirm-evaluation")
                .confirmed().isIn("村级公示").waitsAt("post-village-notice")
                .villageNoticePosted().waits()
                .periodOver().isIn("乡镇审核").waitsAt("township-review")
                .townshipApproved().isIn("乡镇公示").waitsAt("post-township-notice")
                .townshipNoticePosted().waits()
                .periodOver().isIn("县级审批").waitsAt("county-review")
                .countyApproved().isIn("公告").waitsAt("announce")
                .announced().isIn("帮扶").waitsAt("assign-helper")
                .helperAssigned().hasEnded("已建档立卡");
        Household household = office.register().find(trace.facts().registerNumber()).orElseThrow();
        assertThat(household.state()).isEqualTo(Household.State.REGISTERED);
        assertThat(household.headName()).isEqualTo(trace.family().head());
        assertThat(household.persons()).isEqualTo(4);
        assertThat(office.register().helpers(household.registerNumber())).hasSize(1);
        assertThat(trace.path()).containsExactly("investigate", "evaluate", "confirm-evaluation", "post-village-notice",
                "township-review", "post-township-notice", "county-review", "announce", "assign-helper");
    }

    @Test
    void aHouseholdThatAppliesItselfIsAcceptedFirst() {
        given.selfApplication().isIn("申请").waitsAt("accept")
                .accepted().isIn("调查核实").waitsAt("investigate")
                .upTo("assign-helper").helperAssigned().hasEnded("已建档立卡");
    }

    @Test
    void aHouseholdThatAppliesItselfMayBeRefused() {
        Trace trace = given.selfApplication().notAccepted("全家已迁到市区居住").hasEnded("不予受理");
        assertThat(trace.path()).containsExactly("accept");
        given.application(trace.village(), trace.family()).waitsAt("investigate");
    }

    @Test
    void theMeetingMayVoteAgainst() {
        given.application().investigated().evaluated(10, 11, 0).waitsAt("confirm-evaluation").confirmed().hasEnded("评议未通过");
    }

    @Test
    void aProvinceMayDoWithoutVerification() {
        Village village = county("210423", "清原").get(0);
        office.counties().rule("post-meeting-verification-required", village.code().province(), "否");
        given.application(village, Family.ofFour()).investigated().evaluated(20, 1, 0).waitsAt("post-village-notice").isIn("村级公示");
        given.application(village, Family.ofFour()).investigated().evaluated(10, 11, 0).hasEnded("评议未通过");
    }

    private List<Village> county(String code, String name) {
        List<Village> villages = office.counties().another(code, name, 1);
        office.counties().incomeLine(villages.get(0).code().county(), 2016, "2952");
        return villages;
    }

    @Test
    void theTownshipMayRefuse() {
        given.application().upTo("township-review").townshipRejected("有商品房一套，没有如实申报").hasEnded("审核未通过");
    }

    @Test
    void theCountyMayRefuse() {
        given.application().upTo("county-review").countyRejected("家庭人均收入高于标准").hasEnded("审批未通过");
    }

    @Test
    void anObjectionHoldsTheVillageNoticeOfOneHouseholdUntilItIsAnswered() {
        Trace both = given.applications(2).upTo("post-village-notice").villageNoticePosted();
        ObjectionTrace objection = both.one(0).objectedTo("他家有小汽车");
        both.periodOver();
        both.one(0).isIn("村级公示").waits();
        assertThat(both.one(0).onNotices()).extracting(NoticeEntry::state).containsExactly(NoticeEntry.State.HELD);
        both.one(1).isIn("乡镇审核").waitsAt("township-review");

        objection.accepted().found("不成立");
        both.one(0).isIn("村级公示").waits();
        objection.replied();
        both.one(0).isIn("乡镇审核").waitsAt("township-review");
        assertThat(both.one(0).onNotices()).extracting(NoticeEntry::state).containsExactly(NoticeEntry.State.PASSED);
    }

    @Test
    void anObjectionHoldsTheTownshipNoticeUntilItIsAnswered() {
        Trace trace = given.application().upTo("post-township-notice").townshipNoticePosted();
        ObjectionTrace objection = trace.objectedTo("儿子在镇政府上班");
        trace.periodOver().isIn("乡镇公示").waits();
        objection.accepted().partlyFound(false).replied();
        trace.isIn("县级审批").waitsAt("county-review");
    }

    @Test
    void theHouseholdMayWithdraw() {
        given.application().upTo("evaluate").withdrawn("儿子找到了工作").hasEnded("申请撤回");
        given.application().upTo("post-village-notice").villageNoticePosted().withdrawn("不想公示").hasEnded("申请撤回");
    }

    @Test
    void theCountyMayTerminate() {
        Trace trace = given.application().upTo("assign-helper").terminated("户主去世，全家销户").hasEnded("终止");
        assertThat(trace.facts().approved()).isFalse();
    }
}
