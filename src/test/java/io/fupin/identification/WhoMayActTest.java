package io.fupin.identification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fupin.account.Officer;
import io.fupin.account.Post;
import io.fupin.account.Role;
import io.fupin.casework.AlreadyDone;
import io.fupin.casework.Cases;
import io.fupin.casework.NotAllowed;
import io.fupin.casework.Timeline.Kind;
import io.fupin.support.Expect;
import io.fupin.support.Family;
import io.fupin.support.TestPeople;
import io.fupin.support.Trace;
import io.fupin.support.TraceTest;
import io.fupin.support.Village;
import java.sql.Timestamp;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Four eyes by person, relatives, the village's cadre, and officers of elsewhere (processes.md, conventions). */
class WhoMayActTest extends TraceTest {

    @Autowired
    private TestPeople people;
    @Autowired
    private JdbcClient jdbc;

    private static Officer under(Officer officer, Role role) {
        Post post = officer.posts().stream().filter(held -> held.role() == role).findFirst().orElseThrow();
        return new Officer(officer.personId(), officer.username(), officer.name(), post, officer.posts());
    }

    @Test
    void whoVisitedOrRecordedTheMeetingDoesNotConfirmItUnderAnotherPost() {
        Village village = given.village();
        Officer both = people.holding(Role.VILLAGE_COMMITTEE + "@" + village.code(), Role.VILLAGE_TEAM + "@" + village.code());
        Village met = withCommittee(village, both);
        Trace recorded = given.application(village, Family.ofFour()).investigated().actedOnBy(met).evaluated();
        assertThatThrownBy(() -> recorded.complete(under(both, Role.VILLAGE_TEAM), "confirm", "", recorded.confirmation()))
                .isInstanceOf(NotAllowed.class).hasMessage("您办理过本案的“民主评议会”，这一步须由另一人办理。");
        assertThat(office.desk().open(recorded.task().id(), under(both, Role.VILLAGE_TEAM)).hindrance()).contains("须由另一人办理");
        recorded.confirmed().waitsAt("post-village-notice");

        Trace visited = given.application(village, Family.ofFour()).actedOnBy(met).investigated().actedOnBy(village).evaluated();
        assertThatThrownBy(() -> visited.complete(under(both, Role.VILLAGE_TEAM), "confirm", "", visited.confirmation()))
                .isInstanceOf(NotAllowed.class).hasMessageContaining("入户调查");
    }

    private static Village withCommittee(Village village, Officer committee) {
        return new Village(village.code(), committee, village.secondCommittee(), village.team(), village.township(), village.secondTownship(),
                village.county(), village.secondCounty());
    }

    @Test
    void whoStartedTheCaseDoesNotReviewIt() {
        Village village = given.village();
        Officer both = people.holding(Role.VILLAGE_COMMITTEE + "@" + village.code(), Role.TOWNSHIP_OFFICE + "@" + village.code().township());
        Trace trace = given.application(withCommittee(village, both), Family.ofFour()).actedOnBy(village).upTo("township-review");
        Officer township = under(both, Role.TOWNSHIP_OFFICE);
        assertThatThrownBy(() -> trace.complete(township, "approve", "同意", trace.townshipRecord(trace.number())))
                .isInstanceOf(NotAllowed.class).hasMessage("您办理过本案的“申请”，这一步须由另一人办理。");
        trace.townshipApproved().waitsAt("post-township-notice");
    }

    @Test
    void whoApprovedForTheTownshipDoesNotApproveForTheCounty() {
        Village village = given.village();
        Officer both = people.holding(Role.TOWNSHIP_OFFICE + "@" + village.code().township(), Role.COUNTY_OFFICE + "@" + village.code().county());
        Trace trace = given.application(village.withTownship(both), Family.ofFour()).upTo("county-review");
        assertThatThrownBy(() -> trace.complete(under(both, Role.COUNTY_OFFICE), "approve", "", trace.countyRecord(trace.number())))
                .isInstanceOf(NotAllowed.class).hasMessageContaining("乡镇审核");
        assertThatThrownBy(() -> trace.complete(under(both, Role.COUNTY_OFFICE), "return", "再看看", Trace.empty().put("returnTo", "investigate")))
                .isInstanceOf(NotAllowed.class);
        trace.countyApproved().waitsAt("announce");
    }

    @Test
    void aDeclaredRelativeActsOnNoStep() {
        Trace trace = given.application();
        Officer relative = trace.village().committee();
        office.desk().claim(trace.task().id(), relative);
        office.moves().recuse(trace.number(), relative, "堂兄弟");
        assertThat(trace.task().assignee()).isNull();
        assertThatThrownBy(() -> office.desk().claim(trace.task().id(), relative)).isInstanceOf(NotAllowed.class)
                .hasMessage("您已声明与该户有亲属关系（堂兄弟），须回避。");
        assertThatThrownBy(trace::investigated).isInstanceOf(NotAllowed.class);
        Trace other = trace.actedOnBy(withCommittee(trace.village(), trace.village().secondCommittee()));
        other.investigated();
        assertThatThrownBy(() -> trace.met(trace.meeting().present(21).ballot(trace.number(), 21, 0, 0))).isInstanceOf(NotAllowed.class);
        other.evaluated().confirmed();
        assertThatThrownBy(trace::villageNoticePosted).isInstanceOf(NotAllowed.class).hasMessageContaining(trace.family().head());
        other.villageNoticePosted().waits();
        assertThat(trace.timeline(Kind.RECUSED)).singleElement().satisfies(event -> assertThat(event.text()).isEqualTo("声明回避：堂兄弟"));
        Expect.refusalAt("relation", () -> office.moves().recuse(trace.number(), trace.village().team(), " "));
    }

