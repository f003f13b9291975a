package io.fupin.assessment.sampling;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The first of two stages. With equal chances: the first of the seed's order. By size: villages that must be in are in; the rest is drawn
 * systematically along the seed's order with one random start (Madow 1949), in whole numbers.
 */
final class VillageStage {

    private final KeyedOrder order;

    VillageStage(KeyedOrder order) {
        this.order = order;
    }

    /** @param sizes households that can be asked, per village pseudonym; villages with none cannot be drawn */
    List<DrawnVillage> draw(VillageKind kind, VillageDraw how, SortedMap<String, Integer> sizes) {
        SortedMap<String, Integer> open = new TreeMap<>(sizes);
        open.values().removeIf(size -> size == 0);
        if (how.count() >= open.size()) {
            return open.keySet().stream().map(village -> new DrawnVillage(kind, village, 1, 1)).toList();
        }
        List<String> ordered = order.order("village", open.keySet(), village -> village);
        if (how.rule() == VillageDraw.Rule.EQUAL) {
            return ordered.subList(0, how.count()).stream().map(village -> new DrawnVillage(kind, village, how.count(), open.size())).toList();
        }
        return bySize(kind, how.count(), ordered, open);
    }

    private List<DrawnVillage> bySize(VillageKind kind, int count, List<String> ordered, Map<String, Integer> sizes) {
        List<DrawnVillage> drawn = new ArrayList<>();
        List<String> rest = new ArrayList<>(ordered);
        int left = count;
        long all = sum(rest, sizes);
        for (boolean again = true; again && left > 0;) {
            again = false;
            for (String village : List.copyOf(rest)) {
                if ((long) left * sizes.get(village) >= all) {
                    drawn.add(new DrawnVillage(kind, village, 1, 1));
                    rest.remove(village);
                    left--;
                    all -= sizes.get(village);
                    again = true;
                    break;
                }
            }
        }
        if (left == 0) {
            return drawn;
        }
        long point = order.below("start", kind.code(), all);
        long passed = 0;
        for (String village : rest) {
            long share = (long) left * sizes.get(village);
            passed += share;
            if (point < passed) {
                drawn.add(new DrawnVillage(kind, village, share, all));
                point += all;
            }
        }
        return drawn;
    }

    private static long sum(List<String> villages, Map<String, Integer> sizes) {
        return villages.stream().mapToLong(sizes::get).sum();
    }
}
