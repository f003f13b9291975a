package io.fupin.bottleneck.read;

import io.fupin.bottleneck.kept.Cell;
import io.fupin.bottleneck.kept.StatisticRows;
import io.fupin.region.RegionCode;
import io.fupin.region.Regions;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What passed through the steps of a procedure in some days: of the whole area, of its parts, and day by day. Two statements. */
@Component
public class Passed {

    private final StatisticRows rows;
    private final Regions regions;

    Passed(StatisticRows rows, Regions regions) {
        this.rows = rows;
        this.regions = regions;
    }

    /**
     * @param steps of the whole area, by step
     * @param parts by part of the area, then by step; what nothing passed through is not there
     * @param days  entered and left of each day, all steps together
     */
    public record Figures(LocalDate from, LocalDate to, Map<String, Cell> steps, Map<RegionCode, Map<String, Cell>> parts, Map<LocalDate, long[]> days) {

        public Cell step(String step) {
            return steps.getOrDefault(step, new Cell());
        }

        public Cell of(RegionCode part, String step) {
            return parts.getOrDefault(part, Map.of()).getOrDefault(step, new Cell());
        }
    }

    /** On days in [{@code from}, {@code to}]. */
    public Figures of(Area area, String process, LocalDate from, LocalDate to) {
        Map<String, Cell> steps = new HashMap<>();
        Map<RegionCode, Map<String, Cell>> parts = new HashMap<>();
        Map<String, RegionCode> partOf = new HashMap<>();
        rows.read(area.kept(regions), process, from, to, (key, addTo) -> {
            addTo.apply(parts.computeIfAbsent(partOf.computeIfAbsent(key.region(), code -> area.part(RegionCode.of(code))), part -> new HashMap<>())
                    .computeIfAbsent(key.step(), step -> new Cell()));
        });
        parts.values().forEach(part -> part.forEach((step, cell) -> steps.computeIfAbsent(step, one -> new Cell()).add(cell)));
        return new Figures(from, to, steps, parts, rows.days(area.keptWhole(regions), process, from, to));
    }

    /** Procedures of which something passed. */
    public List<String> processes(Area area, LocalDate from, LocalDate to) {
        return rows.processes(area.kept(regions), from, to);
    }
}
