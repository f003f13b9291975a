package io.fupin.notice;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fupin.account.Officer;
import io.fupin.casework.AlreadyDone;
import io.fupin.casework.CaseFile;
import io.fupin.casework.Cases;
import io.fupin.casework.Decision;
import io.fupin.casework.NotAllowed;
import io.fupin.casework.Refusal;
import io.fupin.region.RegionCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Posting and taking down. Every call is one transaction; each takes the locks of the cases in order of their numbers, then the notice's. */
public interface NoticeDesk {

    /** Households on one notice at most: what fits a board and an officer has seen listed. */
    int MOST_CASES = 500;

    /**
     * Posts one notice for many cases and completes the posting step of each: all of them or none, an error names its case. The same
     * posting by the same officer twice is answered with the first notice.
     *
     * @param village of the board
     * @param form    {@code notice-posting}, or {@code announcement} for {@link NoticeKind#ANNOUNCEMENT}
     * @throws Refusal     when the form, a date, a missing photo or a case is refused
     * @throws AlreadyDone when somebody else posted one of them
     * @throws NotAllowed  when the officer's post does not post this kind
     */
    Notice post(Officer officer, NoticeKind kind, RegionCode village, List<String> caseNumbers, ObjectNode form);

    /**
     * The announcement of one case whose step is completed case by case: joins the announcement of the same village, day and document
     * number, or makes it. For the handler of the step; the caller holds the case's lock.
     *
     * @param form checked against {@code announcement}
     * @throws Refusal when the day lies in the future or before the county's decision
     */
    Notice announce(CaseFile file, Decision decision, ObjectNode form);

    /**
     * When a notice posted now would run.
     *
     * @throws Refusal when the holiday table of a year it touches is unknown
     */
    Period period(NoticeKind kind, RegionCode village);

    /**
     * 撤下 after the last day, with a photo of the board.
     *
     * @throws Refusal before the end of the last day
     */
    Notice takeDown(String number, Officer officer, LocalDate day, List<String> photoEvidence);

    /**
     * 提前撤下 or lost before its last day: its running cases go back to the posting step and are posted again for the full period.
     *
     * @param day on which it was gone
     * @throws Refusal     after the period, or for a day outside it
     * @throws AlreadyDone when it was taken down before
     */
    Notice takenDownEarly(String number, Officer officer, String reason, LocalDate day);

    /** The village's photo of an announcement on its board. */
    Notice addBoardPhoto(String number, Officer officer, List<String> photoEvidence);

    /** @throws Cases.NotFound when the notice does not lie in the officer's area, or the photo is none of its */
    List<Photo> photos(String number, Officer officer);

    /**
     * @param firstDay the first day that counts
     * @param endsOn   the last one
     */
    record Period(LocalDate from, LocalDate firstDay, LocalDate endsOn, int days, boolean workingDays) {
    }

    /** @param purpose {@code POSTED}, {@code BOARD} (a board that followed later) or {@code REMOVED} */
    record Photo(String evidenceId, String purpose, Instant at, String personName) {
    }
}
