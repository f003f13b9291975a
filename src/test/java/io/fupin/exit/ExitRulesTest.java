package io.fupin.exit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;
import static org.assertj.core.api.InstanceOfAssertFactories.MAP;

import io.fupin.casework.Refusal;
import io.fupin.exit.EvidenceMatrices.Matrix;
import io.fupin.exit.HouseholdExit.Candidate;
import io.fupin.exit.data.FollowUpRows;
import io.fupin.exit.matrix.MatrixDesk;
import io.fupin.exit.matrix.MatrixDesk.Visits;
import io.fupin.form.FieldError;
import io.fupin.inbox.HomeSource;
import io.fupin.inbox.HomeSource.Asked;
import io.fupin.meeting.desk.MeetingDesk.Recorded;
import io.fupin.support.Family;
import io.fupin.support.Meeting;
import io.fupin.support.Trace;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The borders of an exit: the line itself, a hole in the matrix, the year of identification, an old visit, what is open elsewhere. */
class ExitRulesTest extends ExitTest {

    @Autowired
    private MatrixDesk desk;

    @Autowired
    private FollowUpRows followUps;
    @Autowired
    private List<HomeSource> homes;
    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void household() {
        registeredAYearAgo();
    }

    private Candidate candidate() {
        return exits.candidates(village.code()).stream().filter(one -> one.registerNumber().equals(household)).findFirst().orElseThrow();
    }

    private Matrix recorded(String wages, UnaryOperator<MatrixPaper> told) {
        return matrices.record(village.committee(), household, told.apply(visit(wages)).form());
    }

    private List<FieldError> refusedVisit(UnaryOperator<MatrixPaper> told) {
        try {
            recorded("16000", told);
        } catch (Refusal refusal) {
            return refusal.errors();
        }
        return List.of();
    }

    @Test
    void aVisitAfterTheExitIsDueUntilItIsMade() {
        proposed().toTheEnd();
        assertThat(followUps.count(village.committee(), null)).isZero();
        given.on("2018-03-20T09:00+08:00");
        assertThat(followUps.due(village.township(), village.code(), null, 10)).singleElement().satisfies(due -> {
            assertThat(due.registerNumber()).isEqualTo(household);
            assertThat(due.day()).isBetween(LocalDate.of(2018, 1, 12), LocalDate.of(2018, 2, 12));
        });
        jdbc.sql("insert into household_visit (register_number, visited_on, found, person_id, recorded_by, recorded_at) values (?, ?, '都好', ?, '韩干部', now())")
                .params(household, java.sql.Date.valueOf(today()), village.committee().personId()).update();
        assertThat(followUps.count(village.committee(), null)).isZero();
        given.on("2018-05-20T09:00+08:00");
        assertThat(followUps.count(village.committee(), null)).as("the visit in March was that of the quarter").isZero();
        given.on("2018-08-20T09:00+08:00");
        assertThat(followUps.count(village.committee(), null)).isEqualTo(1);
    }

    @Test
    void equalToTheLineIsNotAboveIt() {
        assertThat(candidate().eligible()).isFalse();
        assertThat(candidate().reason()).contains("没有收入年度的取证");
        recorded("13600", paper -> paper);
        assertThat(candidate().eligible()).isFalse();
        assertThat(candidate().perCapita()).isEqualByComparingTo("3400.00");
        assertThat(candidate().reason()).contains("没有超过标准");
        assertThatThrownBy(() -> ExitTrace.proposed(office, exits, village, household)).isInstanceOf(Refusal.class).hasMessageContaining("没有超过标准");
        assertThat(hints()).isEmpty();
        recorded("13600.01", paper -> paper);
        assertThat(candidate().eligible()).isTrue();
        // the village need not look for it
        assertThat(hints()).containsExactly(office.register().find(household).orElseThrow().headName() + " 1 户，要退的请提出");
        ExitTrace.proposed(office, exits, village, household);
        assertThat(hints()).isEmpty();
    }

    private List<String> hints() {
        return homes.stream().flatMap(home -> home.asked(village.committee()).stream()).filter(one -> one.title().equals("可以退出")).map(Asked::text).toList();
    }

    @Test
    void aMatrixWithAHoleIsNotKept() {
        assertThat(refusedVisit(paper -> paper.without("饮水"))).extracting(FieldError::message).containsExactly("缺“饮水”这一项");
        assertThat(refusedVisit(paper -> paper.withoutPaperOf("住房安全"))).isNotEmpty();
        assertThat(refusedVisit(paper -> paper.without("工资性收入"))).extracting(FieldError::message).containsExactly("缺“工资性收入”这一项");
        assertThat(refusedVisit(paper -> paper.withoutPaperOf("工资性收入"))).extracting(FieldError::field).containsExactly("incomeProof[0].evidence");
        assertThat(matrices.latest(household, 2017)).isEmpty();
        recorded("16000", paper -> paper.lacking("住房安全"));
        assertThat(candidate().reason()).contains("还有1项没有保障");
    }

