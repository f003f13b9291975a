package io.fupin.meeting;

import java.time.LocalDate;
import java.util.List;

/** 民主评议会 as recorded: one meeting, many cases. */
public record MeetingForm(String kind, String countedBy, LocalDate heldOn, LocalDate convenedOn, String place, String chair, String recorder,
                          int membersDue, int membersPresent, int womenDue, int womenPresent, List<Ballot> ballots,
                          List<String> minutesEvidence, List<String> signInEvidence, List<String> siteEvidence) {

    /** @param recused names of those in 回避; they are among those present */
    public record Ballot(String caseNumber, int yes, int no, int abstain, List<String> recused, Boolean hitsReadOut) {

        public int recusedCount() {
            return recused == null ? 0 : recused.size();
        }

        public int total() {
            return yes + no + abstain + recusedCount();
        }
    }
}
