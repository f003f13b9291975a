package io.fupin.account.administration;

import io.fupin.region.RegionCode;
import java.time.Instant;

/**
 * Somebody who may sign in, as his administrators see him.
 *
 * @param region       whose administrators look after the account
 * @param createdAt    business time
 * @param shut         closed by an administrator
 * @param mustChange   has a password of somebody else's making
 * @param lastSignInAt real time; null for never
 */
public record Account(long id, String username, String name, String phone, RegionCode region, Instant createdAt, boolean shut,
                      boolean mustChange, Instant lastSignInAt) {
}
