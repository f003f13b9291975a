package io.fupin.assessment.data;

import io.fupin.assessment.sampling.Stratum;
import io.fupin.region.RegionCode;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * A household of the sample, as the surveyors know it.
 *
 * @param number         within the assessment: 样本0417
 * @param place          place in its stratum's (and village's) order; reserves come after those to be asked
 * @param registerNumber null for an ordinary household
 * @param reason         why somebody else is asked; null while nobody is
 * @param substitutes    number of the sheet that it stands in for; null for none
 * @param assignee       surveyor to whom it is given; null for nobody, as {@code assigneeName}
 * @param sealedBy       null before
 * @param hash           of the sealed answers; null before
 * @param suspicion      疑似错退 or 疑似漏评; null for none and before
 */
public record Sheet(String caseNumber, int number, String household, Stratum stratum, String villageName, RegionCode village, RegionCode township,
                    int place, State state, String headName, String groupName, String registerNumber, Integer substitutes, String reason,
                    String answers, String hash, Long assignee, String assigneeName, Long sealedBy, String sealedName, Instant sealedAt, Integer persons, BigDecimal perCapita, Boolean approves,
                    String suspicion, String grounds) {

    /** OPEN waits for a visit, RESERVE for being called, SEALED is answered, REPLACED could not be asked. */
    public enum State {
        OPEN("没有入户"), RESERVE("备用"), SEALED("已封存"), REPLACED("已更换");

        private final String title;

        State(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /** Whether a surveyor has it to ask: given to him, to nobody, or answered by him. */
    public boolean isFor(long person) {
        return assignee == null || assignee == person || sealedBy != null && sealedBy == person;
    }

    /** 样本0417. */
    public String title() {
        return "样本%04d".formatted(number);
    }
}
