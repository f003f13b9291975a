package io.fupin.meeting.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A 民主评议会 that was held ({@code meeting/record.html}).
 *
 * @param place      漂河镇青背村
 * @param countedBy  人 or 户
 * @param quorum     how many had to come, and {@code quorumWords}: 三分之二以上
 * @param required   votes in favour that a household needed
 * @param majority   what they must exceed, of those present: 半数
 * @param households one per ballot, by case number
 */
public record MeetingRecordView(long id, String place, String kind, LocalDate heldOn, String hall, String chair, String recorder,
                                String countedBy, int due, int present, int quorum, String quorumWords, int womenDue, int womenPresent,
                                int required, String majority, String recordedBy, Instant recordedAt, List<Household> households) {

    /**
     * @param place   2组　3 人
     * @param motion  what a vote in favour meant: 识别为贫困户
     * @param hits    比对 categories that were read out
     * @param recused names
     */
    public record Household(String caseNumber, String href, String subject, String place, String motion, List<String> hits, int yes, int no, int abstain,
                            int recusedCount, List<String> recused, boolean passed) {
    }

    /** Whether a household's line has to say what was voted on. */
    public boolean several() {
        return households.stream().map(Household::motion).distinct().count() > 1;
    }

    public long passed() {
        return households.stream().filter(Household::passed).count();
    }
}
