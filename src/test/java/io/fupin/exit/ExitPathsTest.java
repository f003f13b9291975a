package io.fupin.exit;

import static org.assertj.core.api.Assertions.assertThat;

import io.fupin.casework.Timeline.Kind;
import io.fupin.engine.FlowCoverage;
import io.fupin.household.Household.State;
import io.fupin.household.HouseholdRegister.StateChange;
import io.fupin.household.OpenMatters;
import io.fupin.notice.NoticeEntry;
import io.fupin.notice.NoticeKind;
import io.fupin.support.ObjectionTrace;
import io.fupin.support.Trace;
import io.fupin.support.Village;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;

/** Every way through 贫困户退出: each node, each branch, each end. */
class ExitPathsTest extends ExitTest {

    @RegisterExtension
    static final FlowCoverage COVERAGE = new FlowCoverage(HouseholdExit.PROCESS);

    @Autowired
    private ObjectProvider<OpenMatters> matters;

    @Test
    void fromTheVisitToTheRegister() {
        registeredAYearAgo();
        ExitTrace exit = proposed().isIn("核实").waitsAt("verify")
                .verified().isIn("民主评议").waitsAt("evaluate")
                .evaluated().waitsAt("confirm-evaluation")
                .confirmed().isIn("农户认可").waitsAt("sign")
                .signed().isIn("村级公示").waitsAt("post-exit-notice")
                .noticed().waits()
                .periodOver().isIn("乡镇核查").waitsAt("township-check")
                .townshipApproved().isIn("县级审核").waitsAt("county-check")
                .countyApproved().isIn("公告").waitsAt("announce-exit");
        assertThat(now().state()).isEqualTo(State.REGISTERED);
        exit.announced().hasEnded("脱贫销号");

        assertThat(now().state()).isEqualTo(State.EXITED);
        StateChange struckOff = office.register().states(household).get(office.register().states(household).size() - 1);
        assertThat(struckOff.caseNumber()).isEqualTo(exit.number());
        assertThat(struckOff.exit().year()).isEqualTo(2017);
        assertThat(struckOff.exit().standard()).isEqualByComparingTo("3400");
        assertThat(office.register().helpers(household)).hasSize(1);
        assertThat(office.register().measures(household)).isNotEmpty();
        assertThat(office.register().members(household)).hasSize(4);
        assertThat(exit.told(Kind.STRUCK_OFF)).singleElement().satisfies(event -> assertThat(event.text()).contains("2020-").contains("帮扶责任人和措施不变"));
        assertThat(office.decisions().replay(exit.number())).isNotEmpty().allMatch(replay -> replay.same());
        assertThat(exits.candidates(village.code())).isEmpty();
    }

    @Test
    void whatTheVisitFindsMayEndIt() {
        registeredAYearAgo();
        proposed().verified("13600").hasEnded("不符合退出条件");
        assertThat(now().state()).isEqualTo(State.REGISTERED);
        matrices.record(village.committee(), household, visit("13600.01").form());
        ExitTrace.proposed(office, exits, village, household).verified("13600.01").waitsAt("evaluate");
    }

    @Test
    void theMeetingMayVoteAgainst() {
        registeredAYearAgo();
        proposed().verified().evaluated(10, 11).waitsAt("confirm-evaluation").confirmed().hasEnded("退出评议未通过");
    }

    @Test
    void noSignatureNoExit() {
        registeredAYearAgo();
        proposed().upTo("sign").declined("说房子还没有修好，不同意").hasEnded("农户不认可");
        assertThat(now().state()).isEqualTo(State.REGISTERED);
    }

    @Test
    void aProvinceMayDoWithoutVerificationAndAskForASecondNotice() {
        Village elsewhere = office.counties().another("610304", "陈仓", 1).get(0);
        office.counties().incomeLine(elsewhere.code().county(), 2016, "3015");
        office.counties().incomeLine(elsewhere.code().county(), 2017, "3070");
        registeredAYearAgo(elsewhere);
        office.counties().rule("post-meeting-verification-required", village.code().province(), "否");
        office.counties().rule("exit-township-notice-enabled", village.code().province(), "是");
        ExitTrace exit = proposed().verified().evaluated().waitsAt("sign").signed().noticed().periodOver().townshipApproved()
                .isIn("乡镇公示").waitsAt("post-exit-township-notice").posted(village.township(), NoticeKind.EXIT_TOWNSHIP_NOTICE).waits();
        ObjectionTrace objection = exit.objectedTo("他家没有脱贫");
        exit.periodOver().isIn("乡镇公示").waits();
        objection.accepted().found("不成立").replied();
        exit.waitsAt("county-check").toTheEnd().hasEnded("脱贫销号");
        assertThat(exit.told(Kind.STRUCK_OFF)).singleElement().satisfies(event -> assertThat(event.text()).doesNotContain("回访"));
    }

