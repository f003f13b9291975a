package io.fupin.identification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fupin.account.Officer;
import io.fupin.casework.AlreadyDone;
import io.fupin.casework.TaskDesk.Completion;
import io.fupin.casework.WorkItem;
import io.fupin.meeting.desk.MeetingDesk.Recorded;
import io.fupin.notice.Notice;
import io.fupin.notice.NoticeEntry;
import io.fupin.notice.NoticeEntry.State;
import io.fupin.notice.NoticeKind;
import io.fupin.notice.Objection;
import io.fupin.support.ObjectionTrace;
import io.fupin.support.Trace;
import io.fupin.support.TraceTest;
import io.fupin.support.Village;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Many at once: one is first, the others are told who and when, and nothing is half done. */
class RacesTest extends TraceTest {

    /** Runs all of them at the same moment; what one throws is its result. */
    private static List<Object> together(List<Callable<?>> work) throws Exception {
        CyclicBarrier start = new CyclicBarrier(work.size());
        ExecutorService threads = Executors.newFixedThreadPool(work.size());
        List<Future<Object>> running = new ArrayList<>();
        for (Callable<?> one : work) {
            running.add(threads.submit(() -> {
                start.await();
                try {
                    return one.call();
                } catch (RuntimeException e) {
                    return e;
                }
            }));
        }
        List<Object> results = new ArrayList<>();
        for (Future<Object> one : running) {
            results.add(one.get());
        }
        threads.shutdown();
        return results;
    }

    @RepeatedTest(3)
    void ofTwoOfficersWithSixteenHandsOneCompletesTheTask() throws Exception {
        Trace trace = given.application();
        WorkItem task = trace.task();
        Officer first = trace.village().committee();
        Officer second = trace.village().secondCommittee();
        ObjectNode one = trace.visit().form();
        ObjectNode other = trace.actedOnBy(new Village(trace.village().code(), second, first, trace.village().team(),
                trace.village().township(), trace.village().secondTownship(), trace.village().county(), trace.village().secondCounty())).visit().form();
        List<Callable<?>> hands = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            Officer officer = i % 2 == 0 ? first : second;
            ObjectNode form = i % 2 == 0 ? one : other;
            hands.add(() -> office.desk().complete(task.id(), officer, "submit", "", form.deepCopy()));
        }
        List<Object> results = together(hands);