    @Test
    void aVillageWithoutATeamIsConfirmedByItsCadreWhoThenDoesNotReview() {
        Village village = given.village();
        Officer cadre = village.secondTownship();
        jdbc.sql("insert into village_cadre (village, person_id, named_by, named_at) values (?, ?, ?, ?)")
                .params(village.code().value(), cadre.personId(), village.township().personId(), Timestamp.from(office.clock().instant())).update();
        Trace trace = given.application(village, Family.ofFour()).upTo("confirm-evaluation");
        assertThat(trace.task().post()).isEqualTo(cadre.post());
        assertThatThrownBy(() -> trace.complete(village.township(), "confirm", "", trace.confirmation())).isInstanceOf(NotAllowed.class)
                .hasMessage("本村没有驻村工作队，评议后核实由包村干部办理。");
        assertThatThrownBy(() -> trace.complete(village.team(), "confirm", "", trace.confirmation())).isInstanceOf(NotAllowed.class);
        trace.complete(cadre, "confirm", "", trace.confirmation());
        trace.upTo("township-review");
        assertThatThrownBy(() -> trace.complete(cadre, "approve", "", trace.townshipRecord(trace.number()))).isInstanceOf(NotAllowed.class)
                .hasMessageContaining("评议后核实");
        trace.townshipApproved();
    }

    @Test
    void anOfficerOfTheNextVillageIsNotToldThatThereIsAnything() {
        Trace trace = given.application();
        Officer neighbour = given.village().committee();
        String task = trace.task().id();
        assertThatThrownBy(() -> office.desk().open(task, neighbour)).isInstanceOf(Cases.NotFound.class);
        assertThatThrownBy(() -> office.desk().claim(task, neighbour)).isInstanceOf(Cases.NotFound.class);
        assertThatThrownBy(() -> office.desk().complete(task, neighbour, "submit", "", trace.visit().form())).isInstanceOf(Cases.NotFound.class);
        assertThatThrownBy(() -> office.cases().get(trace.number(), neighbour)).isInstanceOf(Cases.NotFound.class);
        assertThatThrownBy(() -> office.moves().withdraw(trace.number(), neighbour, "不申请了")).isInstanceOf(Cases.NotFound.class);
        assertThatThrownBy(() -> office.moves().recuse(trace.number(), neighbour, "亲戚")).isInstanceOf(Cases.NotFound.class);
        assertThatThrownBy(() -> office.desk().open("no-such-task", neighbour)).isInstanceOf(Cases.NotFound.class);
    }

    @Test
    void otherPostsMayLookAndNotAct() {
        Trace trace = given.application();
        Officer township = trace.village().township();
        assertThat(office.desk().open(trace.task().id(), township).hindrance()).isEqualTo("这一步由村“两委”办理，您的岗位只能查看。");
        assertThatThrownBy(() -> office.desk().complete(trace.task().id(), township, "submit", "", trace.visit().form()))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> office.identification().start(township, trace.village().code(), given.form(trace.village(), Family.ofFour())))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void aClaimedTaskIsItsHoldersUntilHePutsItBack() {
        Trace trace = given.application();
        Officer second = trace.village().secondCommittee();
        office.desk().claim(trace.task().id(), second);
        assertThatThrownBy(trace::investigated).isInstanceOfSatisfying(AlreadyDone.class, done -> {
            assertThat(done.by()).isEqualTo(second.name());
            assertThat(done.at()).isNotNull();
        });
        office.desk().release(trace.task().id(), second);
        trace.investigated().waitsAt("evaluate");
    }

    @Test
    void theHouseholdWithdrawsThroughItsVillageUntilTheCountyHasDecided() {
        Trace trace = given.application().upTo("county-review");
        assertThatThrownBy(() -> office.moves().withdraw(trace.number(), trace.village().township(), "不申请了")).isInstanceOf(NotAllowed.class);
        Expect.refusalAt("reason", () -> trace.withdrawn(" ")).isEqualTo("请写明理由");
        trace.waitsAt("county-review");
        Trace decided = given.application().upTo("announce");
        Expect.refusalAt("reason", () -> decided.withdrawn("不申请了")).isEqualTo("县里已经作出决定，申请不能再撤回。");
        trace.withdrawn("儿子接去城里").hasEnded("申请撤回");
        assertThatThrownBy(() -> trace.withdrawn("再撤一次")).isInstanceOf(AlreadyDone.class).hasMessage("案件已经结束：申请撤回。");
    }

    @Test
    void onlyTheCountyTerminatesAndOnlyWhatIsOpen() {
        Trace trace = given.application().upTo("announce");
        assertThatThrownBy(() -> office.moves().terminate(trace.number(), trace.village().township(), "重复")).isInstanceOf(NotAllowed.class);
        Expect.refusalAt("reason", () -> trace.terminated(""));
        trace.terminated("与邻村案件重复").hasEnded("终止");
        assertThatThrownBy(() -> trace.terminated("再来")).isInstanceOf(AlreadyDone.class);
    }

    @Test
    void anEndedCaseFreesItsTasksWithWords() {
        Trace trace = given.application();
        String task = trace.task().id();
        trace.withdrawn("不申请了");
        assertThatThrownBy(() -> office.desk().complete(task, trace.village().committee(), "submit", "", trace.visit().form()))
                .isInstanceOf(AlreadyDone.class).hasMessage("案件已由 " + trace.village().committee().name() + " 撤回申请，离开了“入户调查”这一步，请从待办重新进入。");
    }
}
