package io.fupin.bottleneck.read;

import io.fupin.account.Officer;
import io.fupin.bottleneck.WorkFigures;
import io.fupin.bottleneck.kept.Cell;
import io.fupin.bottleneck.kept.Span;
import io.fupin.bottleneck.kept.StatisticRows;
import io.fupin.bottleneck.read.LaidThen.Line;
import io.fupin.bottleneck.read.ReturnLoops.Loops;
import io.fupin.clock.BusinessClock;
import io.fupin.policy.WorkingCalendar;
import io.fupin.policy.WorkingRuler;
import io.fupin.region.Region;
import io.fupin.region.RegionCode;
import io.fupin.region.Regions;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** From the kept statistics, one statement for all procedures, and from the tasks as they stood, one statement. */
@Component
class PeriodFigures implements WorkFigures {

    private static final int FOR_MEDIAN = 5;
    private static final int FOR_NINTH = 10;
    private static final int REASONS = 5;

    private final StatisticRows statistics;
    private final LaidThen laid;
    private final ReturnLoops returns;
    private final StageNames names;
    private final Regions regions;
    private final WorkingCalendar calendar;
    private final Clock clock;

    PeriodFigures(StatisticRows statistics, LaidThen laid, ReturnLoops returns, StageNames names, Regions regions, WorkingCalendar calendar, Clock clock) {
        this.statistics = statistics;
        this.laid = laid;
        this.returns = returns;
        this.names = names;
        this.regions = regions;
        this.calendar = calendar;
        this.clock = clock;
    }

    private record Key(RegionCode part, String process, String step) {
    }

    @Override
    public Figures of(Officer office, LocalDate from, LocalDate to) {
        Area area = new Area(office, office.post().region());
        Instant close = to.plusDays(1).atStartOfDay(BusinessClock.ZONE).toInstant();
        Instant end = close.isAfter(clock.instant()) ? clock.instant() : close;
        Map<Key, Cell> passed = new HashMap<>();
        Map<String, RegionCode> parts = new HashMap<>();
        statistics.read(area.kept(regions), null, from, to, (key, addTo) -> addTo.apply(passed.computeIfAbsent(
                new Key(parts.computeIfAbsent(key.region(), code -> area.part(RegionCode.of(code))), key.process(), key.step()), one -> new Cell())));
        List<Line> lines = laid.lines(area, end);
        WorkingRuler ruler = ruler(lines, end);
        List<Process> processes = processes(passed, lines, end);
        return new Figures(from, to, end, processes, processes.stream().flatMap(one -> steps(area, one.id(), passed, to)).toList(),
                area.children(regions).stream().map(place -> place(place, passed, lines, end, ruler)).toList(), laid.units(area, from, end),
                queues(lines, end, ruler), reasons(area, processes, from, to), laid.acts(area, from, end));
    }

    private static Cell sum(Map<Key, Cell> passed, java.util.function.Predicate<Key> some) {
        Cell sum = new Cell();
        passed.forEach((key, cell) -> {
            if (some.test(key)) {
                sum.add(cell);
            }
        });
        return sum;
    }

    private List<Process> processes(Map<Key, Cell> passed, List<Line> lines, Instant end) {
        Set<String> ids = new TreeSet<>(lines.stream().map(Line::process).toList());
        passed.keySet().forEach(key -> ids.add(key.process()));
        return ids.stream().map(id -> {
            Cell cell = sum(passed, key -> key.process().equals(id));
            List<Line> own = lines.stream().filter(line -> line.process().equals(id)).toList();
            return new Process(id, names.process(id), cell.entered(), cell.finished(), cell.late(), cell.returned(), open(own), late(own, end));
        }).sorted(Comparator.comparingLong(Process::finished).reversed().thenComparing(Process::id)).toList();
    }

