package io.fupin.exit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fupin.account.Officer;
import io.fupin.casework.Refusal;
import io.fupin.casework.Timeline.Event;
import io.fupin.casework.Timeline.Kind;
import io.fupin.engine.FlowCoverage;
import io.fupin.household.Household.State;
import io.fupin.notice.NoticeKind;
import io.fupin.support.ObjectionTrace;
import io.fupin.support.Office;
import io.fupin.support.OnTheWay;
import io.fupin.support.Trace;
import io.fupin.support.Village;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

/** Every way through 贫困户清退. */
class RemovalPathsTest extends ExitTest {

    @RegisterExtension
    static final FlowCoverage COVERAGE = new FlowCoverage(HouseholdRemoval.PROCESS);

    @Autowired
    private HouseholdRemoval removals;

    private static final class RemovalTrace extends OnTheWay<RemovalTrace> {

        RemovalTrace(Office office, Village village, String number) {
            super(office, village, number);
        }

        RemovalTrace verified(String holds) {
            ObjectNode form = empty().put("visitedOn", today().toString()).put("findings", "户主在镇小学任教，财政开支").put("statement", "户主说去年才转正")
                    .put("groundHolds", holds);
            form.putArray("investigators").add("周书记").add("郑文书");
            form.putArray("evidence").add(office.counties().photo(village.committee()));
            form.putArray("statementSignature").add(office.counties().photo(village.committee()));
            return act(village.committee(), "submit", "", form);
        }

        RemovalTrace noticed() {
            return posted(village.committee(), NoticeKind.REMOVAL_NOTICE);
        }

        RemovalTrace townshipApproved() {
            return act(village.township(), "approve", "同意", record(NoticeKind.REMOVAL_NOTICE, "spotVisit", "visitedOn", "visitors", village.township()));
        }

        RemovalTrace upToTownship() {
            return verified("属实").evaluated().confirmed().noticed().periodOver().waitsAt("township-review");
        }
    }

    private RemovalTrace proposedBy(Officer officer) {
        ObjectNode form = OnTheWay.empty().put("householdNumber", household).put("proposedOn", today().toString()).put("kind", "财政供养人员")
                .put("foundBy", "部门比对").put("basis", "财政供养名单里有户主");
        form.putArray("basisEvidence").add(office.counties().photo(officer));
        return new RemovalTrace(office, village, removals.start(officer, village.code(), form).file().caseNumber());
    }

    @Test
    void theCountyFindsAHouseholdOutAndItIsRemovedAfterItWasHeard() {
        registeredAYearAgo();
        RemovalTrace removal = proposedBy(village.secondCounty()).isIn("核实").waitsAt("verify").verified("属实").isIn("民主评议").evaluated().confirmed()
                .isIn("村级公示").waitsAt("post-removal-notice").noticed().waits().periodOver().isIn("乡镇审核").townshipApproved().isIn("县级审批")
                .act(village.county(), "approve", "同意", OnTheWay.empty()).isIn("公告");
        assertThat(now().state()).isEqualTo(State.REGISTERED);
        removal.announced(NoticeKind.REMOVAL_ANNOUNCEMENT).hasEnded("已清退");
        assertThat(now().state()).isEqualTo(State.REMOVED);
        assertThat(office.register().members(household)).hasSize(4);
        assertThat(removal.told(Kind.REMOVED)).singleElement().satisfies(event -> assertThat(event.text()).isEqualTo("清退：财政供养人员"));
        assertThatThrownBy(() -> proposedBy(village.committee())).isInstanceOf(Refusal.class).hasMessageContaining("不能清退");
    }

    @Test
    void whatDoesNotHoldEndsThere() {
        registeredAYearAgo();
        proposedBy(village.committee()).verified("不属实").hasEnded("事由不成立");
        proposedBy(village.committee()).verified("属实").evaluated(9, 12).confirmed().hasEnded("清退评议未通过");
        proposedBy(village.committee()).upToTownship().rejectedBy(village.township(), "查无实据").hasEnded("清退审核未通过");
        proposedBy(village.committee()).upToTownship().townshipApproved().rejectedBy(village.county(), "不属于四类人员").hasEnded("清退审批未通过");
        assertThat(now().state()).isEqualTo(State.REGISTERED);
    }

    @Test
    void whatAnObjectionFindsOutIsProposedForRemoval() {
        Trace trace = given.application().upTo("assign-helper");
        trace.objectedTo("户主在镇小学任教").accepted().found("成立");
        assertThat(trace.timeline(Kind.OBJECTION)).extracting(Event::text).anyMatch(text -> text.startsWith("异议成立，已提出清退，案件 清2016-"));
    }

    @Test
    void anObjectionHoldsIt() {
        registeredAYearAgo();
        RemovalTrace removal = proposedBy(village.committee()).verified("属实").evaluated().confirmed().noticed();
        ObjectionTrace objection = removal.objectedTo("他早就不是老师了");
        removal.periodOver().isIn("村级公示").waits();
        objection.accepted().found("不成立").replied();
        removal.waitsAt("township-review");
    }

    @Test
    void aProvinceMayDoWithoutVerification() {
        Village elsewhere = office.counties().another("620304", "永昌", 1).get(0);
        office.counties().incomeLine(elsewhere.code().county(), 2016, "3015");
        registeredAYearAgo(elsewhere);
        office.counties().rule("post-meeting-verification-required", village.code().province(), "否");
        proposedBy(village.committee()).verified("属实").evaluated().waitsAt("post-removal-notice");
    }

    @Test
    void itMayBeWithdrawnOrEnded() {
        registeredAYearAgo();
        RemovalTrace withdrawn = proposedBy(village.committee());
        office.moves().withdraw(withdrawn.number(), village.committee(), "同名的另一个人");
        withdrawn.hasEnded("撤回清退");
        RemovalTrace ended = proposedBy(village.committee());
        office.moves().terminate(ended.number(), village.county(), "重复");
        ended.hasEnded("终止");
        proposedBy(village.committee()).waitsAt("verify");
        assertThatThrownBy(() -> {
            visited();
            ExitTrace.proposed(office, exits, village, household);
        }).isInstanceOf(Refusal.class).hasMessageContaining("没办结的案件");
    }
}
