package io.fupin.change;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fupin.casework.TaskDesk.ReturnTarget;
import io.fupin.casework.Timeline.Kind;
import io.fupin.engine.FlowCoverage;
import io.fupin.household.HouseholdMember;
import io.fupin.household.RegisterField;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every way through 信息变更: each node, each branch, each end, each return. What each kind does to the register is {@link ChangeKindsTest}'s. */
class ChangePathsTest extends ChangeTest {

    @RegisterExtension
    static final FlowCoverage COVERAGE = new FlowCoverage(HouseholdChange.PROCESS);

    @BeforeEach
    void household() {
        registered();
    }

    @Test
    void aDeathWithItsCertificateIsTheTownships() {
        ChangeTrace change = reported("死亡", deathOf(4)).waitsAt("township-review");
        assertThat(members()).hasSize(4);
        change.townshipApproved().hasEnded("已变更");
        assertThat(members()).extracting(HouseholdMember::relation).containsExactly("户主", "配偶", "之子");
        assertThat(now().persons()).isEqualTo(3);
    }

    @Test
    void aPhoneIsConfirmedInTheVillageByTheTeam() {
        reported("情况变化", newPhone("13900000001")).waitsAt("village-confirmation").confirmed().hasEnded("已变更");
        assertThat(changes.entries(household)).containsEntry(RegisterField.PHONE, "13900000001");
        reported("情况变化", newPhone("13900000002")).rejectedBy(village.team(), "打过去不是本人").hasEnded("核对未通过");
        assertThat(changes.entries(household)).containsEntry(RegisterField.PHONE, "13900000001");
    }

    @Test
    void aNameIsForTheCountyAfterTheTownship() {
        ChangeTrace change = reported("更正", newName(1, "于广法")).waitsAt("township-review").townshipApproved().waitsAt("county-review");
        assertThat(now().headName()).isNotEqualTo("于广法");
        change.countyApproved().hasEnded("已变更");
        assertThat(now().headName()).isEqualTo("于广法");
        reported("更正", newName(2, "王秀")).townshipApproved().rejectedBy(village.county(), "户口簿上不是这个名字").hasEnded("审批未通过");
    }

    @Test
    void aDeathThatOnlyTheVillageVouchesForGoesToTheCounty() {
        reported("死亡", form -> deathOf(4).apply(form).put("proof", "村委会证明")).townshipApproved().waitsAt("county-review").countyApproved().hasEnded("已变更");
    }

    @Test
    void theTownshipRefusesAndNothingChanges() {
        reported("死亡", deathOf(4)).rejectedBy(village.township(), "人还在").hasEnded("审核未通过");
        assertThat(members()).hasSize(4);
    }

    @Test
    void papersMayFollow() {
        ChangeTrace change = reported("死亡", form -> {
            form.remove("proof");
            form.remove("evidence");
            return deathOf(4).apply(form).put("papersLater", true);
        }).waitsAt("supplement");
        change.act(village.committee(), "submit", "", form("死亡", deathOf(4)));
        change.waitsAt("township-review").townshipApproved().hasEnded("已变更");
    }

    @Test
    void whatIsSentBackIsPutRightAndComesStraightBackUnlessAnotherLevelDecides() {
        ChangeTrace change = reported("更正", newName(1, "于广法")).townshipApproved();
        assertThat(office.desk().open(change.task().id(), village.county()).returnTargets()).extracting(ReturnTarget::step)
                .containsExactly("supplement", "township-review");
        change.returnedBy(village.county(), "supplement", true, "照片看不清").waitsAt("supplement");
        change.act(village.committee(), "submit", "", form("更正", newName(1, "于广发财")));
        change.waitsAt("county-review").returnedBy(village.county(), "township-review", false, "请入户核实").waitsAt("township-review");
        change.returnedBy(village.township(), "supplement", true, "写错了，只是换了电话").waitsAt("supplement");
        change.act(village.committee(), "submit", "", form("情况变化", newPhone("13900000001")));
        change.waitsAt("village-confirmation");
        assertThat(office.timeline().of(change.number())).filteredOn(event -> event.kind() == Kind.DIRECT_RETURN_VOID).singleElement()
                .satisfies(event -> assertThat(event.text()).contains("审批级别由“县级审批”改为“村级核对”").contains("须重新报批"));
        change.returnedBy(village.team(), "supplement", true, "少了一位").waitsAt("supplement");
        change.act(village.committee(), "submit", "", form("情况变化", newPhone("13900000003")));
        change.waitsAt("village-confirmation").confirmed().hasEnded("已变更");
    }

    @Test
    void theHouseholdMayWithdrawAndTheCountyMayEndIt() {
        ChangeTrace withdrawn = reported("死亡", deathOf(4));
        office.moves().withdraw(withdrawn.number(), village.committee(), "弄错人了");
        withdrawn.hasEnded("申请撤回");
        ChangeTrace ended = reported("死亡", deathOf(4));
        office.moves().terminate(ended.number(), village.county(), "重复申报");
        ended.hasEnded("终止");
        assertThat(members()).hasSize(4);
        reported("死亡", deathOf(4)).townshipApproved().hasEnded("已变更");
    }
}
