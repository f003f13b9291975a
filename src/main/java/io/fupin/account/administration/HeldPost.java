package io.fupin.account.administration;

import io.fupin.account.Post;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A post as it was asked for, confirmed, held and ended. Times are business time.
 *
 * @param validTo        the last day; null for no end
 * @param requestedBy    null for posts made by the installation itself
 * @param endRequestedBy null unless somebody asked for its end
 */
public record HeldPost(long id, long personId, String username, String name, Post post, LocalDate validFrom, LocalDate validTo,
                       Long requestedBy, String requestedName, Instant requestedAt, String confirmedName, Instant confirmedAt,
                       Instant declinedAt, String declineReason, Long endRequestedBy, String endRequestedName, String endReason,
                       Instant endedAt) {

    public boolean waitsForConfirmation() {
        return confirmedAt == null && declinedAt == null;
    }

    public boolean waitsForEnd() {
        return endRequestedBy != null && endedAt == null;
    }

    /** Confirmed and not ended; its days may still lie ahead or behind. */
    public boolean stands() {
        return confirmedAt != null && endedAt == null;
    }

    public boolean inForceOn(LocalDate day) {
        return stands() && !validFrom.isAfter(day) && (validTo == null || !validTo.isBefore(day));
    }
}