        WorkItem done = office.items().find(task.id()).orElseThrow();
        assertThat(results).filteredOn(Completion.class::isInstance).as("the winner's own hands").hasSize(8);
        assertThat(results).filteredOn(AlreadyDone.class::isInstance).as("the other's").hasSize(8).allSatisfy(result -> {
            assertThat(((AlreadyDone) result).by()).isEqualTo(done.completedName());
            assertThat(((AlreadyDone) result).at()).isEqualTo(done.completedAt());
            assertThat(((AlreadyDone) result)).hasMessage("这件事项已由 " + done.completedName() + " 办结。");
        });
        assertThat(office.revisions().history(trace.number(), "investigate")).hasSize(1);
        assertThat(trace.path()).containsExactly("investigate");
        trace.waitsAt("evaluate");
    }

    @Test
    void theSameSubmissionTwiceIsAnsweredWithTheFirstResultAndAnotherOneIsTooLate() {
        Trace trace = given.application();
        String task = trace.task().id();
        Officer officer = trace.village().committee();
        ObjectNode form = trace.visit().form();
        Completion first = office.desk().complete(task, officer, "submit", "", form);
        assertThat(office.desk().complete(task, officer, "submit", "", form)).usingRecursiveComparison().ignoringFields("warnings").isEqualTo(first);
        assertThat(office.revisions().history(trace.number(), "investigate")).hasSize(1);
        assertThatThrownBy(() -> office.desk().complete(task, officer, "submit", "", form.deepCopy().put("findings", "别的")))
                .isInstanceOf(AlreadyDone.class);
    }

    @Test
    void twoMeetingsOnTheSameCasesAreOne() throws Exception {
        Trace trace = given.applications(3).upTo("evaluate");
        List<Callable<?>> meetings = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            Officer officer = i % 2 == 0 ? trace.village().committee() : trace.village().secondCommittee();
            var meeting = trace.meeting().present(21).with("chair", officer.name());
            var photo = new String[] {office.counties().photo(officer)};
            meeting.with("minutesEvidence", photo).with("signInEvidence", photo);
            trace.numbers().forEach(number -> meeting.ballot(number, 20, 1, 0));
            meetings.add(() -> office.meetings().record(officer, trace.village().code(), meeting.form()));
        }
        List<Object> results = together(meetings);
        assertThat(results).filteredOn(Recorded.class::isInstance).hasSize(3).extracting(result -> ((Recorded) result).meetingId())
                .containsOnly(((Recorded) results.stream().filter(Recorded.class::isInstance).findFirst().orElseThrow()).meetingId());
        assertThat(results).filteredOn(AlreadyDone.class::isInstance).hasSize(3);
        trace.waitsAt("confirm-evaluation");
    }

    @Test
    void twoNoticesOfTheSameCasesAreOne() throws Exception {
        Trace trace = given.applications(3).upTo("post-village-notice");
        List<Callable<?>> postings = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            Officer officer = i % 2 == 0 ? trace.village().committee() : trace.village().secondCommittee();
            ObjectNode form = trace.posting(officer);
            postings.add(() -> office.noticeDesk().post(officer, NoticeKind.VILLAGE_NOTICE, trace.village().code(), trace.numbers(), form));
        }
        List<Object> results = together(postings);
        assertThat(results).filteredOn(Notice.class::isInstance).hasSize(3).extracting(result -> ((Notice) result).number()).containsOnly(
                office.notices().openEntry(trace.numbers().get(0)).orElseThrow().notice());
        assertThat(results).filteredOn(AlreadyDone.class::isInstance).hasSize(3);
        trace.numbers().forEach(number -> assertThat(office.notices().ofCase(number)).hasSize(1));
        trace.periodOver().waitsAt("township-review");
    }

    /** Either the objection was there in time and holds the case, or the case had passed and the objection is about the result. */
    @RepeatedTest(8)
    void aTimerThatFiresWhileSomebodyObjects() throws Exception {
        Trace trace = given.application().upTo("post-village-notice").villageNoticePosted();
        Instant end = office.notices().find(trace.onNotices().get(0).notice()).orElseThrow().endsAt();
        List<Object> results = together(List.of(
                () -> office.procedureClock().advance(Duration.between(office.clock().instant(), end.plusSeconds(60))),
                () -> trace.objectedTo("他家去年盖了新房")));
        assertThat(results).noneMatch(RuntimeException.class::isInstance);
        ObjectionTrace objection = (ObjectionTrace) results.get(1);
        State state = trace.onNotices().get(0).state();
        Objection raised = objection.objection();
        if (raised.late()) {
            assertThat(state).isEqualTo(State.PASSED);
            trace.waitsAt("township-review");
        } else {
            assertThat(state).isEqualTo(State.HELD);
            trace.waits().isIn("村级公示");
            objection.accepted().found("不成立").replied();
            trace.waitsAt("township-review");
        }
    }

    /** The timer finds the case in its notice, or gone; never both. */
    @RepeatedTest(4)
    void aTimerThatFiresWhileTheHouseholdWithdraws() throws Exception {
        Trace trace = given.application().upTo("post-village-notice").villageNoticePosted();
        Instant end = office.notices().find(trace.onNotices().get(0).notice()).orElseThrow().endsAt();
        List<Object> results = together(List.of(
                () -> office.procedureClock().advance(Duration.between(office.clock().instant(), end.plusSeconds(60))),
                () -> trace.withdrawn("不申请了")));
        assertThat(results).noneMatch(RuntimeException.class::isInstance);
        trace.hasEnded("申请撤回");
        assertThat(trace.onNotices()).extracting(NoticeEntry::state).containsAnyOf(State.WITHDRAWN, State.PASSED);
    }

    @Test
    void aCompletionAgainstAWithdrawalLeavesOneOfThem() throws Exception {
        for (int i = 0; i < 4; i++) {
            Trace trace = given.application().upTo("township-review");
            String task = trace.task().id();
            ObjectNode record = trace.townshipRecord(trace.number());
            List<Object> results = together(List.of(
                    () -> office.desk().complete(task, trace.village().township(), "approve", "同意", record), () -> trace.withdrawn("不申请了")));
            assertThat(results.get(0)).isInstanceOfAny(Completion.class, AlreadyDone.class);
            assertThat(results.get(1)).as("withdrawing comes through, before or after").isInstanceOf(Trace.class);
            trace.hasEnded("申请撤回");
        }
    }
}
