package io.fupin.relapse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fupin.casework.Refusal;
import io.fupin.casework.Timeline.Kind;
import io.fupin.engine.FlowCoverage;
import io.fupin.notice.NoticeKind;
import io.fupin.support.ObjectionTrace;
import io.fupin.support.Village;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every way through 风险消除, and the borders of its rule: six months, the monitoring limit of 5,400 yuan itself, nobody who can work. */
class ClearingPathsTest extends RelapseTest {

    @RegisterExtension
    static final FlowCoverage COVERAGE = new FlowCoverage(RiskClearing.PROCESS);

    private String watched() {
        return reported().visited("20000").decided().helped().number();
    }

    private String watchedForHalfAYear() {
        String number = watched();
        given.on("2018-11-05T09:00+08:00");
        return number;
    }

    @Test
    void whatWasWatchedIsClearedByTheSameSteps() {
        exitedLastYear();
        String number = watchedForHalfAYear();
        RiskTrace clearing = clearing(number).isIn("核实").clearingVisited("21600.01").isIn("民主评议").evaluated().waitsAt("confirm-evaluation").confirmed()
                .waitsAt("post-clearing-notice").noticed().waits().periodOver().isIn("乡镇初审").approvedBy(village.township()).isIn("县级审定")
                .approvedBy(village.county()).isIn("公告").waitsAt("announce-clearing");
        assertThat(monitored.of(household)).isPresent();
        clearing.announced(NoticeKind.CLEARING_ANNOUNCEMENT).hasEnded("风险已消除");
        assertThat(monitored.of(household)).isEmpty();
        assertThat(monitored.find(number).orElseThrow().clearedCase()).isEqualTo(clearing.number());
        assertThat(clearing.told(Kind.RISK_CLEARED)).hasSize(1);
        assertThat(office.decisions().replay(clearing.number())).isNotEmpty().allMatch(replay -> replay.same());
        assertThatThrownBy(() -> clearing(number)).isInstanceOf(Refusal.class).hasMessageContaining("已经标注风险消除");
        reported().waitsAt("verify");
    }

    @Test
    void theRuleKeepsWatching() {
        exitedLastYear();
        String number = watched();
        clearing(number).clearingVisited("40000").hasEnded("继续监测");
        given.on("2018-11-05T09:00+08:00");
        clearing(number).clearingVisited("21600").hasEnded("继续监测");
        RiskTrace trace = clearing(number);
        trace.visited(trace.clearingVisit("40000", "没有", "解决了", "没有")).hasEnded("继续监测");
        RiskTrace lacking = clearing(number);
        lacking.visited(lacking.clearingVisit("40000", "有", "解决了", "没有", "饮水")).hasEnded("继续监测");
        RiskTrace still = clearing(number);
        still.visited(still.clearingVisit("40000", "有", "没有解决", "没有")).hasEnded("继续监测");
        RiskTrace anew = clearing(number);
        anew.visited(anew.clearingVisit("40000", "有", "解决了", "有")).hasEnded("继续监测");
        assertThat(anew.told(Kind.RISK_ASSESSED)).singleElement().satisfies(event -> assertThat(event.text()).isEqualTo("继续监测：有新的风险"));
        assertThat(monitored.of(household)).isPresent();
    }

    @Test
    void whoeverDecidesMayRefuse() {
        exitedLastYear();
        String number = watchedForHalfAYear();
        clearing(number).clearingVisited("24000").evaluated(5, 16).confirmed().hasEnded("消除评议未通过");
        clearing(number).clearingVisited("24000").upToTownship().rejectedBy(village.township(), "收入不稳定").hasEnded("消除初审未通过");
        clearing(number).clearingVisited("24000").upToTownship().approvedBy(village.township()).rejectedBy(village.county(), "再看半年").hasEnded("消除审定未通过");
        RiskTrace clearing = clearing(number).clearingVisited("24000").evaluated().confirmed().noticed();
        ObjectionTrace objection = clearing.objectedTo("还在吃药");
        clearing.periodOver().waits();
        objection.accepted().found("不成立").replied();
        clearing.waitsAt("township-review");
        office.moves().withdraw(clearing.number(), village.committee(), "再看看");
        clearing.hasEnded("撤回消除");
        RiskTrace ended = clearing(number);
        office.moves().terminate(ended.number(), village.county(), "重复");
        ended.hasEnded("终止");
    }

    @Test
    void aProvinceMayDoWithoutVerification() {
        Village elsewhere = office.counties().another("640324", "同心", 1).get(0);
        office.counties().incomeLine(elsewhere.code().county(), 2016, "3015");
        office.counties().incomeLine(elsewhere.code().county(), 2018, "3600");
        exitedLastYear(elsewhere);
        String number = watchedForHalfAYear();
        office.counties().rule("post-meeting-verification-required", village.code().province(), "否");
        clearing(number).clearingVisited("24000").evaluated().waitsAt("post-clearing-notice");
    }
}
