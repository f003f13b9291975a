package io.fupin.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import io.fupin.paper.DecisionLetterPaper.Income;
import io.fupin.paper.DecisionLetterPaper.Refusal;
import io.fupin.paper.DecisionLetterPaper.Votes;
import io.fupin.paper.MeetingRecordPaper.Ballot;

class PaperRecordsTest {

    @Test
    void aRefusalWithoutAReasonIsNotPrinted() {
        var letter = SamplePapers.reviewLetter();
        assertThatIllegalArgumentException().isThrownBy(() -> new DecisionLetterPaper(letter.refusal(), letter.issuer(),
                letter.documentNumber(), letter.caseNumber(), letter.place(), letter.group(), letter.head(),
                letter.appliedOn(), List.of(), null, null, letter.right(), letter.officer(), letter.issued()))
                .withMessage("reasons is empty");
    }

    @Test
    void aHouseholdRefusedByAMeetingIsToldTheBallot() {
        var letter = SamplePapers.reviewLetter();
        assertThatIllegalArgumentException().isThrownBy(() -> new DecisionLetterPaper(Refusal.MEETING, letter.issuer(),
                "", letter.caseNumber(), letter.place(), letter.group(), letter.head(), letter.appliedOn(),
                letter.reasons(), null, null, letter.right(), letter.officer(), letter.issued()));
    }

    @Test
    void anIncomeThatDoesNotFollowFromItsPartsIsNotPrinted() {
        LocalDate from = LocalDate.of(2016, 10, 1);
        LocalDate to = LocalDate.of(2017, 9, 30);
        // 10,000 yuan for 3 persons: 3333.33 exactly, 3333 rounded to whole yuan, 3334.34 is more than a yuan off
        assertThat(income(from, to, "3333.33").total()).isEqualByComparingTo("10000");
        assertThat(income(from, to, "3333").perCapita()).isEqualByComparingTo("3333");
        assertThatIllegalArgumentException().isThrownBy(() -> income(from, to, "3334.34"));
    }

    private static Income income(LocalDate from, LocalDate to, String perCapita) {
        return new Income("人均纯收入", from, to, SamplePapers.yuan(9000), SamplePapers.yuan(4000), SamplePapers.yuan(0),
                SamplePapers.yuan(500), SamplePapers.yuan(3500), 3, new java.math.BigDecimal(perCapita), 2017,
                SamplePapers.yuan(3400));
    }

    @Test
    void votesThatDoNotAddUpAreNotPrinted() {
        assertThatIllegalArgumentException().isThrownBy(
                () -> new Votes(SamplePapers.day(10, 31), "村民代表会议", 26, 13, 11, 1, 0, 14, "半数"));
        var ballots = List.of(new Ballot("一组", "王德山", 3, false, 20, 3, 2, 0, true));
        assertThatIllegalArgumentException().isThrownBy(() -> SamplePapers.meetingRecord(ballots, List.of()))
                .withMessageContaining("王德山");
    }

    @Test
    void daysAreInOrder() {
        LocalDate posted = SamplePapers.day(11, 3);
        assertThatIllegalArgumentException().isThrownBy(
                () -> new NoticePeriod(posted, posted.plusDays(2), posted.plusDays(1), 1, false));
        assertThatIllegalArgumentException().isThrownBy(
                () -> new NoticePeriod(posted, posted.minusDays(1), posted.plusDays(6), 7, false));
        assertThatIllegalArgumentException().isThrownBy(() -> new ObjectionRight(posted, 5, posted, "市扶贫办",
                List.of(SamplePapers.COUNTY), SamplePapers.PAGE));
        assertThat(new NoticePeriod(posted, posted.plusDays(1), posted.plusDays(7), 7, false).extended()).isFalse();
        assertThat(new NoticePeriod(posted, posted.plusDays(1), posted.plusDays(9), 7, false).extended()).isTrue();
        assertThat(new NoticePeriod(posted, posted.plusDays(1), posted.plusDays(9), 7, true).extended()).isFalse();
    }

    @Test
    void whatIsRequiredIsThere() {
        assertThatIllegalArgumentException().isThrownBy(() -> new RosterLine("一组", " ", 3)).withMessage("head is missing");
        assertThatIllegalArgumentException().isThrownBy(() -> new RosterLine("一组", "王德山", 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Place("", "漂河镇", "青背村"));
        assertThatIllegalArgumentException().isThrownBy(() -> SamplePapers.villageNotice(List.of()))
                .withMessage("roster is empty");
        assertThatNullPointerException().isThrownBy(() -> new NoticePeriod(null, null, null, 7, false))
                .withMessage("posted is missing");
        assertThat(new RosterLine(null, " 王德山 ", 3)).isEqualTo(new RosterLine("", "王德山", 3));
    }
}
