package io.fupin.casework.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fupin.account.Absences;
import io.fupin.account.Officer;
import io.fupin.account.data.Officers;
import io.fupin.casework.CaseFile;
import io.fupin.casework.HandOver;
import io.fupin.casework.NotAllowed;
import io.fupin.casework.Refusal;
import io.fupin.casework.TakeBack;
import io.fupin.casework.WorkItem;
import io.fupin.support.TestPeople;
import io.fupin.support.Trace;
import io.fupin.support.TraceTest;
import io.fupin.support.Village;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Four eyes through 转办, 代理 and 撤回: somebody who holds a post in the village and one in the township has had a hand in the visit, in
 * whatever way, and tries to review the case, in whatever way. It never goes through, and afterwards an innocent colleague reviews it.
 */
class FourEyesTest extends TraceTest {

    @Autowired
    private Absences absences;
    @Autowired
    private Officers officers;
    @Autowired
    private HandOver handOvers;
    @Autowired
    private TakeBack takeBacks;
    @Autowired
    private TestPeople people;

    /** How he has had a hand in the visit. */
    enum Hand { DID_IT, STOOD_IN_FOR_ANOTHER, SOMEBODY_STOOD_IN_FOR_HIM, TOOK_IT_BACK, WAS_HANDED_IT, HIS_DEPUTY_TOOK_IT_BACK }

    /** How he tries to review. */
    enum Way { COMPLETES, CLAIMS, IS_HANDED_IT, IS_GIVEN_IT_BY_THE_COUNTY, STANDS_IN_FOR_THE_REVIEWER, REVIEWS_A_BATCH }

    static Stream<Arguments> everyWay() {
        return Stream.of(Hand.values()).flatMap(hand -> Stream.of(Way.values()).map(way -> Arguments.of(hand, way)));
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("everyWay")
    void whoHadAHandInTheVisitNeverReviewsIt(Hand hand, Way way) {
        Trace trace = given.application();
        Village village = trace.village();
        Officer he = people.holding(village.committee().post().key(), village.township().post().key());
        visited(trace, he, hand);
        trace.evaluated().confirmed().villageNoticePosted().periodOver().waitsAt("township-review");

        Officer reviewer = village.secondTownship();
        tries(trace, now(he).under(village.township().post()), reviewer, way);

        assertThat(trace.task().completedBy()).isNull();
        trace.waitsAt("township-review").actedOnBy(village.withTownship(reviewer)).townshipApproved().waitsAt("post-township-notice");
    }

    private void visited(Trace trace, Officer he, Hand hand) {
        WorkItem visit = trace.task();
        Officer colleague = people.holding(he.post().key());
        LocalDate today = given.today();
        switch (hand) {
            case DID_IT -> visit(trace, he);
            case STOOD_IN_FOR_ANOTHER -> {
                office.desk().claim(visit.id(), colleague);
                absences.set(colleague, colleague.personId(), he.personId(), today, today, "开会");
                visit(trace, now(he).under(he.post()));
            }
            case SOMEBODY_STOOD_IN_FOR_HIM -> {
                office.desk().claim(visit.id(), he);
                absences.set(he, he.personId(), colleague.personId(), today, today, "开会");
                visit(trace, now(colleague));
            }
            case TOOK_IT_BACK -> {
                visit(trace, he);
                takeBacks.takeBack(visit.id(), he, "换人去");
                office.desk().release(trace.task().id(), he);
                visit(trace, colleague);
            }
            case WAS_HANDED_IT -> {
                office.desk().claim(visit.id(), colleague);
                handOvers.handOver(visit.id(), colleague, he.personId(), "下乡");
                visit(trace, he);
            }
            case HIS_DEPUTY_TOOK_IT_BACK -> {
                office.desk().claim(visit.id(), he);
                absences.set(he, he.personId(), colleague.personId(), today, today, "开会");
                visit(trace, now(colleague));
                takeBacks.takeBack(visit.id(), now(colleague), "漏了一项");
                office.desk().release(trace.task().id(), now(colleague));
                visit(trace, trace.village().committee());
            }
        }
    }

    private void tries(Trace trace, Officer he, Officer reviewer, Way way) {
        WorkItem review = trace.task();
        switch (way) {
            case COMPLETES -> barred(() -> approve(trace, he));
            case CLAIMS -> barred(() -> office.desk().claim(review.id(), he));
            case IS_HANDED_IT -> {
                assertThat(handOvers.colleagues(review.id(), reviewer)).extracting(one -> one.id()).doesNotContain(he.personId());
                refused(() -> handOvers.handOver(review.id(), reviewer, he.personId(), "下乡"));
            }
            case IS_GIVEN_IT_BY_THE_COUNTY -> {
                office.desk().claim(review.id(), reviewer);
                refused(() -> handOvers.handOver(review.id(), trace.village().county(), he.personId(), "住院"));
            }
            case STANDS_IN_FOR_THE_REVIEWER -> {
                office.desk().claim(review.id(), reviewer);
                absences.set(reviewer, reviewer.personId(), he.personId(), given.today(), given.today(), "住院");
                Officer standing = now(he).under(he.post());
                assertThat(standing.standsFor()).contains(reviewer.personId());
                assertThat(office.desk().open(review.id(), standing).hindrance()).contains("入户调查");
                barred(() -> approve(trace, standing));
                refused(() -> handOvers.handOver(review.id(), standing, he.personId(), "我来"));
            }
            case REVIEWS_A_BATCH -> {
                Map<String, CaseFile> files = Map.of(trace.number(), trace.file());
                barred(() -> office.desk().requireMayAct(List.of(review), files, he));
            }
        }
    }

    private void visit(Trace trace, Officer officer) {
        trace.complete(officer, "submit", "", trace.visit().form());
    }

    private void approve(Trace trace, Officer officer) {
        trace.complete(officer, "approve", "同意", trace.townshipRecord(trace.number()));
    }

    /** The officer as the next request finds him: with whoever he stands in for today. */
    private Officer now(Officer officer) {
        return officers.find(officer.personId(), 1).orElseThrow().under(officer.post());
    }

    private static void barred(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(NotAllowed.class).hasMessageContaining("入户调查").hasMessageContaining("另一人");
    }

    private static void refused(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(Refusal.class).hasMessageContaining("须另一人办理");
    }
}
