package io.fupin.assessment.sampling;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The frozen frame (抽样框): every household that can be drawn. Its canonical form is UTF-8 text with line feeds: the line
 * {@code fupin-frame 1}, then per household {@code stratum TAB village TAB household}, sorted by these three as plain letters, every line ended.
 * Its hash is the SHA-256 of that text in lower-case hexadecimal: {@code sha256sum} of the published file gives it.
 */
public final class Frame {

    private static final String HEAD = "fupin-frame 1";

    private final List<FrameUnit> units;
    private final Map<String, VillageKind> villages;
    private final String canonical;

    private Frame(List<FrameUnit> units, Map<String, VillageKind> villages) {
        this.units = units;
        this.villages = villages;
        StringBuilder text = new StringBuilder(HEAD).append('\n');
        units.forEach(unit -> text.append(unit.stratum().code()).append('\t').append(unit.village()).append('\t').append(unit.household()).append('\n'));
        this.canonical = text.toString();
    }

    /**
     * @param units in any order
     * @throws IllegalArgumentException when a household stands twice or a village is both poor and not
     */
    public static Frame of(List<FrameUnit> units) {
        List<FrameUnit> sorted = new ArrayList<>(units);
        sorted.sort(FrameUnit.ORDER);
        Map<String, VillageKind> villages = new HashMap<>();
        Set<String> seen = new HashSet<>();
        for (FrameUnit unit : sorted) {
            if (!seen.add(unit.household())) {
                throw new IllegalArgumentException("农户 %s 在抽样框里出现了两次".formatted(unit.household()));
            }
            VillageKind kind = unit.stratum().village();
            if (villages.putIfAbsent(unit.village(), kind) != null && villages.get(unit.village()) != kind) {
                throw new IllegalArgumentException("村 %s 既是贫困村又是非贫困村".formatted(unit.village()));
            }
        }
        return new Frame(List.copyOf(sorted), Map.copyOf(villages));
    }

    /** Reads the published text again, whatever the order of its lines. @throws IllegalArgumentException naming the line that cannot be read */
    public static Frame parse(String text) {
        List<String> lines = text.lines().toList();
        if (lines.isEmpty() || !lines.get(0).equals(HEAD)) {
            throw new IllegalArgumentException("不是抽样框文件：第一行应为“%s”".formatted(HEAD));
        }
        List<FrameUnit> units = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            String[] columns = lines.get(i).split("\t", -1);
            if (columns.length != 3) {
                throw new IllegalArgumentException("抽样框第%d行应有三列：层、村、户".formatted(i + 1));
            }
            units.add(new FrameUnit(Stratum.of(columns[0]), columns[1], columns[2]));
        }
        return of(units);
    }

    /** Sorted as in the canonical form. */
    public List<FrameUnit> units() {
        return units;
    }

    /** Pseudonym of each village and what it is. */
    public Map<String, VillageKind> villages() {
        return villages;
    }

    /** Households of each stratum; a stratum without households is there with 0. */
    public Map<Stratum, Integer> sizes() {
        Map<Stratum, Integer> sizes = new TreeMap<>();
        Stratum.ALL.forEach(stratum -> sizes.put(stratum, 0));
        units.forEach(unit -> sizes.merge(unit.stratum(), 1, Integer::sum));
        return sizes;
    }

    /** The text that is published and hashed. */
    public String canonical() {
        return canonical;
    }

    /** SHA-256 of {@link #canonical()}, 64 lower-case hexadecimal digits. */
    public String hash() {
        return Hashes.sha256(canonical);
    }
}
