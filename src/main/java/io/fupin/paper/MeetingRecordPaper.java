package io.fupin.paper;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/**
 * The record of a 民主评议会 (policy 6.3).
 *
 * @param number 220281103213-2017-HY02; may be empty
 * @param kind 村民代表会议, 村民会议 or 村民小组会议
 * @param startedAt may be null
 * @param endedAt may be null
 * @param location where it was held
 * @param countedBy 人, or 户 where delegates of households count
 * @param due members due
 * @param quorum how many had to come
 * @param quorumRule the rule in words, 三分之二以上
 * @param present how many came
 * @param women women representatives; null where the province does not ask
 * @param votesRequired votes in favour that a household needs
 * @param majority of those present what they must exceed, 半数
 * @param tellers 监票、计票、唱票; may be empty
 * @param observers 列席; may be empty
 * @param recusals who stayed out of which ballot; may be empty
 * @param ballots one per household, at least one; each adds up to {@code present}
 * @param remarks printed below the ballots; may be empty
 * @param minutes paragraphs of the minutes; may be empty where they are attached by hand
 * @param verification 评议后核实 by the village team; null leaves a frame to be filled in
 * @param participants for the sign-in sheet; empty omits it
 */
public record MeetingRecordPaper(String number, Place place, String kind, LocalDate heldOn, LocalTime startedAt,
                                 LocalTime endedAt, String location, String chair, String recorder, String countedBy,
                                 int due, int quorum, String quorumRule, int present, Women women, int votesRequired, String majority,
                                 List<String> tellers, List<String> observers, List<Recusal> recusals,
                                 List<Ballot> ballots, List<String> remarks, List<String> minutes,
                                 Verification verification, List<Participant> participants) {

    public MeetingRecordPaper {
        number = Fields.optional(number);
        Fields.present(place, "place");
        kind = Fields.required(kind, "kind");
        Fields.present(heldOn, "heldOn");
        location = Fields.required(location, "location");
        chair = Fields.optional(chair);
        recorder = Fields.optional(recorder);
        countedBy = Fields.required(countedBy, "countedBy");
        Fields.atLeast(1, due, "due");
        Fields.atLeast(1, quorum, "quorum");
        quorumRule = Fields.required(quorumRule, "quorumRule");
        Fields.atLeast(1, votesRequired, "votesRequired");
        majority = Fields.required(majority, "majority");
        tellers = Fields.any(tellers);
        observers = Fields.any(observers);
        recusals = Fields.any(recusals);
        ballots = Fields.some(ballots, "ballots");
        remarks = Fields.any(remarks);
        minutes = Fields.any(minutes);
        participants = Fields.any(participants);
        for (Ballot ballot : ballots) {
            if (ballot.inFavour + ballot.against + ballot.abstained + ballot.recused != present) {
                throw new IllegalArgumentException("The votes on " + ballot.head + " do not add up to " + present);
            }
        }
    }

    /** Women representatives due and present. */
    public record Women(int due, int present) {
    }

    /** Somebody who stayed out of a ballot: 李文举（李堃之兄）. */
    public record Recusal(String person, String relation) {

        public Recusal {
            person = Fields.required(person, "person");
            relation = Fields.optional(relation);
        }
    }

    /**
     * The ballot on one household.
     *
     * @param hit whether a data match was read out at the meeting
     */
    public record Ballot(String group, String head, int persons, boolean hit, int inFavour, int against, int abstained,
                         int recused, boolean passed) {

        public Ballot {
            group = Fields.optional(group);
            head = Fields.required(head, "head");
            Fields.atLeast(1, persons, "persons");
        }
    }

    /** What the village team signed after the meeting. */
    public record Verification(String opinion, String signer, LocalDate signedOn) {

        public Verification {
            opinion = Fields.required(opinion, "opinion");
            signer = Fields.required(signer, "signer");
            Fields.present(signedOn, "signedOn");
        }
    }
}
