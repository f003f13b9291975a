package io.fupin.paper;

import java.time.LocalDate;

/**
 * The days of a notice.
 *
 * @param posted the day of posting, which does not count (民法典 art. 201)
 * @param first the first day that counts
 * @param last the last day that counts; objections are taken until its end
 * @param days the length asked for by policy, at least 1; first to last may be longer where the last day fell on a rest day
 * @param workingDays whether {@code days} are working days
 */
public record NoticePeriod(LocalDate posted, LocalDate first, LocalDate last, int days, boolean workingDays) {

    public NoticePeriod {
        Fields.present(posted, "posted");
        Fields.present(first, "first");
        Fields.present(last, "last");
        Fields.atLeast(1, days, "days");
        if (first.isBefore(posted) || last.isBefore(first)) {
            throw new IllegalArgumentException("The days of a notice run from posting to the last day");
        }
    }

    /** Whether the period ends later than its days because an end on a rest day moves on (民法典 art. 203). */
    public boolean extended() {
        return !workingDays && first.plusDays(days - 1L).isBefore(last);
    }
}
