package io.fupin.rights;

import io.fupin.account.Officer;
import io.fupin.account.Role;
import io.fupin.region.RegionCode;
import io.fupin.support.TestPeople;
import io.fupin.support.Village;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * One person of every role where the scene plays, one of every role next door (the neighbouring village, town, county, city, province),
 * and nobody.
 */
final class Cast {

    static final String NOBODY = "nobody";
    private static final Set<Role> WITH_UNIT = Set.of(Role.DEPARTMENT, Role.ASSESSOR, Role.SURVEYOR);
    private static final Map<Role, String> NAMES = names();

    private final TestPeople people;
    private final Map<String, Actor> actors = new LinkedHashMap<>();

    /** @param officer null for nobody; @param outside next door */
    record Actor(String name, Officer officer, boolean outside) {

        @Override
        public String toString() {
            return outside ? name + " next door" : name;
        }
    }

    /**
     * @param village     where the scene plays
     * @param nextVillage of the same town; @param nextTown of the same county; @param far of another county, city and province
     */
    Cast(TestPeople people, Village village, RegionCode nextVillage, RegionCode nextTown, RegionCode far) {
        this.people = people;
        NAMES.forEach((role, name) -> {
            add(name, role, region(role, village.code()), false);
            add(name, role, switch (role) {
                case VILLAGE_COMMITTEE, VILLAGE_TEAM -> nextVillage;
                case TOWNSHIP_OFFICE -> nextTown.township();
                default -> region(role, far);
            }, true);
        });
        // Those who have acted in the scene act on.
        replace("village", village.committee());
        replace("team", village.team());
        replace("township", village.township());
        replace("county", village.county());
        actors.put(NOBODY, new Actor(NOBODY, null, false));
    }

    /** {@code village}, {@code team}, … and {@code nobody}. */
    static Set<String> names(boolean withNobody) {
        Set<String> names = new TreeSet<>(NAMES.values());
        if (withNobody) {
            names.add(NOBODY);
        }
        return names;
    }

    Iterable<Actor> all() {
        return actors.values();
    }

    Officer officer(String name) {
        return actors.get(name).officer();
    }

    private void add(String name, Role role, RegionCode region, boolean outside) {
        String post = role + (WITH_UNIT.contains(role) ? "." + unit(role) : "") + "@" + region;
        Actor actor = new Actor(name, people.holding(post), outside);
        actors.put(actor.toString(), actor);
    }

    private void replace(String name, Officer officer) {
        actors.put(name, new Actor(name, officer, false));
    }

    private static String unit(Role role) {
        return role == Role.DEPARTMENT ? "housing" : "dongliao";
    }

    private static RegionCode region(Role role, RegionCode village) {
        return switch (role.level()) {
            case VILLAGE -> village;
            case TOWNSHIP -> village.township();
            case COUNTY -> village.county();
            case CITY -> village.city();
            default -> village.province();
        };
    }

    /** {@code VILLAGE_COMMITTEE} is {@code village}, {@code COUNTY_LEADERS} is {@code leaders}. */
    private static Map<Role, String> names() {
        Map<Role, String> names = new LinkedHashMap<>();
        for (Role role : Role.values()) {
            String[] words = role.name().toLowerCase(Locale.ROOT).split("_");
            names.put(role, words.length == 2 && (words[1].equals("team") || words[1].equals("leaders")) ? words[1] : words[0]);
        }
        return names;
    }
}
