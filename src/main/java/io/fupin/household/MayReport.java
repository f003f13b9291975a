package io.fupin.household;

import io.fupin.account.Officer;
import io.fupin.account.Role;
import java.util.EnumSet;
import java.util.Set;

/** Who may report a change: the village, and the offices above it on its behalf. */
public final class MayReport {

    private static final Set<Role> ROLES = EnumSet.of(Role.VILLAGE_COMMITTEE, Role.TOWNSHIP_OFFICE, Role.COUNTY_OFFICE);

    private MayReport() {
    }

    public static boolean may(Officer officer) {
        return ROLES.contains(officer.post().role());
    }
}
