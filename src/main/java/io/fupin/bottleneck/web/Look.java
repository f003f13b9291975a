package io.fupin.bottleneck.web;

import io.fupin.bottleneck.read.Area;
import io.fupin.bottleneck.read.OpenWork.Line;
import io.fupin.bottleneck.read.Passed.Figures;
import io.fupin.bottleneck.read.Stage;
import io.fupin.policy.WorkingRuler;
import io.fupin.region.RegionCode;
import io.fupin.web.FilterAddress;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What one look at the page rests on.
 *
 * @param asked    the page's own address
 * @param lines    everything open in the area, of all procedures
 * @param byPart   of the chosen one, by part of the area and step
 * @param process  the one chosen; null where there is none at all
 * @param steps    of it, in its order, then those that only older versions have
 * @param passed   in the chosen days
 * @param ruler    covers every instant of the lines and now
 */
record Look(Area area, FilterAddress asked, Way way, int days, Instant now, LocalDate today, List<Line> lines,
            Map<RegionCode, Map<String, List<Line>>> byPart, String process, List<Stage> steps, Figures passed, WorkingRuler ruler) {

    static Map<RegionCode, Map<String, List<Line>>> byPart(List<Line> lines, String process) {
        return lines.stream().filter(line -> line.process().equals(process))
                .collect(Collectors.groupingBy(Line::part, Collectors.groupingBy(Line::step)));
    }

    List<Line> of(String step) {
        return byPart.values().stream().flatMap(steps -> steps.getOrDefault(step, List.of()).stream()).toList();
    }

    List<Line> of(RegionCode part, String step) {
        return byPart.getOrDefault(part, Map.of()).getOrDefault(step, List.of());
    }

    List<Line> of(RegionCode part) {
        return byPart.getOrDefault(part, Map.of()).values().stream().flatMap(List::stream).toList();
    }

    List<Line> ofProcess() {
        return byPart.keySet().stream().flatMap(part -> of(part).stream()).toList();
    }

    boolean late(Line line) {
        return line.due().isBefore(now);
    }

    int open(Collection<Line> some) {
        return some.stream().mapToInt(Line::open).sum();
    }

    int late(Collection<Line> some) {
        return some.stream().filter(this::late).mapToInt(Line::open).sum();
    }

    int unclaimed(Collection<Line> some) {
        return some.stream().mapToInt(Line::unclaimed).sum();
    }

    /** 超期工作日. */
    double lateDays(Collection<Line> some) {
        return some.stream().filter(this::late).mapToDouble(line -> line.open() * ruler.days(line.due(), now)).sum();
    }

    /** Working days since the first of them arrived; 0 for none. */
    double oldest(Collection<Line> some) {
        return some.stream().map(Line::oldest).min(Instant::compareTo).map(first -> ruler.days(first, now)).orElse(0.0);
    }

    /** Whether these tasks lie with the officer himself. */
    boolean own(Line line) {
        return line.role() == area.officer().post().role() && area.officer().post().region().equals(line.above());
    }

    /** The list of open tasks behind a number. @param own whether they are the officer's; @param place null for the whole area */
    String list(boolean own, String step, RegionCode place, boolean lateOnly) {
        return list(own, process, step, place, lateOnly);
    }

    String list(boolean own, String ofProcess, String step, RegionCode place, boolean lateOnly) {
        RegionCode where = place == null ? area.region() : place;
        return FilterAddress.of("/tasks", "box", own ? "todo" : "supervised", "process", ofProcess, "step", step,
                "region", where.equals(area.officer().post().region()) ? null : where.value(), "due", lateOnly ? "late" : null).toString();
    }

    /** The list of tasks behind a number of the past, or of all that lies there now, whoever's it is. */
    String behind(String what, String step, RegionCode place) {
        return behind(what, process, step, place);
    }

    String behind(String what, String ofProcess, String step, RegionCode place) {
        return behind(what, ofProcess, step, place, today.minusDays(days - 1L), today);
    }

    /** @param from first day, where it is another period than the one looked at */
    String behind(String what, String ofProcess, String step, RegionCode place, LocalDate from, LocalDate to) {
        return FilterAddress.of("/bottleneck/tasks", "what", what, "process", ofProcess, "step", step,
                "region", (place == null ? area.region() : place).value(), "from", from.toString(), "to", to.toString()).toString();
    }
}
