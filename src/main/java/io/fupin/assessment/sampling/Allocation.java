package io.fupin.assessment.sampling;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Divides a number of households among strata (or among the villages of a stratum). Whole numbers only, so that every machine comes to the
 * same: nobody gets more than it has, what is left over goes on to the others, and equal claims are served in the order of the keys.
 */
public final class Allocation {

    private Allocation() {
    }

    /**
     * By size, with the largest remainder (最大余数法).
     *
     * @param total   to divide; more than all there is gives everything
     * @param minimum each key with households gets at least this (or all it has), as far as {@code total} reaches; a variance needs 2
     */
    public static <K extends Comparable<K>> SortedMap<K, Integer> proportional(int total, Map<K, Integer> sizes, int minimum) {
        SortedMap<K, Integer> fixed = new TreeMap<>();
        SortedMap<K, Integer> free = new TreeMap<>(sizes);
        int left = Math.min(total, sum(sizes));
        boolean again = true;
        SortedMap<K, Integer> shares = new TreeMap<>();
        while (again) {
            shares = remainders(left, free);
            again = false;
            for (Map.Entry<K, Integer> share : shares.entrySet()) {
                int least = Math.min(minimum, sizes.get(share.getKey()));
                if (share.getValue() < least && left >= least) {
                    fixed.put(share.getKey(), least);
                    free.remove(share.getKey());
                    left -= least;
                    again = true;
                    break;
                }
            }
        }
        shares.putAll(fixed);
        return shares;
    }

    /** The same for each, as far as it has so many. */
    public static <K extends Comparable<K>> SortedMap<K, Integer> equal(int total, Map<K, Integer> sizes) {
        SortedMap<K, Integer> shares = new TreeMap<>();
        sizes.keySet().forEach(key -> shares.put(key, 0));
        int left = Math.min(total, sum(sizes));
        while (left > 0) {
            List<K> open = shares.keySet().stream().filter(key -> shares.get(key) < sizes.get(key)).toList();
            int each = Math.max(1, left / open.size());
            for (K key : open) {
                int more = Math.min(Math.min(each, left), sizes.get(key) - shares.get(key));
                shares.merge(key, more, Integer::sum);
                left -= more;
            }
        }
        return shares;
    }

    /**
     * In parts that were agreed, for example 50 : 50 for register and not; what a part cannot fill goes to the others.
     *
     * @param parts whole numbers ≥ 0, not all 0, for the same keys as {@code sizes}
     */
    public static <K extends Comparable<K>> SortedMap<K, Integer> parts(int total, Map<K, Integer> parts, Map<K, Integer> sizes) {
        SortedMap<K, Integer> shares = new TreeMap<>();
        sizes.keySet().forEach(key -> shares.put(key, 0));
        int left = Math.min(total, sum(sizes));
        while (left > 0) {
            SortedMap<K, Integer> open = new TreeMap<>();
            shares.forEach((key, has) -> {
                if (has < sizes.get(key)) {
                    open.put(key, parts.getOrDefault(key, 0));
                }
            });
            if (sum(open) == 0) {
                open.replaceAll((key, part) -> 1);
            }
            int given = 0;
            for (Map.Entry<K, Integer> more : remainders(left, open).entrySet()) {
                int takes = Math.min(more.getValue(), sizes.get(more.getKey()) - shares.get(more.getKey()));
                shares.merge(more.getKey(), takes, Integer::sum);
                given += takes;
            }
            left -= given;
        }
        return shares;
    }

    /** Largest remainder by weights; not capped. Long arithmetic only. */
    private static <K extends Comparable<K>> SortedMap<K, Integer> remainders(int total, Map<K, Integer> weights) {
        long all = sum(weights);
        SortedMap<K, Integer> shares = new TreeMap<>();
        List<K> byRemainder = new ArrayList<>();
        int left = total;
        for (Map.Entry<K, Integer> weight : new TreeMap<>(weights).entrySet()) {
            int whole = all == 0 ? 0 : (int) ((long) total * weight.getValue() / all);
            shares.put(weight.getKey(), whole);
            left -= whole;
            if (weight.getValue() > 0) {
                byRemainder.add(weight.getKey());
            }
        }
        byRemainder.sort(Comparator.comparingLong((K key) -> (long) total * weights.get(key) % all).reversed());
        for (int i = 0; i < Math.min(left, byRemainder.size()); i++) {
            shares.merge(byRemainder.get(i), 1, Integer::sum);
        }
        return shares;
    }

    private static int sum(Map<?, Integer> numbers) {
        return numbers.values().stream().mapToInt(Integer::intValue).sum();
    }
}
