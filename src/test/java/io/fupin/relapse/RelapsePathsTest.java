package io.fupin.relapse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fupin.casework.Refusal;
import io.fupin.casework.Timeline.Kind;
import io.fupin.engine.FlowCoverage;
import io.fupin.household.Household.State;
import io.fupin.relapse.MonitoredHouseholds.Monitored;
import io.fupin.support.Family;
import io.fupin.support.ObjectionTrace;
import io.fupin.support.OnTheWay;
import io.fupin.support.Trace;
import io.fupin.support.Village;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every way through 防返贫监测: each node, each branch, each end. */
class RelapsePathsTest extends RelapseTest {

    @RegisterExtension
    static final FlowCoverage COVERAGE = new FlowCoverage(RelapseMonitoring.PROCESS);

    @Test
    void fromTheClueToTheMeasures() {
        exitedLastYear();
        RiskTrace risk = reported().isIn("核实").waitsAt("verify").visited("20000").isIn("民主评议").evaluated().waitsAt("confirm-evaluation").confirmed()
                .isIn("村级公示").waitsAt("post-monitoring-notice").noticed().waits().periodOver().isIn("乡镇初审").waitsAt("township-review")
                .approvedBy(village.township()).isIn("县级审定").waitsAt("county-review");
        assertThat(monitored.of(household)).isEmpty();
        risk.approvedBy(village.county()).isIn("帮扶").waitsAt("plan-measures");
        Monitored watched = monitored.of(household).orElseThrow();
        assertThat(watched.kind()).isEqualTo("脱贫不稳定户");
        assertThat(watched.since()).isEqualTo(today());
        assertThat(now().state()).isEqualTo(State.EXITED);
        risk.helped().hasEnded("已纳入监测");
        assertThat(monitored.of(household).orElseThrow().helper()).isEqualTo("王立军");
        assertThat(risk.told(Kind.MONITORED)).singleElement().satisfies(event -> assertThat(event.text()).contains("脱贫不稳定户"));
        assertThat(office.decisions().replay(risk.number())).isNotEmpty().allMatch(replay -> replay.same());
        assertThatThrownBy(this::reported).isInstanceOf(Refusal.class).hasMessageContaining("已经是监测户");
    }

    @Test
    void whoIsPoorAlreadyGoesThroughAnIdentification() {
        exitedLastYear();
        RiskTrace risk = reported().visited("14400").isIn("转识别").waitsAt("apply-for-return");
        assertThatThrownBy(() -> risk.act(village.committee(), "submit", "", OnTheWay.empty().put("applicationNumber", "识2018-9999")))
                .isInstanceOf(Refusal.class).hasMessageContaining("没有这件识别申请");
        Trace other = given.application(village, Family.ofFour());
        assertThatThrownBy(() -> risk.act(village.committee(), "submit", "", OnTheWay.empty().put("applicationNumber", other.number())))
                .isInstanceOf(Refusal.class).hasMessageContaining("不是");
        Trace returned = given.application(village, family.comesBack("返贫", household));
        risk.act(village.committee(), "submit", "", OnTheWay.empty().put("applicationNumber", returned.number())).hasEnded("转识别");
        assertThat(now().state()).isEqualTo(State.EXITED);
        returned.toTheEnd();
        assertThat(now().state()).isEqualTo(State.RELAPSED);
        assertThat(office.register().states(household)).hasSize(3);
        assertThat(monitored.of(household)).isEmpty();
    }

    @Test
    void aNeighbourWhoIsNotOnFileMayBePoorOrWatchedToo() {
        exitedLastYear();
        Family next = Family.alone();
        RiskTrace poor = reported(neighbour(next.head())).visited("7200").waitsAt("apply-for-return");
        Trace application = given.application(village, next);
        poor.act(village.committee(), "submit", "", OnTheWay.empty().put("applicationNumber", application.number())).hasEnded("转识别");
        RiskTrace watched = reported(neighbour("曲桂兰")).visited("10799.99").decided().helped().hasEnded("已纳入监测");
        assertThat(monitored.find(watched.number()).orElseThrow().kind()).isEqualTo("边缘易致贫户");
        assertThatThrownBy(() -> reported(neighbour("曲桂兰"))).isInstanceOf(Refusal.class).hasMessageContaining("已经是监测户");
    }

    @Test
    void whereThereIsNoRiskOrNobodyAgreesItEnds() {
        exitedLastYear();
        reported().visited("21600").hasEnded("不纳入监测");
        reported().visited("20000").evaluated(10, 11).confirmed().hasEnded("监测评议未通过");
        reported().visited("20000").upToTownship().rejectedBy(village.township(), "收入算漏了").hasEnded("监测初审未通过");
        reported().visited("20000").upToTownship().approvedBy(village.township()).rejectedBy(village.county(), "有商业保险赔付").hasEnded("监测审定未通过");
        assertThat(monitored.of(household)).isEmpty();
    }

    @Test
    void anObjectionHoldsTheNoticeAndTheReviewerMaySendItBack() {
        exitedLastYear();
        RiskTrace risk = reported().visited("20000").evaluated().confirmed().noticed();
        ObjectionTrace objection = risk.objectedTo("他家有存款");
        risk.periodOver().isIn("村级公示").waits();
        objection.accepted().found("不成立").replied();
        risk.waitsAt("township-review").returnedBy(village.township(), "verify", true, "收入凭据不足").waitsAt("verify").visited("19000").waitsAt("evaluate");
        assertThat(risk.told(Kind.DIRECT_RETURN_VOID)).singleElement().satisfies(event -> assertThat(event.text()).contains("人均收入"));
    }

    @Test
    void aProvinceMayDoWithoutVerification() {
        Village elsewhere = office.counties().another("620305", "金川", 1).get(0);
        office.counties().incomeLine(elsewhere.code().county(), 2016, "3015");
        office.counties().incomeLine(elsewhere.code().county(), 2018, "3600");
        exitedLastYear(elsewhere);
        office.counties().rule("post-meeting-verification-required", village.code().province(), "否");
        reported().visited("20000").evaluated().waitsAt("post-monitoring-notice");
    }

    @Test
    void itMayBeWithdrawnOrEnded() {
        exitedLastYear();
        RiskTrace withdrawn = reported();
        assertThatThrownBy(this::reported).isInstanceOf(Refusal.class).hasMessageContaining("办结以后再报");
        office.moves().withdraw(withdrawn.number(), village.committee(), "报错了户");
        withdrawn.hasEnded("撤回监测");
        RiskTrace ended = reported();
        office.moves().terminate(ended.number(), village.county(), "重复");
        ended.hasEnded("终止");
        ObjectNode later = clue().put("foundOn", today().plusDays(1).toString());
        assertThatThrownBy(() -> reported(later)).isInstanceOf(Refusal.class).hasMessageContaining("晚于今天");
    }
}
