package io.fupin.account.administration;

import io.fupin.account.Role;

/** A department of a county or a firm: the part of a post after its role. */
public record Unit(Role role, String key, String name) {
}
