package io.fupin.identification;

import static org.assertj.core.api.Assertions.assertThat;

import io.fupin.casework.TaskDesk.ReturnTarget;
import io.fupin.casework.Timeline.Kind;
import io.fupin.notice.NoticeEntry;
import io.fupin.notice.NoticeEntry.State;
import io.fupin.support.Expect;
import io.fupin.support.Family;
import io.fupin.support.ObjectionTrace;
import io.fupin.support.Trace;
import io.fupin.support.TraceTest;
import io.fupin.support.Village;
import io.fupin.support.Visit;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** 直接返回我: void when something changed that the meeting or a notice had rested on (processes.md, conventions, 退回). */
class DirectReturnTest extends TraceTest {

    private record Correction(String what, UnaryOperator<Visit> told, String... said) {
    }

    @TestFactory
    Stream<DynamicTest> aCorrectionOfWhatTheMeetingSawIsSeenByEverybodyAgain() {
        List<Correction> corrections = List.of(
                new Correction("income", visit -> visit.with("wageIncome", 6400), "家庭纯收入由“9000.00”改为“9400.00”",
                        "人均收入由“2250.00”改为“2350.00”"),
                new Correction("members", visit -> visit.members(Family.ofFour().add("于小妹", "之女", 2010, false)), "家庭成员由“"),
                new Correction("housing", visit -> visit.housing("C"), "住房等级由“B”改为“C”", "没有保障的由“无”改为“住房安全”"),
                new Correction("water", visit -> visit.lacking("waterSecure"), "没有保障的由“无”改为“饮水”"));
        Trace all = given.applications(corrections.size()).upTo("township-review").returned("township-review", "investigate", true, "请复核");
        return corrections.stream().map(correction -> DynamicTest.dynamicTest(correction.what(),
                () -> isVoid(all.one(corrections.indexOf(correction)), correction)));
    }

    private void isVoid(Trace trace, Correction correction) {
        trace.investigated(correction.told()).isIn("民主评议").waitsAt("evaluate");
        assertThat(trace.timeline(Kind.DIRECT_RETURN_VOID)).singleElement().satisfies(event -> assertThat(event.text())
                .contains(correction.said()).contains("须重新评议、重新公示").contains("“直接返回”不再适用"));
        assertThat(trace.onNotices()).extracting(NoticeEntry::state).containsExactly(State.RENOTICED);
        assertThat(State.RENOTICED.title()).isEqualTo("已重新公示");
        trace.evaluated().confirmed().villageNoticePosted().periodOver().waitsAt("township-review");
        assertThat(trace.onNotices()).extracting(NoticeEntry::state).containsExactly(State.RENOTICED, State.PASSED);
    }

    @Test
    void aCorrectionThatLeavesTheFiguresAsTheyWereComesStraightBack() {
        Trace trace = given.application().upTo("county-review").returned("county-review", "investigate", true, "工资和经营收入记反了");
        trace.investigated(visit -> visit.with("wageIncome", 4000).with("businessIncome", 6000).with("findings", "已改正")).waitsAt("county-review");
        assertThat(trace.onNotices()).extracting(NoticeEntry::state).containsExactly(State.PASSED, State.PASSED);
    }

    @Test
    void aSecondMeetingThatVotesAgainstDoesNotComeBackToTheTownship() {
        Trace trace = given.application().upTo("township-review").returned("township-review", "evaluate", true, "签到表上的人不够");
        trace.evaluated(10, 11, 0).waitsAt("confirm-evaluation");
        assertThat(trace.timeline(Kind.DIRECT_RETURN_VOID)).singleElement()
                .satisfies(event -> assertThat(event.text()).contains("民主评议由“通过”改为“未通过”"));
        trace.confirmed().hasEnded("评议未通过");
    }

    @Test
    void aSecondMeetingBeforeAnyNoticeGoesBackToTheTeamWhateverItVotes() {
        Trace trace = given.application().upTo("confirm-evaluation").returned("confirm-evaluation", "evaluate", true, "没有宣读比对");
        trace.evaluated(10, 11, 0).waitsAt("confirm-evaluation");
        assertThat(trace.timeline(Kind.DIRECT_RETURN_VOID)).isEmpty();
        trace.confirmed().hasEnded("评议未通过");
    }

    @Test
    void returnsWithinReturnsComeBackOneByOne() {
        Trace trace = given.application().upTo("county-review")
                .returned("county-review", "township-review", true, "抽查记录不全")
                .returned("township-review", "investigate", true, "请村里补照片")
                .investigated().waitsAt("township-review")
                .townshipApproved().waitsAt("county-review");
        assertThat(trace.path()).endsWith("←county-review", "←township-review", "investigate", "township-review");
        trace.toTheEnd().hasEnded("已建档立卡");
    }

    @Test
    void aChangeInsideReturnsWithinReturnsVoidsThemAll() {
        Trace trace = given.application().upTo("county-review")
                .returned("county-review", "township-review", true, "抽查记录不全")
                .returned("township-review", "investigate", true, "漏了养老金")
                .investigated(visit -> visit.with("wageIncome", 6100)).waitsAt("evaluate");
        trace.upTo("township-review").townshipApproved().isIn("乡镇公示").waitsAt("post-township-notice");
        assertThat(trace.timeline(Kind.DIRECT_RETURN_VOID)).hasSize(2);
        assertThat(trace.onNotices()).extracting(NoticeEntry::state).containsExactly(State.RENOTICED, State.RENOTICED, State.RENOTICED);
        trace.toTheEnd().hasEnded("已建档立卡");
    }

    @Test
    void aNoticePostedAgainRunsItsFullPeriodBeforeTheCaseComesStraightBack() {
        Trace trace = given.application().upTo("county-review").returned("county-review", "post-village-notice", true, "照片看不清公示内容");
        trace.villageNoticePosted().isIn("村级公示").waits();
        trace.pass(Duration.ofDays(3)).waits().isIn("村级公示");
        trace.periodOver().isIn("县级审批").waitsAt("county-review");
    }

    @Test
    void aPeriodBrokenOffBringsNobodysCaseStraightBack() {
        Trace trace = given.application().upTo("county-review").returned("county-review", "post-village-notice", true, "照片看不清公示内容");
        trace.villageNoticePosted();
        ObjectionTrace objection = trace.objectedTo("他家在镇上开饭店").accepted().found("成立");
        trace.waitsAt("investigate");
        objection.replied();
        trace.investigated().evaluated().confirmed().villageNoticePosted().periodOver().isIn("乡镇审核").waitsAt("township-review");
    }

    @Test
    void onlyWhatThisCaseWentThroughIsOfferedAndOnlyWithAReason() {
        List<Village> villages = office.counties().another("210422", "新宾", 1);
        office.counties().incomeLine(villages.get(0).code().county(), 2016, "2952");
        office.counties().rule("post-meeting-verification-required", villages.get(0).code().county().province(), "否");
        Trace trace = given.application(villages.get(0), Family.ofFour()).upTo("township-review");
        assertThat(office.desk().open(trace.task().id(), trace.village().township()).returnTargets()).extracting(ReturnTarget::step)
                .containsExactly("evaluate", "investigate", "post-village-notice");
        Expect.refusalAt("returnTo", () -> trace.returned("township-review", "confirm-evaluation", false, "核实了吗"))
                .isEqualTo("可以退回到：民主评议会、入户调查、张贴村级公示");
        Expect.refusalAt("opinion", () -> trace.returned("township-review", "investigate", false, " ")).isEqualTo("退回须写明理由");
        trace.waitsAt("township-review");
    }
}
