package io.fupin.casework.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fupin.account.Officer;
import io.fupin.account.People.Person;
import io.fupin.casework.AlreadyDone;
import io.fupin.casework.Cases;
import io.fupin.casework.Consultations;
import io.fupin.casework.Consultations.Consultation;
import io.fupin.casework.HandOver;
import io.fupin.casework.NotAllowed;
import io.fupin.casework.Refusal;
import io.fupin.casework.TakeBack;
import io.fupin.casework.Timeline.Kind;
import io.fupin.casework.Urging;
import io.fupin.casework.WorkItem;
import io.fupin.support.TestPeople;
import io.fupin.support.Trace;
import io.fupin.support.TraceTest;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 转办, 催办, 协办, 撤回: who may, what is asked for, what it leaves behind. */
class VerbsTest extends TraceTest {

    @Autowired
    HandOver handOvers;
    @Autowired
    Urging urging;
    @Autowired
    TakeBack takeBacks;
    @Autowired
    Consultations consultations;
    @Autowired
    TestPeople people;

    private List<Kind> kinds(Trace trace) {
        return office.timeline().of(trace.number()).stream().map(event -> event.kind()).toList();
    }

    // 转办

    @Test
    void aTaskIsHandedToAColleagueOfTheSamePostAndIsHisThen() {
        Trace trace = given.application().upTo("township-review");
        Officer from = trace.village().township();
        Officer to = trace.village().secondTownship();
        assertThat(handOvers.colleagues(trace.task().id(), from)).extracting(Person::id).contains(to.personId()).doesNotContain(from.personId());

        WorkItem moved = handOvers.handOver(trace.task().id(), from, to.personId(), "下周去县里开会");

        assertThat(moved.assignee()).isEqualTo(to.personId());
        assertThat(moved.claimedAt()).isNotNull();
        assertThat(kinds(trace)).contains(Kind.HANDED_OVER);
        assertThatThrownBy(() -> trace.complete(from, "approve", "同意", trace.townshipRecord(trace.number()))).isInstanceOf(AlreadyDone.class)
                .hasMessageContaining(to.name());
        trace.actedOnBy(trace.village().withTownship(to)).townshipApproved();
        trace.waitsAt("post-township-notice");
    }

