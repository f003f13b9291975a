package io.fupin.assessment.sampling;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is to be drawn; frozen with the frame and before the seed is known, so that nobody can choose the numbers that suit a seed.
 *
 * @param villages       how the villages are drawn; empty = one stage, households straight from the strata
 * @param take           households per stratum, ≥ 0
 * @param reservePercent reserve households as a share of those drawn, rounded up within each stratum (and village), 0–100
 */
public record DrawPlan(Map<VillageKind, VillageDraw> villages, SortedMap<Stratum, Integer> take, int reservePercent) {

    private static final String HEAD = "fupin-plan 1";

    /** @throws IllegalArgumentException for numbers without meaning */
    public DrawPlan {
        Map<VillageKind, VillageDraw> kinds = new EnumMap<>(VillageKind.class);
        kinds.putAll(villages);
        villages = Map.copyOf(kinds);
        SortedMap<Stratum, Integer> all = new TreeMap<>();
        Stratum.ALL.forEach(stratum -> all.put(stratum, 0));
        all.putAll(take);
        take = java.util.Collections.unmodifiableSortedMap(all);
        if (take.values().stream().anyMatch(number -> number < 0) || reservePercent < 0 || reservePercent > 100) {
            throw new IllegalArgumentException("各层户数不能为负，备用户比例应在 0 与 100 之间");
        }
        if (!villages.isEmpty() && take.entrySet().stream().anyMatch(entry -> entry.getValue() > 0 && !kinds.containsKey(entry.getKey().village()))) {
            throw new IllegalArgumentException("两阶段抽样要写明每类村抽几个村");
        }
    }

    /** First villages, then households. */
    public boolean twoStages() {
        return !villages.isEmpty();
    }

    /** Reserve households for a stratum (or a village of it) in which {@code drawn} are asked. */
    int reserve(int drawn) {
        return (drawn * reservePercent + 99) / 100;
    }

    /** Lines of {@code word values}, sorted; published and hashed like the frame. */
    public String canonical() {
        List<String> lines = new ArrayList<>();
        villages.forEach((kind, draw) -> lines.add("villages %s %d %s".formatted(kind.code(), draw.count(), draw.rule().code())));
        take.forEach((stratum, number) -> lines.add("take %s %d".formatted(stratum.code(), number)));
        lines.add("reserve %d".formatted(reservePercent));
        lines.sort(null);
        return HEAD + "\n" + String.join("\n", lines) + "\n";
    }

    /** SHA-256 of {@link #canonical()}. */
    public String hash() {
        return Hashes.sha256(canonical());
    }

    /** @throws IllegalArgumentException naming the line that cannot be read */
    public static DrawPlan parse(String text) {
        List<String> lines = text.lines().toList();
        if (lines.isEmpty() || !lines.get(0).equals(HEAD)) {
            throw new IllegalArgumentException("不是抽样方案文件：第一行应为“%s”".formatted(HEAD));
        }
        Map<VillageKind, VillageDraw> villages = new EnumMap<>(VillageKind.class);
        SortedMap<Stratum, Integer> take = new TreeMap<>();
        int reserve = 0;
        for (String line : lines.subList(1, lines.size())) {
            String[] words = line.split(" ");
            try {
                switch (words[0]) {
                    case "villages" -> villages.put(VillageKind.of(words[1]), new VillageDraw(Integer.parseInt(words[2]), VillageDraw.Rule.of(words[3])));
                    case "take" -> take.put(Stratum.of(words[1]), Integer.parseInt(words[2]));
                    case "reserve" -> reserve = Integer.parseInt(words[1]);
                    default -> throw new IllegalArgumentException("不认识");
                }
            } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
                throw new IllegalArgumentException("抽样方案里的“%s”读不懂：%s".formatted(line, e.getMessage()), e);
            }
        }
        return new DrawPlan(villages, take, reserve);
    }
}
