package io.fupin.region.tree;

import io.fupin.region.Region;
import io.fupin.region.RegionCode;
import io.fupin.region.RegionLevel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** An unchanging picture of the division tree, with indexes by code, by parent and by name. */
final class RegionTree {

    private final NavigableMap<RegionCode, Region> byCode = new TreeMap<>();
    private final Map<RegionCode, List<Region>> byParent = new HashMap<>();
    private final Map<String, List<Region>> byName = new HashMap<>();

    RegionTree(Collection<Region> regions) {
        regions.forEach(region -> byCode.put(region.code(), region));
        for (Region region : byCode.values()) {
            RegionCode parent = region.parent() == null ? RegionCode.NATION : region.parent();
            byParent.computeIfAbsent(parent, key -> new ArrayList<>()).add(region);
            keys(region).forEach(key -> byName.computeIfAbsent(key, k -> new ArrayList<>()).add(region));
        }
    }

    Region get(RegionCode code) {
        return byCode.get(code);
    }

    List<Region> children(RegionCode code) {
        return List.copyOf(byParent.getOrDefault(code, List.of()));
    }

    List<Region> within(RegionCode area, RegionLevel level) {
        return inside(area).filter(region -> region.level() == level).toList();
    }

    /** Codes sort so that everything inside a region follows it without a gap. */
    private Stream<Region> inside(RegionCode area) {
        return byCode.tailMap(area, true).values().stream().takeWhile(region -> area.contains(region.code()));
    }

    List<Region> named(RegionCode area, String name) {
        String text = RegionSpelling.tidy(name);
        List<Region> direct = called(text).stream().filter(region -> area.contains(region.code())).toList();
        return direct.isEmpty() ? namedWithTown(area, text) : direct;
    }

    /** 漂河镇青背村, 蛟河市漂河镇青背村: whatever stands in front narrows the area. */
    private List<Region> namedWithTown(RegionCode area, String text) {
        Set<Region> found = new LinkedHashSet<>();
        for (int cut = 1; cut < text.length(); cut++) {
            String rest = text.substring(cut);
            for (Region front : called(text.substring(0, cut))) {
                boolean narrows = front.level() != RegionLevel.VILLAGE
                        && (area.contains(front.code()) || front.code().contains(area));
                if (narrows) {
                    RegionCode smaller = area.contains(front.code()) ? front.code() : area;
                    found.addAll(named(smaller, rest));
                }
            }
        }
        return List.copyOf(found);
    }

    private List<Region> called(String text) {
        return byName.getOrDefault(RegionSpelling.canonical(text), List.of());
    }

    private static Set<String> keys(Region region) {
        Set<String> keys = new LinkedHashSet<>();
        keys.add(RegionSpelling.canonical(region.name()));
        keys.add(RegionSpelling.canonical(region.officialName()));
        region.aliases().forEach(alias -> keys.add(RegionSpelling.canonical(alias)));
        return keys;
    }
}
