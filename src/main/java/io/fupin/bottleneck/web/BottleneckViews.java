package io.fupin.bottleneck.web;

import io.fupin.account.Officer;
import io.fupin.account.Role;
import io.fupin.bottleneck.read.Area;
import io.fupin.bottleneck.read.OpenWork;
import io.fupin.bottleneck.read.OpenWork.Line;
import io.fupin.bottleneck.read.Passed;
import io.fupin.bottleneck.read.Passed.Figures;
import io.fupin.bottleneck.read.ReturnLoops;
import io.fupin.bottleneck.read.ReturnLoops.Loops;
import io.fupin.bottleneck.read.StageNames;
import io.fupin.bottleneck.read.Urgings;
import io.fupin.bottleneck.web.BottleneckView.Checked;
import io.fupin.bottleneck.web.BottleneckView.Choice;
import io.fupin.bottleneck.web.BottleneckView.Queue;
import io.fupin.clock.BusinessClock;
import io.fupin.policy.WorkingCalendar;
import io.fupin.policy.WorkingRuler;
import io.fupin.region.RegionCode;
import io.fupin.region.RegionLevel;
import io.fupin.region.Regions;
import io.fupin.web.FilterAddress;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The page, from what waits now and what passed in the days looked at. */
@Component
public class BottleneckViews {

    static final String PATH = "/bottleneck";
    static final List<Integer> PERIODS = List.of(7, 30, 90, 365);
    static final int USUAL = 30;
    private static final int WARNINGS = 5;

    private final OpenWork open;
    private final Passed passed;
    private final Urgings urgings;
    private final ReturnLoops returns;
    private final StageNames names;
    private final QueueRanking ranking;
    private final StepRows steps;
    private final StageMatrix matrix;
    private final HeatGrades heat;
    private final FlowChart flow;
    private final ReturnArcs arcs;
    private final CompareRows compare;
    private final WarningViews warnings;
    private final Regions regions;
    private final WorkingCalendar calendar;
    private final JdbcClient jdbc;
    private final Clock clock;

    BottleneckViews(OpenWork open, Passed passed, Urgings urgings, ReturnLoops returns, StageNames names, QueueRanking ranking, StepRows steps,
                    StageMatrix matrix, HeatGrades heat, FlowChart flow, ReturnArcs arcs, CompareRows compare, WarningViews warnings, Regions regions, WorkingCalendar calendar,
                    JdbcClient jdbc, Clock clock) {
        this.open = open;
        this.passed = passed;
        this.urgings = urgings;
        this.returns = returns;
        this.names = names;
        this.ranking = ranking;
        this.steps = steps;
        this.matrix = matrix;
        this.heat = heat;
        this.flow = flow;
        this.arcs = arcs;
        this.compare = compare;
        this.warnings = warnings;
        this.regions = regions;
        this.calendar = calendar;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What the address asks for; what says nothing we know is taken for the usual. */
    public record Question(String region, String process, Integer days, String way, String with, String a, String b) {
    }

    public BottleneckView view(Officer officer, Question question) {
        Area area = Area.of(officer, question.region(), regions);
        List<Line> lines = open.lines(area);
        Look look = look(area, question, lines);
        List<Queue> queues = ranking.worst(look, urgings.last(area, look.today().minusDays(USUAL)));
        Loops loops = look.process() == null ? new Loops(List.of(), List.of(), 0)
                : returns.of(area, look.process(), look.passed().from(), look.passed().to());
        boolean something = look.process() != null && !look.steps().isEmpty();
        return new BottleneckView(names.place(area.region()), path(look), look.now(), inside(look), processes(look), periods(look), ways(look),
                Verdicts.verdict(look, queues), queues, (int) Math.round(look.lateDays(lines)), look.asked().toString(), set(look.asked()),
                something ? heat.heat(look, loops) : null, something ? steps.rows(look) : List.of(), something ? matrix.matrix(look) : null,
                something ? flow.chart(look) : null, something ? arcs.back(look, loops) : null,
                something ? compare.compare(look, question.with(), question.a(), question.b()) : null,
                something ? look.asked().with("way", null).with("process", look.process()).at(PATH + "/why").toString() : null,
                something ? look.asked().with("way", null).with("days", null).with("process", look.process()).at(PATH + "/forecast").toString() : null, checked(),
                warnings.standing(area, WARNINGS), FilterAddress.of(WarningViews.PATH, "region", look.asked().set().get("region")).toString(),
                officer.is(Role.COUNTY_OFFICE) ? "/dispatch/screens" : null, Definitions.ALL);
    }

    /** The worst queue alone, for the home page; null where nothing is late. */
    Queue worst(Officer officer) {
        Area area = Area.of(officer, null, regions);
        List<Line> lines = open.lines(area);
        Look look = new Look(area, FilterAddress.of(PATH), Way.LATE, USUAL, clock.instant(), LocalDate.now(clock), lines, Map.of(), null, List.of(), null,
                ruler(lines, clock.instant()));
        return ranking.worst(look, List.of()).stream().findFirst().filter(queue -> queue.late() > 0).orElse(null);
    }

    private Look look(Area area, Question question, List<Line> lines) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.now(clock);
        int days = question.days() != null && PERIODS.contains(question.days()) ? question.days() : USUAL;
        Way way = Way.of(question.way()).orElse(Way.LATE);
        LocalDate from = today.minusDays(days - 1L);
        WorkingRuler ruler = ruler(lines, now);
        String process = process(area, question, lines, ruler, now, from, today);
        Figures figures = process == null ? new Figures(from, today, Map.of(), Map.of(), Map.of()) : passed.of(area, process, from, today);
        RegionCode own = area.officer().post().region();
        FilterAddress asked = FilterAddress.of(PATH, "region", area.region().equals(own) ? null : area.region().value(), "process",
                question.process() == null || question.process().isBlank() ? null : process, "days", days == USUAL ? null : String.valueOf(days),
                "way", way == Way.LATE ? null : way.key());
        return new Look(area, asked, way, days, now, today, lines, Look.byPart(lines, process), process,
                process == null ? List.of() : names.steps(area, process, lines, figures.steps().keySet(), today), figures, ruler);
    }

