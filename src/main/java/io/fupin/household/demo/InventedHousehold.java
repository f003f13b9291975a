package io.fupin.household.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * A household of the demo as the register takes it.
 *
 * @param otherCauses at most two (policy 5.3)
 * @param arable      耕地, mu
 * @param forest      林地, mu
 * @param returned    退耕还林, mu; never more than the forest (DQ-16)
 * @param distance    km to the village's main road, at most 5 (DQ-18)
 */
record InventedHousehold(Slot slot, String group, List<InventedPerson> people, InventedIncome income, List<String> otherCauses,
                         int arable, int forest, int returned, String houseGrade, int houseArea, boolean safeWater, double distance,
                         String road, String fuel) {

    private static final List<String> ROADS = List.of("泥土路", "砂石路", "砂石路", "水泥路", "水泥路", "水泥路", "沥青路");

    /** All of them, from one seed; the county's code begins the identity numbers. */
    static List<InventedHousehold> county(List<Slot> slots, String area, long seed) {
        Random random = new Random(seed);
        InventedNumbers numbers = new InventedNumbers(area);
        List<InventedHousehold> households = new ArrayList<>(slots.size());
        Map<String, Integer> groups = new LinkedHashMap<>();
        slots.forEach(slot -> groups.computeIfAbsent(slot.village, village -> 3 + random.nextInt(6)));
        for (Slot slot : slots) {
            households.add(one(slot, (1 + random.nextInt(groups.get(slot.village))) + "组", numbers, random));
        }
        return households;
    }

    private static InventedHousehold one(Slot slot, String group, InventedNumbers numbers, Random random) {
        List<InventedPerson> people = InventedFamily.of(slot, random);
        InventedNames.name(people, random);
        people.forEach(person -> person.idNumber = numbers.next(person.born, person.male));
        int arable = "缺土地".equals(slot.cause) ? random.nextInt(2) : random.nextInt(5) == 0 ? 0 : slot.size * (2 + random.nextInt(5));
        int forest = random.nextInt(4) == 0 ? 1 + random.nextInt(8) : 0;
        int returned = forest > 2 && random.nextInt(3) == 0 ? 1 + random.nextInt(forest - 1) : 0;
        String grade = slot.unsafeHouse ? (random.nextInt(3) == 0 ? "D" : "C") : random.nextInt(3) == 0 ? "A" : "B";
        return new InventedHousehold(slot, group, people, InventedIncome.of(slot, people, arable, returned > 0, random), others(slot, random),
                arable, forest, returned, grade, 24 + slot.size * 8 + random.nextInt(30), random.nextInt(100) < 56,
                (1 + random.nextInt(45)) / 10.0, ROADS.get(random.nextInt(ROADS.size())), random.nextInt(9) == 0 ? "煤炭" : "柴草");
    }

    private static List<String> others(Slot slot, Random random) {
        List<String> others = new ArrayList<>();
        if (slot.labourers == 0 && !"缺劳力".equals(slot.cause) && random.nextInt(2) == 0) {
            others.add("缺劳力");
        }
        if (slot.labourers > 0 && !"缺资金".equals(slot.cause) && random.nextInt(3) == 0) {
            others.add("缺资金");
        }
        if (slot.labourers > 0 && !"缺技术".equals(slot.cause) && random.nextInt(4) == 0) {
            others.add("缺技术");
        }
        return others;
    }

    /** Yuan a head, to the cent, as the plan's rule rounds it (ADR 6). */
    java.math.BigDecimal perCapita() {
        return java.math.BigDecimal.valueOf(income.net()).divide(java.math.BigDecimal.valueOf(slot.size), 2, java.math.RoundingMode.CEILING);
    }
}
