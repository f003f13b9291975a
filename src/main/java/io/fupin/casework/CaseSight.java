package io.fupin.casework;

import io.fupin.account.Officer;
import io.fupin.account.Role;
import io.fupin.region.RegionCode;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which cases an officer sees: one predicate, as a test of one case and as SQL for lists, counts and exports.
 *
 * <p>Village and township see their own, county bodies and auditors their county, city and province what lies in their area. The village
 * never sees who objected, so it sees no objection cases. Departments see what they verify. Administrators, helpers and the third party see no cases.
 */
public final class CaseSight {

    private static final Set<Role> VILLAGE = Set.of(Role.VILLAGE_COMMITTEE, Role.VILLAGE_TEAM);
    private static final Set<Role> OTHERS = Set.of(Role.TOWNSHIP_OFFICE, Role.COUNTY_OFFICE, Role.COUNTY_LEADERS, Role.CITY_OFFICE,
            Role.PROVINCE_OFFICE, Role.AUDITOR);
    /** What departments verify: they see each other's part of it, and nothing of households. */
    private static final Set<String> FOR_DEPARTMENTS = Set.of("village-exit");
    private static final String HIDDEN_FROM_VILLAGE = "objection-handling";

    private CaseSight() {
    }

    public static boolean sees(Officer officer, CaseFile file) {
        return sees(officer, file.process(), file.village());
    }

    /** @param village where the case lies */
    public static boolean sees(Officer officer, String process, RegionCode village) {
        if (officer.is(Role.DEPARTMENT)) {
            return officer.covers(village) && FOR_DEPARTMENTS.contains(process);
        }
        return sees(officer, village) && !(VILLAGE.contains(officer.post().role()) && HIDDEN_FROM_VILLAGE.equals(process));
    }

    /** What a village has in common for its cases: its meetings, its roster. */
    public static boolean sees(Officer officer, RegionCode village) {
        Role role = officer.post().role();
        return officer.covers(village) && (OTHERS.contains(role) || VILLAGE.contains(role));
    }

    /** Whether the post sees cases about households, and with them what the county plans and sums up of them. */
    public static boolean ofHouseholds(Officer officer) {
        return OTHERS.contains(officer.post().role()) || VILLAGE.contains(officer.post().role());
    }

    /**
     * The same as a condition on a table with the columns process, village, township and county.
     *
     * @param alias of the table
     */
    public static Condition where(Officer officer, String alias) {
        Role role = officer.post().role();
        RegionCode region = officer.post().region();
        if (VILLAGE.contains(role)) {
            return new Condition("%1$s.village = :sight and %1$s.process <> '%2$s'".formatted(alias, HIDDEN_FROM_VILLAGE),
                    Map.of("sight", region.value()));
        }
        if (role == Role.DEPARTMENT) {
            return new Condition("%1$s.county = :sight and %1$s.process in (%2$s)".formatted(alias,
                    FOR_DEPARTMENTS.stream().map(process -> "'" + process + "'").collect(Collectors.joining(", "))), Map.of("sight", region.value()));
        }
        if (!OTHERS.contains(role)) {
            return new Condition("false", Map.of());
        }
        return switch (region.level()) {
            case VILLAGE -> new Condition(alias + ".village = :sight", Map.of("sight", region.value()));
            case TOWNSHIP -> new Condition(alias + ".township = :sight", Map.of("sight", region.value()));
            case COUNTY -> new Condition(alias + ".county = :sight", Map.of("sight", region.value()));
            default -> new Condition(alias + ".county like :sight", Map.of("sight", region.prefix() + "%"));
        };
    }

    /** @param parameters named parameters of the SQL */
    public record Condition(String sql, Map<String, Object> parameters) {
    }
}