    @Test
    void whoDoesNotHaveItCannotHandItOverButTheCountyCan() {
        Trace trace = given.application().upTo("township-review");
        Officer holder = trace.village().township();
        Officer other = trace.village().secondTownship();
        office.desk().claim(trace.task().id(), holder);

        assertThatThrownBy(() -> handOvers.handOver(trace.task().id(), other, other.personId(), "他病了")).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> handOvers.handOver(trace.task().id(), trace.village().committee(), other.personId(), "他病了"))
                .isInstanceOf(NotAllowed.class);
        assertThat(handOvers.handOver(trace.task().id(), trace.village().county(), other.personId(), "他住院了").assignee())
                .isEqualTo(other.personId());
    }

    @Test
    void aHandOverNeedsItsReasonAndSomebodyOfThePostWhoMayDoTheStep() {
        Trace trace = given.application().upTo("township-review");
        Officer from = trace.village().township();
        String task = trace.task().id();
        assertThatThrownBy(() -> handOvers.handOver(task, from, trace.village().secondTownship().personId(), " ")).isInstanceOf(Refusal.class)
                .hasMessageContaining("转办须写明理由");
        assertThatThrownBy(() -> handOvers.handOver(task, from, trace.village().committee().personId(), "忙")).isInstanceOf(Refusal.class)
                .hasMessageContaining("同岗位");
        assertThatThrownBy(() -> handOvers.handOver(task, from, null, "忙")).isInstanceOf(Refusal.class);
        office.moves().recuse(trace.number(), trace.village().secondTownship(), "表兄弟");
        assertThat(handOvers.colleagues(task, from)).extracting(Person::id).doesNotContain(trace.village().secondTownship().personId());
        assertThatThrownBy(() -> handOvers.handOver(task, from, trace.village().secondTownship().personId(), "忙")).isInstanceOf(Refusal.class)
                .hasMessageContaining("回避");
        assertThat(office.items().find(task).orElseThrow().assignee()).isNull();
    }

    // 催办

    @Test
    void fromAboveAndByTheInitiatorOnceADay() {
        Trace trace = given.application().upTo("confirm-evaluation");
        String task = trace.task().id();
        urging.urge(task, trace.village().township(), "后天要上会，请今天核实");
        urging.urge(task, trace.village().committee(), null);
        urging.urge(task, trace.village().county(), null);
        assertThatThrownBy(() -> urging.urge(task, trace.village().township(), "再催")).isInstanceOf(Refusal.class).hasMessageContaining("明天");

        assertThat(office.items().find(task).orElseThrow().urges()).isEqualTo(3);
        assertThat(urging.last(List.of(task)).get(task).byName()).isEqualTo(trace.village().county().name());
        trace.pass(Duration.ofDays(1));
        urging.urge(task, trace.village().township(), "再催");
        assertThat(urging.of(trace.number())).hasSize(4);
        assertThat(kinds(trace)).filteredOn(Kind.URGED::equals).hasSize(4);
    }

    @Test
    void nobodyUrgesHimselfOrThoseAboveHimOrWhatIsDone() {
        Trace trace = given.application().upTo("township-review");
        String task = trace.task().id();
        assertThatThrownBy(() -> urging.urge(task, trace.village().township(), null)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> urging.urge(task, trace.village().team(), null)).isInstanceOf(NotAllowed.class);
        urging.urge(task, trace.village().committee(), null);
        trace.townshipApproved();
        assertThatThrownBy(() -> urging.urge(task, trace.village().county(), null)).isInstanceOf(AlreadyDone.class);
    }

    // 协办

    @Test
    void anOpinionIsAskedAndGivenWithoutTheTaskGoingAway() {
        Trace trace = given.application().upTo("township-review");
        Officer asker = trace.village().township();
        Officer team = trace.village().team();
        Consultation asked = consultations.ask(trace.task().id(), asker, team.post().key(), null, "这户的房子是不是去年修的？");
        assertThat(consultations.waiting(team)).extracting(Consultation::id).contains(asked.id());
        assertThat(consultations.countWaiting(trace.village().committee())).isZero();
        assertThatThrownBy(() -> consultations.answer(asked.id(), trace.village().committee(), "是")).isInstanceOf(Cases.NotFound.class);
        assertThatThrownBy(() -> consultations.answer(asked.id(), team, " ")).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> consultations.ask(trace.task().id(), asker, team.post().key(), null, "再问一次")).isInstanceOf(Refusal.class);

        assertThat(consultations.answer(asked.id(), team, "2013年修的，有照片").answer()).isEqualTo("2013年修的，有照片");

        assertThatThrownBy(() -> consultations.answer(asked.id(), team, "改一下")).isInstanceOf(AlreadyDone.class);
        assertThat(consultations.waiting(team)).isEmpty();
        assertThat(trace.task().assignee()).as("the task stayed").isNull();
        assertThat(kinds(trace)).contains(Kind.ASKED, Kind.ANSWERED);
    }

    @Test
    void whatIsAskedEndsWithTheTask() {
        Trace trace = given.application().upTo("township-review");
        Consultation asked = consultations.ask(trace.task().id(), trace.village().township(), trace.village().county().post().key(), null, "同类户怎么定的？");
        trace.townshipApproved();
        assertThat(consultations.waiting(trace.village().county())).extracting(Consultation::id).doesNotContain(asked.id());
        assertThatThrownBy(() -> consultations.answer(asked.id(), trace.village().county(), "从严")).isInstanceOf(AlreadyDone.class);
    }

    // 撤回

    @Test
    void aReviewIsTakenBackBeforeAnybodyWentOnAndDecidedAnew() {
        Trace trace = given.application().upTo("township-review");
        Officer officer = trace.village().township();
        WorkItem first = trace.task();
        trace.townshipApproved().waitsAt("post-township-notice");

        WorkItem again = takeBacks.takeBack(first.id(), officer, "抽查照片没看全");

        assertThat(again.assignee()).isEqualTo(officer.personId());
        trace.waitsAt("township-review").isIn("乡镇审核");
        assertThat(office.items().find(first.id()).orElseThrow().takenBackAt()).isNotNull();
        assertThat(office.revisions().history(trace.number(), "township-review")).hasSize(1).allMatch(one -> one.superseded());
        assertThatThrownBy(() -> takeBacks.takeBack(first.id(), officer, "再撤")).isInstanceOf(AlreadyDone.class);
        assertThatThrownBy(() -> office.desk().complete(first.id(), officer, "approve", "同意", trace.townshipRecord(trace.number())))
                .as("the first submission sent again by a browser").isInstanceOf(AlreadyDone.class).hasMessageContaining("撤回");
        trace.townshipRejected("家里有商品房").hasEnded("审核未通过");
    }

    @Test
    void notOnceTheNextPersonHasTakenIt() {
        Trace trace = given.application().upTo("township-review");
        WorkItem first = trace.task();
        trace.townshipApproved();
        office.desk().claim(trace.task().id(), trace.village().secondTownship());
        assertThatThrownBy(() -> takeBacks.takeBack(first.id(), trace.village().township(), "看错了")).isInstanceOf(AlreadyDone.class)
                .hasMessageContaining(trace.village().secondTownship().name());
        office.desk().release(trace.task().id(), trace.village().secondTownship());
        takeBacks.takeBack(first.id(), trace.village().township(), "看错了");
        trace.waitsAt("township-review");
    }

    @Test
    void notAnothersStepNorWithoutAReasonNorWhatEndedTheCase() {
        Trace trace = given.application().upTo("township-review");
        WorkItem first = trace.task();
        trace.townshipApproved();
        assertThatThrownBy(() -> takeBacks.takeBack(first.id(), trace.village().secondTownship(), "看错了")).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> takeBacks.takeBack(first.id(), trace.village().township(), "")).isInstanceOf(Refusal.class);
        Trace refused = given.application().upTo("township-review");
        WorkItem last = refused.task();
        refused.townshipRejected("不符合");
        assertThatThrownBy(() -> takeBacks.takeBack(last.id(), refused.village().township(), "看错了")).isInstanceOf(AlreadyDone.class)
                .hasMessageContaining("审核未通过");
    }

    @Test
    void neitherPostingNorMeetingNorTheCountysDecision() {
        Trace meeting = given.application().upTo("evaluate");
        WorkItem met = meeting.task();
        meeting.evaluated();
        assertThatThrownBy(() -> takeBacks.takeBack(met.id(), meeting.village().committee(), "记错了")).isInstanceOf(NotAllowed.class)
                .hasMessageContaining("不能撤回");
        Trace decided = given.application().upTo("county-review");
        WorkItem decision = decided.task();
        decided.countyApproved();
        assertThatThrownBy(() -> takeBacks.takeBack(decision.id(), decided.village().county(), "看错了")).isInstanceOf(NotAllowed.class);
    }

    @Test
    void aCorrectionTakenBackIsDueAgainAndComesStraightBackAfterwards() {
        Trace trace = given.application().upTo("township-review").returned("township-review", "confirm-evaluation", true, "签字不清");
        WorkItem correction = trace.task();
        trace.confirmed().waitsAt("township-review");
        takeBacks.takeBack(correction.id(), trace.village().team(), "日期写错了");
        trace.waitsAt("confirm-evaluation").confirmed().waitsAt("township-review");
    }

    @Test
    void aReturnCanBeTakenBackBeforeTheVillageBegan() {
        Trace trace = given.application().upTo("township-review");
        WorkItem review = trace.task();
        trace.returned("township-review", "investigate", false, "收入没有凭据").waitsAt("investigate");
        takeBacks.takeBack(review.id(), trace.village().township(), "凭据在别的页，看漏了");
        trace.waitsAt("township-review").townshipApproved().waitsAt("post-township-notice");
    }

    @Test
    void fourEyesHoldThroughAStepTakenBack() {
        Trace trace = given.application();
        Officer both = people.holding(trace.village().committee().post().key(), trace.village().team().post().key());
        WorkItem visit = trace.task();
        office.desk().complete(visit.id(), both, "submit", "", trace.visit().form());
        takeBacks.takeBack(visit.id(), both, "换人去");
        office.desk().release(trace.task().id(), both);
        trace.investigated().evaluated().waitsAt("confirm-evaluation");
        Officer asTeam = both.under(trace.village().team().post());
        assertThatThrownBy(() -> trace.complete(asTeam, "confirm", "", trace.confirmation())).isInstanceOf(NotAllowed.class)
                .hasMessageContaining("入户调查");
    }
}
