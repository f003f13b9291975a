package io.fupin.plan.intake;

import io.fupin.plan.intake.PlanDraft.Name;
import io.fupin.region.Region;
import io.fupin.region.RegionCode;
import io.fupin.region.RegionLevel;
import io.fupin.region.Regions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The villages that a plan names, across all its years. */
final class NamedVillages {

    private final Regions regions;
    private final RegionCode county;
    /** By code, or by the word itself where it is no village: where the plan names it. */
    private final Map<String, List<Mention>> mentions = new LinkedHashMap<>();
    private final Map<String, List<Region>> unclear = new LinkedHashMap<>();
    private final Set<Integer> unnamed = new LinkedHashSet<>();

    NamedVillages(Regions regions, RegionCode county) {
        this.regions = regions;
        this.county = county;
    }

    record Mention(int year, int line, String written) {
    }

    /** @param cell a number, names, or 全部退出 */
    List<Name> of(int year, int line, String cell) {
        if (cell.isBlank() || Cells.number(cell).isPresent()) {
            return List.of();
        }
        if (Cells.namesNobody(cell)) {
            unnamed.add(year);
            return List.of();
        }
        List<Name> names = new ArrayList<>();
        for (String written : Cells.names(cell)) {
            List<Region> found = found(written);
            RegionCode code = found.size() == 1 ? found.get(0).code() : null;
            if (code == null) {
                unclear.putIfAbsent(written, found);
            }
            List<Mention> before = mentions.computeIfAbsent(code == null ? written : code.value(), any -> new ArrayList<>());
            names.add(new Name(written, code, !before.isEmpty()));
            before.add(new Mention(year, line, written));
        }
        return names;
    }

    private List<Region> found(String written) {
        List<Region> found = villages(written);
        return found.isEmpty() && !written.endsWith("村") ? villages(written + "村") : found;
    }

    private List<Region> villages(String name) {
        return regions.findByName(county, name).stream().filter(region -> region.code().level() == RegionLevel.VILLAGE).toList();
    }

    /** Those that stand there more than once. */
    List<List<Mention>> repeated() {
        return mentions.values().stream().filter(all -> all.size() > 1).toList();
    }

    int distinct() {
        return mentions.size();
    }

    /** Names that are no village of the county (empty list), or several. */
    Map<String, List<Region>> unclear() {
        return unclear;
    }

    /** Years that take villages out without naming one. */
    Set<Integer> unnamedYears() {
        return unnamed;
    }
}
