package io.fupin.household.demo;

import io.fupin.household.demo.Plan.Share;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import java.util.function.Function;

/**
 * Gives every household one of several labels so that each label has exactly its households and exactly its persons: first the number
 * of households, at random; then households of different size change labels until the persons are right too.
 */
final class Labels {

    private static final int PATIENCE = 5_000_000;

    private final List<Share> shares;
    private final Function<Slot, String> get;
    private final BiConsumer<Slot, String> set;
    private final BiPredicate<Slot, String> fits;
    private final Random random;

    Labels(List<Share> shares, Function<Slot, String> get, BiConsumer<Slot, String> set, BiPredicate<Slot, String> fits,
           Random random) {
        this.shares = shares;
        this.get = get;
        this.set = set;
        this.fits = fits;
        this.random = random;
    }

    /** @throws IllegalStateException when no such division is found */
    void give(List<Slot> slots) {
        deal(slots);
        Map<String, Integer> over = new HashMap<>();
        shares.forEach(share -> over.put(share.key(), -share.persons()));
        slots.forEach(slot -> over.merge(get.apply(slot), slot.size, Integer::sum));
        for (int tries = 0; over.values().stream().anyMatch(surplus -> surplus != 0); tries++) {
            if (tries > PATIENCE) {
                throw new IllegalStateException("没有找到与规划完全一致的分配：" + over);
            }
            change(slots.get(random.nextInt(slots.size())), slots.get(random.nextInt(slots.size())), over);
        }
    }

    /** The rarest label chooses first: the others find enough households that fit. */
    private void deal(List<Slot> slots) {
        List<Slot> left = new ArrayList<>(slots);
        Collections.shuffle(left, random);
        List<Share> rarestFirst = shares.stream().sorted((a, b) -> a.households() - b.households()).toList();
        for (Share share : rarestFirst) {
            List<Slot> chosen = left.stream().filter(slot -> fits.test(slot, share.key())).limit(share.households()).toList();
            if (chosen.size() < share.households()) {
                throw new IllegalStateException("“" + share.key() + "”只有 " + chosen.size() + " 户合适，须 " + share.households() + " 户");
            }
            chosen.forEach(slot -> set.accept(slot, share.key()));
            left.removeAll(new HashSet<>(chosen));
        }
    }

    /** Two households change labels when that brings neither label further from its number of persons, taken together. */
    private void change(Slot one, Slot other, Map<String, Integer> over) {
        String a = get.apply(one);
        String b = get.apply(other);
        int difference = one.size - other.size;
        if (a.equals(b) || difference == 0 || !fits.test(one, b) || !fits.test(other, a)) {
            return;
        }
        int before = Math.abs(over.get(a)) + Math.abs(over.get(b));
        int after = Math.abs(over.get(a) - difference) + Math.abs(over.get(b) + difference);
        if (after <= before) {
            set.accept(one, b);
            set.accept(other, a);
            over.merge(a, -difference, Integer::sum);
            over.merge(b, difference, Integer::sum);
        }
    }
}
