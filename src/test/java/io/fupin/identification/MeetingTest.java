package io.fupin.identification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.fupin.casework.DecisionFiles.Frozen;
import io.fupin.casework.NotAllowed;
import io.fupin.casework.Timeline.Kind;
import io.fupin.meeting.desk.MeetingDesk.CaseVote;
import io.fupin.meeting.desk.MeetingDesk.Recorded;
import io.fupin.support.Expect;
import io.fupin.support.Family;
import io.fupin.support.Meeting;
import io.fupin.support.Trace;
import io.fupin.support.TraceTest;
import io.fupin.support.Village;
import java.util.List;
import org.junit.jupiter.api.Test;

/** 民主评议会: quorum and majority by law (policy 6.1, 6.2), with the borders. */
class MeetingTest extends TraceTest {

    private Trace atMeeting() {
        return given.application().upTo("evaluate");
    }

    private Trace atMeeting(Village village) {
        office.counties().incomeLine(village.code().county(), 2016, "2952");
        return given.application(village, Family.ofFour()).upTo("evaluate");
    }

    @Test
    void twentyOneOfThirtyOneAreTwoThirdsAndTwentyAreNot() {
        Trace trace = atMeeting();
        Meeting twenty = trace.meeting().due(31, 11).present(20).ballot(trace.number(), 20, 0, 0);
        Expect.refusalAt("membersPresent", () -> trace.met(twenty)).contains("会议无效").contains("21");
        trace.waitsAt("evaluate");
        assertThat(office.revisions().history(trace.number(), "evaluate")).isEmpty();
        assertThat(office.decisions().of(trace.number())).extracting(Frozen::decision).doesNotContain("meeting-validity");

        assertThat(trace.met(trace.meeting().due(31, 11).present(21).ballot(trace.number(), 11, 10, 0)).cases())
                .extracting(CaseVote::passed).containsExactly(true);
        trace.waitsAt("confirm-evaluation");
    }

    @Test
    void tenOfTwentyInFavourAreNoMajority() {
        Trace trace = given.applications(2).upTo("evaluate");
        String ten = trace.numbers().get(0);
        String eleven = trace.numbers().get(1);
        Recorded recorded = trace.met(trace.meeting().due(30, 10).present(20).ballot(ten, 10, 0, 10).ballot(eleven, 11, 9, 0));
        assertThat(recorded.cases()).extracting(CaseVote::caseNumber, CaseVote::passed)
                .containsExactly(tuple(ten, false), tuple(eleven, true));
        trace.confirmed();
        trace.one(0).hasEnded("评议未通过");
        trace.one(1).waitsAt("post-village-notice");
    }

    @Test
    void whoeverIsInRecusalStaysInTheBaseUnlessTheCountySaysOtherwise() {
        Trace trace = atMeeting();
        assertThat(trace.met(trace.meeting().present(21).ballot(trace.number(), 10, 9, 0, "于广福", "于广财")).cases())
                .extracting(CaseVote::passed).containsExactly(false);

        Village elsewhere = office.counties().another("210421", "抚顺", 1).get(0);
        office.counties().rule("meeting-recused-in-base", elsewhere.code().county(), "否");
        Trace other = atMeeting(elsewhere);
        assertThat(other.met(other.meeting().present(21).ballot(other.number(), 10, 9, 0, "于广福", "于广财")).cases())
                .extracting(CaseVote::passed).containsExactly(true);
    }

    @Test
    void moreThanHalfOfTheVillagersOrTwoThirdsOfTheHouseholds() {
        Trace trace = atMeeting();
        Meeting half = assembly(trace, "人").due(400, 190).present(200).ballot(trace.number(), 200, 0, 0);
        Expect.refusalAt("membersPresent", () -> trace.met(half)).contains("会议无效");
        Meeting households = assembly(trace, "户").due(120, 50).present(79).ballot(trace.number(), 79, 0, 0);
        Expect.refusalAt("membersPresent", () -> trace.met(households)).contains("会议无效");
        assertThat(trace.met(assembly(trace, "户").due(120, 50).present(80).ballot(trace.number(), 41, 39, 0)).cases())
                .extracting(CaseVote::passed).containsExactly(true);
        Trace more = atMeeting();
        assertThat(more.met(assembly(more, "人").due(400, 190).present(201).ballot(more.number(), 101, 100, 0)).cases())
                .extracting(CaseVote::passed).containsExactly(true);
    }