    @Test
    void whoWasIdentifiedThisYearStaysUnlessTheProvinceSaysOtherwise() {
        given.on("2017-10-12T09:00+08:00");
        String newcomer = given.application(village, Family.ofFour()).toTheEnd().facts().registerNumber();
        matrices.record(village.committee(), newcomer, visit("16000").form());
        assertThat(exits.candidates(village.code())).filteredOn(one -> one.registerNumber().equals(newcomer)).singleElement()
                .satisfies(one -> assertThat(one.reason()).contains("当年不退出"));
    }

    @Test
    void aVisitOpensWithTheDayAndTheVisitorAndTheTownshipSeesHowFarTheVisitsAre() {
        Map<String, Object> empty = matrices.opening(household, village.committee());
        assertThat(empty).containsEntry("visitedOn", given.today()).as("two visit: one name alone would open the form with a fault").doesNotContainKey("investigators");
        assertThat(empty.get("securityProof")).asInstanceOf(LIST).isNotEmpty().allSatisfy(row -> assertThat(row).asInstanceOf(MAP)
                .containsEntry("checkedOn", given.today()).containsEntry("officer", village.committee().name()).doesNotContainKeys("secured", "source"));

        assertThat(desk.visitsBelow(village.code().township()).get(village.code())).isEqualTo(new Visits(1, 0));
        recorded("16000", paper -> paper);
        assertThat(desk.visitsBelow(village.code().township()).get(village.code())).isEqualTo(new Visits(1, 1));
        assertThat(desk.visitsBelow(village.code().county())).containsKey(village.code().township());
        assertThat(desk.visitsBelow(village.code().city())).containsKey(village.code().county());
    }

    @Test
    void anOldVisitIsMadeAnewAndAYoungOneIsTakenOver() {
        visited();
        ExitTrace exit = ExitTrace.proposed(office, exits, village, household);
        assertThat(office.desk().open(exit.task().id(), village.committee()).data().toString()).contains("两人在砖厂务工");
        given.on("2017-12-20T09:00+08:00");
        assertThat(office.desk().open(exit.task().id(), village.committee()).data().toString()).doesNotContain("两人在砖厂务工");
        MatrixPaper old = new MatrixPaper(LocalDate.of(2017, 10, 12), 2017, "16000", office.counties().photo(village.committee()));
        assertThatThrownBy(() -> exit.act(village.committee(), "submit", "", old.form())).isInstanceOf(Refusal.class).hasMessageContaining("须重新入户");
    }

    @Test
    void whatAnotherOfTheVillageFoundIsTakenOver() {
        matrices.record(village.secondCommittee(), household, new MatrixPaper(today(), 2017, "16000", office.counties().photo(village.secondCommittee())).form());
        ExitTrace exit = ExitTrace.proposed(office, exits, village, household);
        MatrixPaper same = new MatrixPaper(today(), 2017, "16000", office.counties().photo(village.secondCommittee()));
        exit.act(village.committee(), "submit", "", same.form()).waitsAt("evaluate");
    }

    @Test
    void twoExitsOfOneHouseholdAreNotOpenAtOnce() {
        proposed();
        assertThat(candidate().reason()).contains("没办结的案件");
        assertThatThrownBy(() -> ExitTrace.proposed(office, exits, village, household)).isInstanceOf(Refusal.class).hasMessageContaining("没办结的案件");
    }

    @Test
    void theHouseholdSignsAfterTheMeetingAndNobodySignsInTheFuture() {
        ExitTrace exit = proposed().upTo("sign");
        assertThatThrownBy(() -> exit.complete(village.committee(), "confirm", "", exit.signature().put("signedOn", "2017-10-11")))
                .isInstanceOf(Refusal.class).hasMessageContaining("早于评议会");
        assertThatThrownBy(() -> exit.complete(village.committee(), "confirm", "", exit.signature().put("signedOn", "2017-10-13")))
                .isInstanceOf(Refusal.class).hasMessageContaining("晚于今天");
        var unsigned = exit.signature();
        unsigned.remove("signatureEvidence");
        assertThatThrownBy(() -> exit.complete(village.committee(), "confirm", "", unsigned)).isInstanceOf(Refusal.class);
        exit.signed().waitsAt("post-exit-notice");
    }

    @Test
    void oneMeetingVotesOnWhoComesAndWhoGoes() {
        ExitTrace exit = proposed().verified().waitsAt("evaluate");
        Trace newcomer = given.application(village, Family.ofFour()).investigated().waitsAt("evaluate");
        Meeting meeting = newcomer.meeting().present(21).ballot(newcomer.number(), 20, 1, 0).ballot(exit.number(), 9, 12, 0);
        Recorded recorded = newcomer.met(meeting);
        assertThat(recorded.cases()).hasSize(2);
        newcomer.waitsAt("confirm-evaluation");
        exit.waitsAt("confirm-evaluation").confirmed().hasEnded("退出评议未通过");
    }
}
