package io.fupin.notice;

import io.fupin.account.Post;
import io.fupin.region.RegionCode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A notice on a village's board.
 *
 * @param village        of the board, whoever issued it
 * @param year           for which the list stands
 * @param postedOn       day of posting, as the officer said
 * @param publishedAt    when it was entered here; the clock runs from the later of both days
 * @param firstDay       the first day that counts: the day from which the clock runs does not (民法典 art. 201)
 * @param endsOn         the last day that counts, moved on where it fell on a rest day (art. 203)
 * @param endsAt         the end of that day; nothing passes before
 * @param days           length asked for by policy
 * @param documentNumber of a 公告; null otherwise
 * @param photoDue       until when a photo of the board is due; null when it was there at the start
 * @param removal        null while it hangs
 * @param draw           null until the spot check is drawn
 */
public record Notice(String number, NoticeKind kind, String process, RegionCode village, Post issuer, long issuedBy, String issuedByName,
                     int year, LocalDate postedOn, Instant publishedAt, LocalDate firstDay, LocalDate endsOn, Instant endsAt, int days,
                     boolean workingDays, String place, String documentNumber, LocalDate photoDue, Removal removal, Draw draw) {

    /** Whether it is being shown: its period is not over and it was not taken down. */
    public boolean runsAt(Instant now) {
        return removal == null && now.isBefore(endsAt);
    }

    /**
     * @param early  before the end of its last day: its cases are posted again for the full period
     * @param reason of an early removal; null otherwise
     */
    public record Removal(LocalDate on, boolean early, String reason, String byName, Instant at) {
    }

    /**
     * The spot check: of the {@code of} cases still in the notice ceil(share·of) with the smallest HMAC-SHA256(seed, case number).
     *
     * @param share between 0 and 1
     * @param seed  32 random bytes, hexadecimal, made at the moment of the draw
     */
    public record Draw(BigDecimal share, String seed, Instant at, int of) {
    }
}