    /** The one asked for; else where most is late, then where most waits, then one of which something passed. */
    private String process(Area area, Question question, List<Line> lines, WorkingRuler ruler, Instant now, LocalDate from, LocalDate to) {
        if (question.process() != null && (names.model(question.process()).isPresent()
                || lines.stream().anyMatch(line -> line.process().equals(question.process())))) {
            return question.process();
        }
        Map<String, List<Line>> byProcess = lines.stream().collect(Collectors.groupingBy(Line::process));
        return byProcess.entrySet().stream().max(Comparator.<Map.Entry<String, List<Line>>>comparingDouble(entry -> entry.getValue().stream()
                        .filter(line -> line.due().isBefore(now)).mapToDouble(line -> line.open() * ruler.days(line.due(), now)).sum())
                .thenComparingInt(entry -> entry.getValue().stream().mapToInt(Line::open).sum()).thenComparing(Map.Entry::getKey)).map(Map.Entry::getKey)
                .orElseGet(() -> passed.processes(area, from, to).stream().findFirst().orElse(null));
    }

    private WorkingRuler ruler(List<Line> lines, Instant now) {
        LocalDate first = LocalDate.ofInstant(now, BusinessClock.ZONE);
        LocalDate last = first;
        for (Line line : lines) {
            LocalDate arrived = LocalDate.ofInstant(line.oldest(), BusinessClock.ZONE);
            LocalDate due = LocalDate.ofInstant(line.due(), BusinessClock.ZONE);
            first = arrived.isBefore(first) ? arrived : due.isBefore(first) ? due : first;
            last = due.isAfter(last) ? due : arrived.isAfter(last) ? arrived : last;
        }
        return WorkingRuler.of(calendar, first, last);
    }

    private List<Choice> path(Look look) {
        List<Choice> path = new ArrayList<>();
        RegionCode own = look.area().officer().post().region();
        for (RegionCode code = look.area().region(); !code.equals(own); code = code.up()) {
            RegionCode up = code.up();
            path.add(0, new Choice(names.place(up), look.asked().with("region", up.equals(own) ? null : up.value()).toString(), false, null));
        }
        return path;
    }

    private List<Choice> inside(Look look) {
        return look.area().parts() == RegionLevel.VILLAGE ? List.of() : look.area().children(regions).stream()
                .map(part -> new Choice(part.name(), part.code().value(), false, null)).toList();
    }

    private List<Choice> processes(Look look) {
        Set<String> all = new TreeSet<>(look.lines().stream().map(Line::process).toList());
        if (look.process() != null) {
            all.add(look.process());
        }
        return all.stream().map(process -> {
            List<Line> lines = look.lines().stream().filter(line -> line.process().equals(process)).toList();
            int late = look.late(lines);
            return new Choice(names.process(process), look.asked().with("process", process).toString(), process.equals(look.process()),
                    late > 0 ? "超期 " + late : "在办 " + look.open(lines));
        }).toList();
    }

    private static Map<String, String> set(FilterAddress address) {
        Map<String, String> set = new LinkedHashMap<>(address.set());
        set.values().removeIf(Objects::isNull);
        return set;
    }

    private static List<Choice> periods(Look look) {
        return PERIODS.stream().map(days -> new Choice(days == 365 ? "近一年" : "近 " + days + " 天",
                look.asked().with("days", days == USUAL ? null : days.toString()).toString(), days == look.days(), null)).toList();
    }

    private static List<Choice> ways(Look look) {
        return List.of(Way.values()).stream().map(way -> new Choice(way.title(), look.asked().with("way", way == Way.LATE ? null : way.key()) + "#heat",
                way == look.way(), null)).toList();
    }

    private Checked checked() {
        return jdbc.sql("select checked_at, cells, differences from stage_statistic_state where checked_at is not null")
                .query((row, index) -> new Checked(row.getTimestamp(1).toInstant(), row.getInt(2), row.getInt(3))).optional().orElse(null);
    }
}