    /** 三分之二以上的户 is the law's figure of today, not a constant. */
    @Test
    void aProvinceMayAskForMoreHouseholds() {
        Trace trace = atMeeting(office.counties().another("340272", "按户", 1).get(0));
        office.counties().rule("meeting-households-quorum", trace.village().code().county().province(), "3/4");
        Meeting eighty = assembly(trace, "户").due(120, 50).present(89).ballot(trace.number(), 89, 0, 0);
        Expect.refusalAt("membersPresent", () -> trace.met(eighty)).contains("会议无效").contains("90");
        trace.met(assembly(trace, "户").due(120, 50).present(90).ballot(trace.number(), 46, 44, 0));
        assertThat(office.decisions().of(trace.number())).filteredOn(frozen -> frozen.decision().equals("meeting-validity"))
                .singleElement().satisfies(frozen -> assertThat(frozen.parameters()).containsEntry("meeting-households-quorum", "3/4"));
    }

    @Test
    void aProvinceThatAsksForTwoThirdsOfThosePresentIsTakenAtItsWordEverywhere() {
        Trace trace = atMeeting(office.counties().another("360272", "三分", 1).get(0));
        office.counties().rule("meeting-majority", trace.village().code().county().province(), "2/3");
        assertThat(trace.met(trace.meeting().due(31, 11).present(21).ballot(trace.number(), 14, 7, 0)).cases()).extracting(CaseVote::passed)
                .containsExactly(false);
        assertThat(trace.timeline(Kind.COMPLETED)).last().satisfies(event -> assertThat(event.text()).endsWith("未过三分之二，未通过"));
        Trace other = atMeeting(trace.village());
        assertThat(other.met(other.meeting().due(31, 11).present(21).ballot(other.number(), 15, 6, 0)).cases()).extracting(CaseVote::passed)
                .containsExactly(true);
    }

    private Meeting assembly(Trace trace, String countedBy) {
        return trace.meeting().kind("村民会议", countedBy).convenedOn(given.today().minusDays(10));
    }

    @Test
    void anAssemblyIsAnnouncedTenDaysBefore() {
        Trace trace = atMeeting();
        Meeting late = assembly(trace, "户").convenedOn(given.today().minusDays(9)).due(120, 50).present(100)
                .ballot(trace.number(), 100, 0, 0);
        Expect.refusalAt("convenedOn", () -> trace.met(late)).isEqualTo("村民会议须提前10天通知，通知到开会只有9天");
        Meeting silent = trace.meeting().kind("村民会议", "户").due(120, 50).present(100).ballot(trace.number(), 100, 0, 0);
        Expect.refusalAt("convenedOn", () -> trace.met(silent)).contains("须提前10天通知");
    }

    @Test
    void shandongAsksForTwoThirdsOfTheWomenAndFiveDays() {
        Trace trace = atMeeting(office.counties().another("370306", "文昌湖", 1).get(0));
        Meeting seven = trace.meeting().convenedOn(given.today().minusDays(5)).due(31, 11).present(21, 7).ballot(trace.number(), 21, 0, 0);
        Expect.refusalAt("membersPresent", () -> trace.met(seven)).isEqualTo("会议无效：女代表应到11人，须到8人，实到7人，不够");
        Meeting fourDays = trace.meeting().convenedOn(given.today().minusDays(4)).due(31, 11).present(21, 8).ballot(trace.number(), 21, 0, 0);
        Expect.refusalAt("convenedOn", () -> trace.met(fourDays)).contains("须提前5天通知");
        trace.met(trace.meeting().convenedOn(given.today().minusDays(5)).due(31, 11).present(21, 8).ballot(trace.number(), 21, 0, 0));
        trace.waitsAt("confirm-evaluation");
    }

