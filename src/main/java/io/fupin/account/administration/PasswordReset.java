package io.fupin.account.administration;

import io.fupin.region.RegionCode;
import java.time.Instant;

/** A new password that waits for a second person. Business time. */
public record PasswordReset(long id, long personId, String username, String name, RegionCode region, long requestedBy,
                            String requestedName, Instant requestedAt) {
}