    @Test
    void anObjectionHoldsTheNoticeAndUpheldItLeadsBackToTheVisit() {
        registeredAYearAgo();
        ExitTrace exit = proposed().upTo("post-exit-notice").noticed();
        ObjectionTrace objection = exit.objectedTo("收入算多了");
        exit.periodOver().isIn("村级公示").waits();
        assertThat(office.notices().ofCase(exit.number())).extracting(NoticeEntry::state).containsExactly(NoticeEntry.State.HELD);
        objection.accepted().found("不成立").replied();
        exit.isIn("乡镇核查").waitsAt("township-check");

        ObjectionTrace second = exit.objectedTo("工资条是假的");
        second.accepted().found("成立");
        exit.isIn("核实").waitsAt("verify").verified("15000").waitsAt("evaluate");
    }

    @Test
    void whoExitedWronglyComesBackByAnIdentification() {
        registeredAYearAgo();
        ExitTrace exit = proposed().toTheEnd().hasEnded("脱贫销号");
        exit.objectedTo("他家没有脱贫").accepted().found("成立");
        assertThat(exit.told(Kind.OBJECTION)).extracting(event -> event.text()).anyMatch(text -> text.startsWith("异议成立，错退恢复，案件 识2017-"));
        assertThat(now().state()).isEqualTo(State.EXITED);
        String number = matters.stream().flatMap(owner -> owner.about(now(), List.of()).stream()).filter(matter -> matter.what().contains("错退恢复"))
                .findFirst().orElseThrow().caseNumber();
        new Trace(office, village, List.of(family), List.of(number)).toTheEnd();
        assertThat(now().state()).isEqualTo(State.REGISTERED);
        assertThat(office.register().states(household)).hasSize(3);
    }

    @Test
    void theTownshipAndTheCountyMayRefuse() {
        registeredAYearAgo();
        proposed().upTo("township-check").rejectedBy(village.township(), "住房是危房").hasEnded("乡镇核查未通过");
        proposed().upTo("county-check").rejectedBy(village.county(), "收入凭据不足").hasEnded("县级审核未通过");
        assertThat(now().state()).isEqualTo(State.REGISTERED);
    }

    @Test
    void whatIsSentBackIsPutRightAndAnotherIncomeIsVotedOnAnew() {
        registeredAYearAgo();
        ExitTrace exit = proposed().upTo("county-check").returnedBy(village.county(), "verify", true, "工资条缺两个月").waitsAt("verify");
        exit.verified("14800").waitsAt("evaluate");
        assertThat(exit.told(Kind.DIRECT_RETURN_VOID)).singleElement().satisfies(event -> assertThat(event.text()).contains("人均收入"));
        exit.toTheEnd().hasEnded("脱贫销号");
    }

    @Test
    void nothingIsStruckOffWithoutItsArchive() {
        registeredAYearAgo();
        ExitTrace exit = proposed().upTo("township-check");
        var record = exit.written("visit", "visitedOn", "visitors", village.township());
        record.withObject("/visit").remove("evidence");
        exit.act(village.township(), "approve", "同意", record).countyApproved().announced().isIn("销号").waitsAt("complete-archive");
        assertThat(now().state()).isEqualTo(State.REGISTERED);
        exit.act(village.committee(), "submit", "", exit.papers("乡镇核查照片和凭据", village.committee())).hasEnded("脱贫销号");
        assertThat(now().state()).isEqualTo(State.EXITED);
    }

    @Test
    void theVillageMayWithdrawAndTheCountyMayEndIt() {
        registeredAYearAgo();
        ExitTrace withdrawn = proposed().upTo("sign");
        office.moves().withdraw(withdrawn.number(), village.committee(), "户主住院");
        withdrawn.hasEnded("撤回退出");
        ExitTrace ended = proposed();
        office.moves().terminate(ended.number(), village.county(), "重复提出");
        ended.hasEnded("终止");
        assertThat(now().state()).isEqualTo(State.REGISTERED);
    }
}
