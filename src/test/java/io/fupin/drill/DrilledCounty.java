package io.fupin.drill;

import io.fupin.region.RegionCode;
import io.fupin.support.Counties;
import io.fupin.support.Jiaohe;
import io.fupin.support.Village;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The demo county with people in its posts, or whole townships of it: who leaves in which year so that the persons are the plan's to the last
 * one. In the year of its exit everybody of a poor village leaves who may.
 *
 * @param villages     with households on the register
 * @param firstOut     poor villages that leave in the first year
 * @param secondOut    those of the second
 * @param firstLeaving register numbers
 * @param persons      on the register, with how many of them leave in the first year
 */
record DrilledCounty(List<Village> villages, List<Village> firstOut, List<Village> secondOut, Set<String> firstLeaving, Set<String> secondLeaving, int persons,
                     int firstPersons) {

    /** 表2-1: 6,000 of 11,609 persons and 15 of 25 villages. */
    private static final int PERSONS = 11_609;
    private static final int FIRST_PERSONS = 6_000;
    private static final int VILLAGES = 25;
    private static final int FIRST_VILLAGES = 15;

    private record Household(String number, String village, int persons, LocalDate registeredOn) {
    }

    /** @param least so many villages; townships are played whole */
    static DrilledCounty of(JdbcClient jdbc, Counties counties, int least) {
        List<Household> all = jdbc.sql("""
                select register_number as number, village, persons, registered_on from household where county = ? and state = 'REGISTERED'
                order by township, village, register_number
                """).param(Jiaohe.COUNTY.value()).query(Household.class).list();
        Set<RegionCode> played = townships(all, least);
        List<Household> households = all.stream().filter(one -> played.contains(RegionCode.of(one.village()).township())).toList();
        Map<String, Village> villages = new LinkedHashMap<>();
        households.forEach(one -> villages.computeIfAbsent(one.village(), code -> counties.village(RegionCode.of(code))));
        List<Village> poor = jdbc.sql("select village from poor_village where valid_to is null and village like '220281%' order by village").query(String.class)
                .list().stream().filter(villages::containsKey).map(villages::get).toList();
        int persons = households.stream().mapToInt(Household::persons).sum();
        boolean whole = households.size() == all.size();
        if (whole && (persons != PERSONS || poor.size() != VILLAGES)) {
            throw new IllegalStateException("not the plan's county: " + persons + " persons, " + poor.size() + " poor villages");
        }
        int out = whole ? FIRST_VILLAGES : poor.size() * FIRST_VILLAGES / VILLAGES;
        int leave = whole ? FIRST_PERSONS : persons * FIRST_PERSONS / PERSONS;
        Set<String> first = leaving(households, poor.subList(0, out).stream().map(village -> village.code().value()).toList(), leave);
        Set<String> second = new HashSet<>(households.stream().map(Household::number).toList());
        second.removeAll(first);
        return new DrilledCounty(List.copyOf(villages.values()), poor.subList(0, out), poor.subList(out, poor.size()), first, second, persons, leave);
    }

    private static Set<RegionCode> townships(List<Household> all, int least) {
        Set<RegionCode> townships = new LinkedHashSet<>();
        Set<String> villages = new HashSet<>();
        for (Household one : all) {
            RegionCode township = RegionCode.of(one.village()).township();
            if (villages.size() >= least && !townships.contains(township)) {
                break;
            }
            townships.add(township);
            villages.add(one.village());
        }
        return townships;
    }

    /** Whoever came this year stays (EX-2). */
    private static Set<String> leaving(List<Household> households, List<String> wholeVillages, int persons) {
        List<Household> order = new ArrayList<>(households.stream().filter(one -> one.registeredOn().getYear() < 2016).toList());
        order.sort((one, other) -> Boolean.compare(wholeVillages.contains(other.village()), wholeVillages.contains(one.village())));
        Set<String> leaving = new HashSet<>();
        int sum = 0;
        for (Household one : order) {
            if (sum + one.persons() <= persons) {
                sum += one.persons();
                leaving.add(one.number());
            }
        }
        if (sum != persons) {
            throw new IllegalStateException("no way to " + persons + " persons, only to " + sum);
        }
        return leaving;
    }

    /** Whoever can work has an industry project, as the county's plan asks of those that leave. */
    void giveProjects(JdbcClient jdbc) {
        villages.forEach(village -> jdbc.sql("""
                insert into household_measure (register_number, kind, detail, since)
                select h.register_number, '发展产业', '合作社入股分红', :since from household h where h.village = :village
                    and not exists (select 1 from household_measure m where m.register_number = h.register_number and m.kind = '发展产业')
                """).param("since", Date.valueOf(LocalDate.of(2016, 3, 1))).param("village", village.code().value()).update());
    }

    List<String> townships(Counties counties) {
        return villages.stream().map(village -> village.code().township()).distinct().map(counties::nameOf).toList();
    }
}
