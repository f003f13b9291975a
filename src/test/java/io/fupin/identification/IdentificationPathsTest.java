package io.fupin.identification;

import static org.assertj.core.api.Assertions.assertThat;

import io.fupin.household.Household;
import io.fupin.support.Trace;
import io.fupin.support.TraceTest;
import org.junit.jupiter.api.Test;

/** Every way through 贫困户识别: each node, each branch, each end. */
class IdentificationPathsTest extends TraceTest {


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
        assertThat(trace.path()).containsExactly("investigate", "evaluate", "confirm-evaluation", "post-village-notice",
                "township-review", "post-township-notice", "county-review", "announce", "assign-helper");
    }
}
