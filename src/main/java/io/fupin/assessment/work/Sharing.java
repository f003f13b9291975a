package io.fupin.assessment.work;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Shares sheets out among surveyors. A village goes to one surveyor as long as his room reaches, for he has to travel there; the largest
 * villages first, each to whoever has the most room left. What is beyond everybody's room stays with nobody.
 */
final class Sharing {

    private Sharing() {
    }

    /**
     * @param villages sheets by village
     * @param room     how many each surveyor can still take, by person, in the order in which equal ones are served
     * @return sheets by person
     */
    static Map<Long, List<Integer>> of(List<List<Integer>> villages, Map<Long, Integer> room) {
        Map<Long, Integer> left = new LinkedHashMap<>(room);
        Map<Long, List<Integer>> shared = new LinkedHashMap<>();
        List<List<Integer>> largest = new ArrayList<>(villages);
        largest.sort(Comparator.comparingInt((List<Integer> village) -> village.size()).reversed());
        for (List<Integer> village : largest) {
            int from = 0;
            while (from < village.size()) {
                Map.Entry<Long, Integer> most = left.entrySet().stream().max(Comparator.comparingInt(Map.Entry::getValue)).orElse(null);
                if (most == null || most.getValue() <= 0) {
                    return shared;
                }
                int to = Math.min(village.size(), from + most.getValue());
                shared.computeIfAbsent(most.getKey(), person -> new ArrayList<>()).addAll(village.subList(from, to));
                left.merge(most.getKey(), from - to, Integer::sum);
                from = to;
            }
        }
        return shared;
    }
}
