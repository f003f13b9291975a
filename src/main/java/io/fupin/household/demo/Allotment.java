package io.fupin.household.demo;

import io.fupin.household.demo.Plan.Share;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * The households of the plan's tables, spread over the real villages: every table is met to the household and to the person, and from the
 * same seed comes the same county.
 */
final class Allotment {

    /** How often 1, 2, … 6 persons live together, of a hundred; mended until a township's persons are right. */
    private static final int[] SIZES = {35, 41, 13, 7, 3, 1};

    private final Plan plan;
    private final Map<String, List<String>> villages;
    private final Random random;

    /** @param villages the rural villages of each township, by code */
    Allotment(Plan plan, Map<String, List<String>> villages, long seed) {
        this.plan = plan;
        this.villages = villages;
        this.random = new Random(seed);
    }

    List<Slot> slots() {
        List<Slot> slots = new ArrayList<>();
        Map<String, Integer> inPoorVillages = poorVillages();
        for (Share township : plan.townships()) {
            List<Slot> own = sizes(township);
            settle(own, villages.getOrDefault(township.key(), List.of()), inPoorVillages);
            slots.addAll(own);
        }
        balancePoorVillages(slots);
        new Labels(plan.causes(), slot -> slot.cause, (slot, cause) -> slot.cause = cause, (slot, cause) -> slot.fits(cause, slot.type), random)
                .give(slots);
        new Labels(plan.types(), slot -> slot.type, (slot, type) -> slot.type = type, (slot, type) -> slot.fits(slot.cause, type), random)
                .give(slots);
        labour(slots);
        shuffled(slots).subList(0, Plan.UNSAFE_HOUSES).forEach(slot -> slot.unsafeHouse = true);
        return slots;
    }

    private List<Slot> sizes(Share township) {
        List<Slot> own = new ArrayList<>();
        int persons = 0;
        for (int i = 0; i < township.households(); i++) {
            own.add(new Slot(township.key(), size()));
            persons += own.get(i).size;
        }
        while (persons != township.persons()) {
            Slot slot = own.get(random.nextInt(own.size()));
            if (persons < township.persons() && slot.size < SIZES.length) {
                slot.size++;
                persons++;
            } else if (persons > township.persons() && slot.size > 1) {
                slot.size--;
                persons--;
            }
        }
        return own;
    }

    private int size() {
        int draw = random.nextInt(100);
        int size = 0;
        while (draw >= SIZES[size]) {
            draw -= SIZES[size++];
        }
        return size + 1;
    }

    /** How many households each poor village has: more where its township has more, 1121 together. */
    private Map<String, Integer> poorVillages() {
        Map<String, Double> weights = new LinkedHashMap<>();
        for (Share township : plan.townships()) {
            List<String> own = villages.getOrDefault(township.key(), List.of());
            own.stream().filter(plan.poorVillages()::contains)
                    .forEach(village -> weights.put(village, township.households() / (double) own.size() * (0.8 + 0.4 * random.nextDouble())));
        }
        double all = weights.values().stream().mapToDouble(weight -> weight).sum();
        Map<String, Integer> counts = new LinkedHashMap<>();
        double carried = 0;
        for (Map.Entry<String, Double> weight : weights.entrySet()) {
            carried += weight.getValue() / all * Plan.IN_POOR_VILLAGES.households();
            int given = counts.values().stream().mapToInt(count -> count).sum();
            counts.put(weight.getKey(), (int) Math.round(carried) - given);
        }
        return counts;
    }

    private void settle(List<Slot> own, List<String> here, Map<String, Integer> inPoorVillages) {
        List<Slot> waiting = shuffled(own);
        for (String village : here) {
            for (int i = inPoorVillages.getOrDefault(village, 0); i > 0; i--) {
                Slot slot = waiting.remove(waiting.size() - 1);
                slot.village = village;
                slot.poorVillage = true;
            }
        }
        List<String> others = here.stream().filter(village -> !inPoorVillages.containsKey(village)).toList();
        double[] reach = new double[others.size()];
        double sum = 0;
        for (int i = 0; i < reach.length; i++) {
            sum += 0.4 + 1.2 * random.nextDouble();
            reach[i] = sum;
        }
        for (Slot slot : waiting) {
            double at = random.nextDouble() * sum;
            int village = 0;
            while (reach[village] < at) {
                village++;
            }
            slot.village = others.get(village);
        }
    }

    /** Households of one township change villages until the poor villages have their persons. */
    private void balancePoorVillages(List<Slot> slots) {
        int over = slots.stream().filter(slot -> slot.poorVillage).mapToInt(slot -> slot.size).sum() - Plan.IN_POOR_VILLAGES.persons();
        Map<String, List<Slot>> byTownship = slots.stream().collect(Collectors.groupingBy(slot -> slot.township, LinkedHashMap::new,
                Collectors.toList()));
        List<List<Slot>> mixed = byTownship.values().stream().filter(own -> own.stream().anyMatch(slot -> slot.poorVillage)).toList();
        while (over != 0) {
            List<Slot> own = mixed.get(random.nextInt(mixed.size()));
            Slot poor = own.get(random.nextInt(own.size()));
            Slot other = own.get(random.nextInt(own.size()));
            int difference = poor.size - other.size;
            if (poor.poorVillage && !other.poorVillage && difference != 0 && Math.abs(over - difference) < Math.abs(over)) {
                int size = poor.size;
                poor.size = other.size;
                other.size = size;
                over -= difference;
            }
        }
    }

    private void labour(List<Slot> slots) {
        int missing = Plan.WITH_LABOUR.persons() - Plan.WITH_LABOUR.households();
        // those in which more than one can work first, as many as the second ones need
        List<Slot> able = new ArrayList<>(shuffled(slots.stream().filter(slot -> slot.mostLabourers() > 1).toList()).subList(0, missing));
        shuffled(slots.stream().filter(slot -> slot.mostLabourers() > 0).toList()).stream().filter(slot -> !able.contains(slot))
                .limit(Plan.WITH_LABOUR.households() - missing).forEach(able::add);
        able.forEach(slot -> slot.labourers = 1);
        while (missing > 0) {
            Slot slot = able.get(random.nextInt(able.size()));
            if (slot.labourers < slot.mostLabourers()) {
                slot.labourers++;
                missing--;
            }
        }
    }

    private List<Slot> shuffled(List<Slot> slots) {
        List<Slot> copy = new ArrayList<>(slots);
        Collections.shuffle(copy, random);
        return copy;
    }
}
