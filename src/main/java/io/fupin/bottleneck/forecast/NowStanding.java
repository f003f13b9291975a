package io.fupin.bottleneck.forecast;

import io.fupin.account.Officer;
import io.fupin.bottleneck.WorkNow;
import io.fupin.bottleneck.forecast.Forecast.Change;
import io.fupin.bottleneck.forecast.Forecast.Spread;
import io.fupin.bottleneck.read.Area;
import io.fupin.bottleneck.read.OpenWork;
import io.fupin.bottleneck.read.OpenWork.Line;
import io.fupin.bottleneck.read.Stage;
import io.fupin.bottleneck.read.StageNames;
import io.fupin.clock.BusinessClock;
import io.fupin.policy.WorkingCalendar;
import io.fupin.policy.WorkingRuler;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

@Component
class NowStanding implements WorkNow {

    private static final int WORST = 3;
    private static final int RUNS = 200;
    private static final double SHARE = 0.9;

    private final OpenWork open;
    private final BacklogRows backlogs;
    private final StageNames names;
    private final WorkingCalendar calendar;
    private final Clock clock;

    NowStanding(OpenWork open, BacklogRows backlogs, StageNames names, WorkingCalendar calendar, Clock clock) {
        this.open = open;
        this.backlogs = backlogs;
        this.names = names;
        this.calendar = calendar;
        this.clock = clock;
    }

    @Override
    public Standing now(Officer office) {
        Area area = new Area(office, office.post().region());
        Instant now = clock.instant();
        List<Line> lines = open.lines(area);
        if (lines.isEmpty()) {
            return new Standing(null, null, 0, List.of(), List.of());
        }
        WorkingRuler ruler = ruler(lines, now);
        Comparator<List<Line>> byLate = Comparator.<List<Line>>comparingDouble(some -> lateDays(some, ruler, now)).thenComparingInt(NowStanding::count);
        Map<String, List<Line>> byProcess = lines.stream().collect(Collectors.groupingBy(Line::process));
        String process = byProcess.entrySet().stream().max(Map.Entry.<String, List<Line>>comparingByValue(byLate).thenComparing(Map.Entry.comparingByKey()))
                .orElseThrow().getKey();
        Map<String, List<Line>> bySteps = byProcess.get(process).stream().collect(Collectors.groupingBy(Line::step));
        List<Stage> stages = names.steps(area, process, lines, Set.of(), LocalDate.now(clock)).stream().filter(stage -> bySteps.containsKey(stage.id())).toList();
        Stage worst = stages.stream().filter(stage -> late(bySteps.get(stage.id()), now) > 0).max(Comparator.comparing(stage -> bySteps.get(stage.id()), byLate)).orElse(null);
        return new Standing(names.process(process), worst == null ? null : worst.name(), worst == null ? 0 : late(bySteps.get(worst.id()), now),
                stages.stream().map(stage -> new Step(stage.name(), count(bySteps.get(stage.id())), late(bySteps.get(stage.id()), now))).toList(),
                lines.stream().collect(Collectors.groupingBy(line -> List.of(line.process(), line.step(), line.place().value()))).values().stream()
                        .filter(queue -> late(queue, now) > 0).sorted(byLate.reversed()).limit(WORST).map(queue -> new Queue(names.place(queue.get(0).place()),
                                names.step(queue.get(0).process(), queue.get(0).step()), late(queue, now), queue.stream().map(Line::oldest)
                                .min(Instant::compareTo).map(first -> ruler.days(first, now)).orElse(0.0))).toList());
    }

    @Override
    public Chance chance(Officer office, String process, LocalDate deadline) {
        Area area = new Area(office, office.post().region());
        LocalDate today = LocalDate.now(clock);
        List<String> order = names.steps(area, process, List.of(), Set.of(), today).stream().map(Stage::id).toList();
        Backlog backlog = backlogs.at(area, process, today, order);
        if (backlog.cases() == 0) {
            return null;
        }
        Spread spread = new Forecast(backlog, Change.NONE).run(today.toEpochDay() * 31 + area.region().value().hashCode(), RUNS, SHARE);
        LocalDate before = calendar.isRestDay(today) ? today : today.minusDays(1);
        int half = spread.day(0.5);
        return new Chance(backlog.cases(), spread.by(calendar.workingDaysBetween(before, deadline)),
                half > Forecast.HORIZON ? null : calendar.plusWorkingDays(before, half));
    }

    private WorkingRuler ruler(List<Line> lines, Instant now) {
        Instant first = lines.stream().flatMap(line -> Stream.of(line.oldest(), line.due())).min(Instant::compareTo).filter(one -> one.isBefore(now)).orElse(now);
        return WorkingRuler.of(calendar, LocalDate.ofInstant(first, BusinessClock.ZONE), LocalDate.ofInstant(now, BusinessClock.ZONE));
    }

    private static int count(Collection<Line> some) {
        return some.stream().mapToInt(Line::open).sum();
    }

    private static int late(Collection<Line> some, Instant now) {
        return some.stream().filter(line -> line.due().isBefore(now)).mapToInt(Line::open).sum();
    }

    private static double lateDays(Collection<Line> some, WorkingRuler ruler, Instant now) {
        return some.stream().filter(line -> line.due().isBefore(now)).mapToDouble(line -> line.open() * ruler.days(line.due(), now)).sum();
    }
}
