package io.fupin.village;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fupin.account.Officer;
import io.fupin.account.Post;
import io.fupin.account.Role;
import io.fupin.casework.NotAllowed;
import io.fupin.casework.Refusal;
import io.fupin.casework.Timeline.Kind;
import io.fupin.casework.WorkItem;
import io.fupin.engine.FlowCoverage;
import io.fupin.household.VillageStates.Standing;
import io.fupin.household.VillageStates.State;
import io.fupin.exchange.TableRows;
import io.fupin.plan.PlanDesk;
import io.fupin.region.RegionCode;
import io.fupin.support.ObjectionTrace;
import io.fupin.support.Village;
import io.fupin.village.items.Item;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

/** Every way through 贫困村出列. */
class VillageExitPathsTest extends VillageTest {

    @RegisterExtension
    static final FlowCoverage COVERAGE = new FlowCoverage(VillageExit.PROCESS);

    @Autowired
    private PlanDesk plan;

    @Test
    void aVillageLeavesThePoorAfterItsDepartmentsVerifiedTheEightItemsSideBySide() {
        poorVillage();
        VillageExitTrace exit = applied().isIn("村级自评").selfAssessed().isIn("乡镇核查").townshipApproved().isIn("部门核查");
        assertThat(exit.open()).extracting(WorkItem::step).containsExactlyInAnyOrder("check-project", "check-road", "check-water", "check-housing",
                "check-broadcast", "check-network", "check-clinic", "check-culture");
        assertThat(exit.open()).allSatisfy(item -> assertThat(item.role()).isEqualTo(Role.DEPARTMENT));
        exit.allVerified().isIn("县级审核").countyApproved().isIn("乡镇公示").noticed();
        assertThat(exit.open()).isEmpty();
        exit.periodOver().isIn("领导小组审定").decided().isIn("公告");
        assertThat(now()).isEqualTo(State.POOR);
        exit.announced().hasEnded("已出列");

        assertThat(now()).isEqualTo(State.EXITED);
        List<Standing> history = states.history(village.code());
        assertThat(history).extracting(Standing::state).containsExactly(State.POOR, State.EXITED);
        assertThat(history.get(1).year()).isEqualTo(2017);
        assertThat(history.get(1).caseNumber()).isEqualTo(exit.number());
        assertThat(states.on(village.code(), LocalDate.of(2017, 10, 1)).state()).isEqualTo(State.POOR);
        assertThat(exit.told(Kind.STRUCK_OFF)).singleElement().satisfies(event -> assertThat(event.text()).startsWith("2017年出列"));
        assertThatThrownBy(this::applied).isInstanceOf(Refusal.class).hasMessageContaining("只有贫困村能申请出列");
    }

    @Test
    void theTownshipTheCountyAndTheLeadersMayEachSayNo() {
        poorVillage();
        applied().selfAssessed().act("township-check", village.township(), "reject", "路还没有通", empty()).hasEnded("村出列核查未通过");
        applied().selfAssessed().townshipApproved().allVerified().act("county-check", village.county(), "reject", "再巩固一年", empty())
                .hasEnded("村出列审核未通过");
        applied().selfAssessed().townshipApproved().allVerified().countyApproved().noticed().periodOver()
                .act("leaders-decision", leaders, "reject", "再巩固一年", empty()).hasEnded("出列审定未通过");
        assertThat(now()).isEqualTo(State.POOR);
    }

    @Test
    void whatOneDepartmentHasToLookAtAgainComesBackWithoutTheOthers() {
        poorVillage();
        VillageExitTrace exit = applied().selfAssessed();
        exit.returnedBy("township-check", village.township(), "self-assess", false).selfAssessed().townshipApproved();
        for (Item item : Item.values()) {
            if (item == Item.ROAD) {
                exit.lacking(item);
            } else {
                exit.verified(item);
            }
        }
        assertThatThrownBy(exit::countyApproved).isInstanceOf(Refusal.class).hasMessageContaining("八有还有1项不达标");
        exit.returnedBy("county-check", village.county(), "check-road", false);
        assertThat(exit.open()).extracting(WorkItem::step).containsExactly("check-road");
        exit.verified(Item.ROAD).isIn("县级审核").countyApproved().isIn("乡镇公示");
    }

    @Test
    void anObjectionHoldsTheVillageAndWhereItIsUpheldTheTownshipGoesThereAgain() {
        poorVillage();
        VillageExitTrace exit = applied().selfAssessed().townshipApproved().allVerified().countyApproved().noticed();
        ObjectionTrace first = exit.objectedTo("自来水还没有通到三组").accepted();
        exit.periodOver();
        assertThat(exit.open()).isEmpty();
        first.found("不成立").replied();
        exit.isIn("领导小组审定");

        poorVillage(given.village());
        VillageExitTrace second = applied().selfAssessed().townshipApproved().allVerified().countyApproved().noticed();
        second.objectedTo("医务室没有医生").accepted().found("成立").replied();
        assertThat(second.open()).extracting(WorkItem::step).containsExactly("township-check");
    }

    @Test
    void itIsTakenBackByTheVillageOrEndedByTheCounty() {
        poorVillage();
        VillageExitTrace first = applied().selfAssessed().townshipApproved();
        office.moves().withdraw(first.number(), village.committee(), "路没有修完");
        first.hasEnded("撤回申请");
        VillageExitTrace second = applied();
        assertThatThrownBy(this::applied).isInstanceOf(Refusal.class).hasMessageContaining("刚刚已经申请");
        office.moves().terminate(second.number(), village.county(), "重复申请");
        second.hasEnded("终止");
    }

    @Test
    void whereTheProvinceSaysSoTheCityDecides() {
        poorVillage(office.counties().another("720101", "试市批", 1).get(0));
        office.counties().rule("village-exit-approval-level", village.code().province(), "市");
        VillageExitTrace exit = applied().selfAssessed().townshipApproved().allVerified().countyApproved().noticed().periodOver();
        Officer city = office.counties().somebody(Role.CITY_OFFICE, village.code().city());
        assertThat(exit.task("leaders-decision").post()).isEqualTo(Post.of(Role.CITY_OFFICE, village.code().city()));
        assertThatThrownBy(exit::decided).isInstanceOf(NotAllowed.class);
        exit.decidedBy(city).isIn("公告");
    }

    @Test
    void aVillageThatThePlanOfTheYearDoesNotNameMayApplyAndIsTold() {
        List<Village> county = office.counties().another("740101", "试规划", 2);
        RegionCode code = county.get(0).code().county();
        plan.take(county.get(0).county(), code, "规划 表2-1", null, null,
                TableRows.ofText("年度\t人\t退出村\n2017\t100\t" + office.counties().nameOf(county.get(1).code())));
        for (int i = 0; i < 2; i++) {
            poorVillage(county.get(i));
            ObjectNode form = empty().put("appliedOn", LocalDate.now(office.clock()).toString()).put("reason", "八有都已办成");
            List<String> warnings = exits.start(village.committee(), village.code(), form).warnings();
            assertThat(warnings).hasSize(i == 0 ? 1 : 0);
        }
    }
}
