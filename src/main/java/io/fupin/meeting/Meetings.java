package io.fupin.meeting;

import io.fupin.region.RegionCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Meetings that were held, and how they voted. */
public interface Meetings {

    Optional<Meeting> find(long id);

    /** The last one that voted on a case. */
    Optional<Meeting> latestOf(String caseNumber);

    /** Every meeting that voted on a case, oldest first. */
    List<Meeting> allOf(String caseNumber);

    /** The newest ballot on a case. */
    Optional<BallotRow> ballot(String caseNumber);

    /** The newest ballot on each of many cases, by case number; cases that no meeting voted on are left out. */
    Map<String, BallotRow> newest(Collection<String> caseNumbers);

    /** @param countedBy 人 or 户; null for a 村民代表会议 */
    record Meeting(long id, RegionCode village, String kind, LocalDate heldOn, String place, String chair, String recorder, String countedBy,
                   int membersDue, int membersPresent, int womenDue, int womenPresent, String recordedBy, Instant at) {
    }

    /** How a meeting voted on a case. */
    record BallotRow(long meetingId, String caseNumber, int yes, int no, int abstain, int recused, boolean passed) {
    }
}