    @Test
    void fewWomenAmongTheMembersWarnAndInvalidateNothing() {
        Trace trace = atMeeting();
        assertThat(trace.met(trace.meeting().due(31, 10).present(21).ballot(trace.number(), 21, 0, 0)).warnings())
                .containsExactly("女代表10人，不足组成人员31人的1/3");
        trace.waitsAt("confirm-evaluation");
    }

    @Test
    void allCasesOfAMeetingAreTakenOrNone() {
        Trace trace = given.applications(2).upTo("evaluate");
        Meeting meeting = trace.meeting().present(21).ballot(trace.numbers().get(0), 20, 1, 0).ballot(trace.numbers().get(1), 20, 0, 0);
        Expect.refusalAt("ballots[1]", () -> trace.met(meeting)).startsWith(trace.numbers().get(1))
                .endsWith("同意20、反对0、弃权0、回避0，合计20，与实到21不符");
        trace.waitsAt("evaluate");
        assertThat(office.revisions().history(trace.numbers().get(0), "evaluate")).isEmpty();
    }

    @Test
    void whatIsNotOfThisVillageOrNotYetThereIsNamed() {
        Trace trace = atMeeting();
        Trace earlier = given.application(trace.village(), Family.ofFour());
        Trace foreign = atMeeting();
        Meeting meeting = trace.meeting().present(21).ballot(trace.number(), 21, 0, 0).ballot(earlier.number(), 21, 0, 0)
                .ballot(foreign.number(), 21, 0, 0).ballot(trace.number(), 21, 0, 0);
        assertThat(Expect.refusal(() -> trace.met(meeting))).extracting(error -> error.field() + " " + error.message()).containsExactly(
                "ballots[1].caseNumber " + earlier.number() + " " + earlier.family().head() + "：现在不在民主评议这一步",
                "ballots[2].caseNumber " + foreign.number() + "：本村没有这件案件",
                "ballots[3].caseNumber " + trace.number() + " " + trace.family().head() + "：同一户填了两次");
        trace.waitsAt("evaluate");
        foreign.waitsAt("evaluate");
    }

    @Test
    void noMeetingLiesInTheFutureAndNoneIsOfAKindTheCountyDoesNotTake() {
        Trace trace = atMeeting();
        Expect.refusalAt("heldOn", () -> trace.met(trace.meeting().heldOn(given.today().plusDays(1)).present(21).ballot(trace.number(), 21, 0, 0)))
                .isEqualTo("开会日期晚于今天");
        assertThat(Expect.refusal(() -> trace.met(trace.meeting().kind("村民小组会议", "户").present(21).ballot(trace.number(), 21, 0, 0))))
                .extracting("field").containsExactly("kind");
    }

    @Test
    void theVillageItselfMeetsAndOnlyThroughTheMeeting() {
        Trace trace = atMeeting();
        Meeting meeting = trace.meeting().present(21).ballot(trace.number(), 21, 0, 0);
        assertThatThrownBy(() -> office.meetings().record(given.village().committee(), trace.village().code(), meeting.form()))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> office.meetings().record(trace.village().team(), trace.village().code(), meeting.form()))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> trace.complete(trace.village().committee(), "submit", "", meeting.form()))
                .isInstanceOf(NotAllowed.class).hasMessageContaining("/api/v1/meetings");
        trace.waitsAt("evaluate");
    }

    @Test
    void theSameMeetingSentTwiceIsOneMeeting() {
        Trace trace = given.applications(2).upTo("evaluate");
        Meeting meeting = trace.meeting().present(21).ballot(trace.numbers().get(0), 20, 1, 0).ballot(trace.numbers().get(1), 19, 2, 0);
        Recorded first = trace.met(meeting);
        Recorded second = trace.met(meeting);
        assertThat(second.meetingId()).isEqualTo(first.meetingId());
        assertThat(second.cases()).extracting(CaseVote::caseNumber, CaseVote::passed)
                .containsExactlyElementsOf(first.cases().stream()
                        .map(vote -> tuple(vote.caseNumber(), vote.passed())).toList());
        trace.waitsAt("confirm-evaluation");
        assertThat(List.of(0, 1)).allSatisfy(i -> assertThat(office.revisions().history(trace.numbers().get(i), "evaluate")).hasSize(1));
    }
}