    private Stream<Step> steps(Area area, String process, Map<Key, Cell> passed, LocalDate on) {
        Set<String> seen = passed.keySet().stream().filter(key -> key.process().equals(process)).map(Key::step).collect(Collectors.toSet());
        return names.steps(area, process, List.of(), seen, on).stream().map(stage -> {
            Map<RegionCode, Cell> byPart = new TreeMap<>();
            passed.forEach((key, cell) -> {
                if (key.process().equals(process) && key.step().equals(stage.id())) {
                    byPart.put(key.part(), cell);
                }
            });
            Cell all = byPart.values().stream().reduce(new Cell(), Cell::add);
            String slowest = byPart.size() < 2 ? "" : byPart.entrySet().stream().filter(entry -> entry.getValue().finished() >= FOR_MEDIAN)
                    .max(Comparator.comparingDouble(entry -> days(entry.getValue(), Span.WHOLE_OFFICE, 0.5))).map(entry -> names.place(entry.getKey())).orElse("");
            return new Step(process, stage.id(), stage.name(), stage.limit(), all.finished(), all.late(), days(all, Span.WAITING_OFFICE, 0.5),
                    days(all, Span.WORKING_OFFICE, 0.5), days(all, Span.WHOLE_OFFICE, 0.9), slowest);
        }).filter(step -> step.finished() > 0);
    }

    private static double days(Cell cell, Span span, double share) {
        return cell.finished() < (share > 0.5 ? FOR_NINTH : FOR_MEDIAN) ? -1 : cell.times(span).percentile(share) / WorkingRuler.DAY;
    }

    private static Place place(Region place, Map<Key, Cell> passed, List<Line> lines, Instant end, WorkingRuler ruler) {
        Cell cell = sum(passed, key -> key.part().equals(place.code()));
        List<Line> own = lines.stream().filter(line -> line.part().equals(place.code())).toList();
        return new Place(place.code(), place.name(), cell.entered(), cell.finished(), cell.late(), cell.returned(), open(own), late(own, end),
                oldest(own, end, ruler));
    }

    private List<Queue> queues(List<Line> lines, Instant end, WorkingRuler ruler) {
        Map<List<String>, List<Line>> queues = lines.stream().collect(Collectors.groupingBy(line -> List.of(line.process(), line.step(), line.place().value())));
        List<Queue> late = new ArrayList<>();
        queues.forEach((key, own) -> {
            int count = late(own, end);
            if (count > 0) {
                late.add(new Queue(key.get(0), key.get(1), key.get(2), names.place(RegionCode.of(key.get(2))) + " · " + names.step(key.get(0), key.get(1)),
                        open(own), count, own.stream().filter(line -> line.due().isBefore(end)).mapToDouble(line -> line.open() * ruler.days(line.due(), end)).sum(),
                        oldest(own, end, ruler)));
            }
        });
        late.sort(Comparator.comparingDouble(Queue::lateDays).reversed().thenComparing(Queue::name));
        return late;
    }

    private List<Reason> reasons(Area area, List<Process> processes, LocalDate from, LocalDate to) {
        Map<String, Integer> counts = new TreeMap<>();
        for (Process process : processes) {
            if (process.returned() > 0) {
                Loops loops = returns.of(area, process.id(), from, to);
                loops.reasons().forEach(reason -> counts.merge(reason.words(), reason.cases(), Integer::sum));
            }
        }
        return counts.entrySet().stream().sorted(Map.Entry.<String, Integer>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(REASONS).map(entry -> new Reason(entry.getKey(), entry.getValue())).toList();
    }

    private WorkingRuler ruler(List<Line> lines, Instant end) {
        Instant first = lines.stream().flatMap(line -> Stream.of(line.oldest(), line.due())).min(Instant::compareTo).filter(one -> one.isBefore(end)).orElse(end);
        return WorkingRuler.of(calendar, LocalDate.ofInstant(first, BusinessClock.ZONE), LocalDate.ofInstant(end, BusinessClock.ZONE));
    }

    private static int open(Collection<Line> lines) {
        return lines.stream().mapToInt(Line::open).sum();
    }

    private static int late(Collection<Line> lines, Instant end) {
        return lines.stream().filter(line -> line.due().isBefore(end)).mapToInt(Line::open).sum();
    }

    private static double oldest(Collection<Line> lines, Instant end, WorkingRuler ruler) {
        return lines.stream().map(Line::oldest).min(Instant::compareTo).map(first -> ruler.days(first, end)).orElse(0.0);
    }
}
