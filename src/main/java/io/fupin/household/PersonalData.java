package io.fupin.household;

import io.fupin.account.Officer;
import io.fupin.account.Role;
import java.util.Set;

/**
 * Which posts need what of a household's sensitive data (PIPL art. 28: specific purpose, sufficient necessity; policy 9.2). Whoever
 * decides on cases needs health and causes; only whoever holds them against documents needs identity numbers in full.
 */
public final class PersonalData {

    private static final Set<Role> DECIDE = Set.of(Role.VILLAGE_COMMITTEE, Role.VILLAGE_TEAM, Role.TOWNSHIP_OFFICE, Role.COUNTY_OFFICE,
            Role.CITY_OFFICE, Role.PROVINCE_OFFICE);
    private static final Set<Role> COMPARE = Set.of(Role.VILLAGE_COMMITTEE, Role.VILLAGE_TEAM, Role.TOWNSHIP_OFFICE, Role.COUNTY_OFFICE);
    private static final Set<Role> CALL = Set.of(Role.VILLAGE_COMMITTEE, Role.VILLAGE_TEAM, Role.TOWNSHIP_OFFICE);

    private PersonalData() {
    }

    /** Health, disability, and causes of poverty such as 因病 and 因残. */
    public static boolean needsHealth(Officer officer) {
        return DECIDE.contains(officer.post().role());
    }

    /** Identity numbers in full, on demand; each such look is recorded. */
    public static boolean needsIdentityNumbers(Officer officer) {
        return COMPARE.contains(officer.post().role());
    }

    /** Phones of households and helpers. */
    public static boolean needsPhones(Officer officer) {
        return CALL.contains(officer.post().role());
    }
}
