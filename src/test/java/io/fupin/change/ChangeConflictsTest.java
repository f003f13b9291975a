package io.fupin.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fupin.casework.AlreadyDone;
import io.fupin.casework.Cases;
import io.fupin.casework.DecisionFiles.Frozen;
import io.fupin.casework.NotAllowed;
import io.fupin.household.HouseholdMember;
import io.fupin.household.RegisterChange;
import io.fupin.household.RegisterChanges.Entry;
import io.fupin.household.RegisterField;
import io.fupin.support.Expect;
import io.fupin.support.Family;
import io.fupin.support.Village;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What stands against a change: another open matter about the same thing, a register that changed meanwhile, a person too many times in it. */
class ChangeConflictsTest extends ChangeTest {

    @Autowired
    private TransactionTemplate transaction;

    @BeforeEach
    void household() {
        registered();
    }

    @Test
    void twoChangesOfTheSameThingAreNotOpenAtOnceAndOfDifferentThingsAre() {
        ChangeTrace death = reported("死亡", deathOf(4));
        Expect.refusalAt("householdNumber", () -> reported("死亡", deathOf(4))).contains("正在另一件信息变更里办").contains(death.file().shortNumber());
        Expect.refusalAt("householdNumber", () -> reported("更正", newName(4, "李桂芝"))).contains("姓名正在另一件");
        reported("情况变化", newPhone("13900000001"));
        Expect.refusalAt("householdNumber", () -> reported("情况变化", newPhone("13900000002"))).contains("联系电话正在另一件");
        Expect.refusal(() -> reported("分户", form -> {
            form.putArray("leaving").add(person(3));
            return form.put("splitHead", person(3)).put("happenedOn", "2016-12-01").put("reason", "单过").set("consentEvidence", ChangeTrace.papers(office.counties().photo(village.committee())));
        }));
        death.townshipApproved();
        reported("更正", newName(3, "于小君"));
    }

    @Test
    void anObjectionAndAnApplicationStandInTheWay() {
        String identification = now().caseNumber();
        ObjectNode objection = ChangeTrace.empty().put("about", "listed").put("village", village.code().value()).put("caseNumber", identification)
                .put("householdName", now().headName()).put("grounds", "他家有车");
        office.objections().file(null, objection);
        Expect.refusalAt("householdNumber", () -> reported("死亡", deathOf(4))).contains("有异议正在核查");
        reported("情况变化", newPhone("13900000001")).waitsAt("village-confirmation");
    }

    @Test
    void aNewcomerAppliesNowhereElseMeanwhile() {
        ChangeTrace bride = reported("婚入", form -> newcomer(form, "赵秀", "之儿媳", 1990, false).put("happenedOn", "2016-11-01").put("proof", "结婚证"));
        String number = office.revisions().latest(bride.number(), "start").orElseThrow().form().at("/members/0/idNumber").asText();
        given.on("2016-12-05T09:00+08:00");
        Expect.refusalAt("members[1].idNumber", () -> given.application(village, Family.alone().add("赵秀", "配偶", number))).contains("信息变更");
    }

    @Test
    void aRegisterThatChangedMeanwhileIsNotOverwritten() {
        ChangeTrace change = reported("更正", newName(1, "于广法"));
        transaction.executeWithoutResult(status -> {
            changes.lock(List.of(household));
            changes.apply(new RegisterChange(household, Map.of(), Map.of(1, Map.of(RegisterField.NAME, "于广财")), List.of(), Set.of(), null, null),
                    new Entry(change.number(), "更正", village.county().personId(), "周建华", LocalDate.of(2016, 12, 5), LocalDate.of(2016, 12, 5), "别处改的"));
        });
        AlreadyDone done = catchThrowableOfType(AlreadyDone.class, change::townshipApproved);
        assertThat(done).hasMessageContaining("档案变了").hasMessageContaining("周建华");
        assertThat(done.by()).isEqualTo("周建华");
        change.returnedBy(village.township(), "supplement", true, "照现在的档案重报");
        change.act(village.committee(), "submit", "", form("更正", newName(1, "于广法")));
        change.townshipApproved().countyApproved().hasEnded("已变更");
        assertThat(now().headName()).isEqualTo("于广法");
    }

    @Test
    void whoReportsDoesNotApproveAndWhoReviewsDoesNotDecide() {
        ChangeTrace byTownship = reportedBy(village.township(), "死亡", deathOf(4));
        assertThatThrownBy(byTownship::townshipApproved).isInstanceOf(NotAllowed.class);
        byTownship.act(village.secondTownship(), "approve", "", ChangeTrace.review());
        byTownship.hasEnded("已变更");
        ChangeTrace byCounty = reportedBy(village.county(), "更正", newName(1, "于广法")).townshipApproved();
        assertThatThrownBy(byCounty::countyApproved).isInstanceOf(NotAllowed.class);
        byCounty.act(village.secondCounty(), "approve", "", ChangeTrace.review());
        byCounty.hasEnded("已变更");
    }

    @Test
    void onlyOfficesOfTheAreaReport() {
        assertThatThrownBy(() -> reportedBy(village.team(), "死亡", deathOf(4))).isInstanceOf(NotAllowed.class);
        Village elsewhere = given.village();
        Expect.refusalAt("householdNumber", () -> start.start(elsewhere.committee(), elsewhere.code(),
                ChangeTrace.form(office, elsewhere, elsewhere.committee(), household, "死亡", deathOf(4)))).contains("没有这个户编号");
        assertThatThrownBy(() -> start.start(elsewhere.committee(), village.code(), form("死亡", deathOf(4)))).isInstanceOf(NotAllowed.class);
    }

    @Test
    void theLevelIsAParameterOfTheCountyAndTheDecisionIsKept() {
        office.counties().rule("change-level-members", village.code().county(), "县");
        try {
            ChangeTrace change = reported("死亡", deathOf(4)).townshipApproved().waitsAt("county-review");
            Frozen decision = office.decisions().of(change.number()).get(0);
            assertThat(decision.decision()).isEqualTo("change-approval-level");
            assertThat(decision.outputs()).containsEntry("level", "县级审批");
            assertThat(decision.parameters()).containsEntry("change-level-members", "县");
            assertThat(office.decisions().replay(change.number())).allMatch(replay -> replay.same());
            change.countyApproved();
        } finally {
            office.counties().rule("change-level-members", village.code().county(), "乡镇");
        }
    }

    @Test
    void positionsAreNotGivenTwice() {
        reported("死亡", deathOf(4)).townshipApproved();
        reported("出生", form -> newcomer(form, "于小满", "之女", 2016, false).put("proof", "出生医学证明")).townshipApproved();
        assertThat(members()).extracting(HouseholdMember::position).containsExactly(1, 2, 3, 5);
    }
}
