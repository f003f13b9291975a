package io.fupin.inbox.web;

import io.fupin.account.Officer;
import io.fupin.account.PostNames;
import io.fupin.account.Role;
import io.fupin.casework.CaseList;
import io.fupin.casework.CaseList.CaseQuery;
import io.fupin.casework.CaseList.Count;
import io.fupin.clock.BusinessClock;
import io.fupin.inbox.Box;
import io.fupin.inbox.Facets;
import io.fupin.inbox.HomeSource;
import io.fupin.inbox.Inbox;
import io.fupin.inbox.InboxQuery;
import io.fupin.inbox.InboxQuery.Due;
import io.fupin.inbox.Workload;
import io.fupin.inbox.Workload.Oldest;
import io.fupin.inbox.web.HomeParts.Cell;
import io.fupin.inbox.web.HomeParts.Figure;
import io.fupin.inbox.web.HomeParts.Matrix;
import io.fupin.inbox.web.HomeParts.Note;
import io.fupin.inbox.web.HomeParts.Row;
import io.fupin.inbox.web.HomeParts.RunningNotice;
import io.fupin.inbox.web.HomeParts.StepCount;
import io.fupin.inbox.web.OfficeHomeView.Round;
import io.fupin.region.Region;
import io.fupin.region.RegionCode;
import io.fupin.region.RegionLevel;
import io.fupin.region.Regions;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The home of a township, a county or a level above: what waits here, what is late below, and where the cases of its area are. */
@Component
class OfficeHome {

    private static final String PROCESS = "household-identification";
    private static final String TODO = "/tasks?box=todo";
    private static final String BELOW = "/tasks?box=supervised";
    private static final int DAYS = 14;
    private static final int NEWS = 8;
    private static final int WORST = 3;
    private static final Set<Role> WORKING = Set.of(Role.TOWNSHIP_OFFICE, Role.COUNTY_OFFICE, Role.COUNTY_LEADERS, Role.CITY_OFFICE,
            Role.PROVINCE_OFFICE);

    private final Inbox inbox;
    private final Workload workload;
    private final CaseList cases;
    private final StepNames names;
    private final HomeNews news;
    private final PostNames posts;
    private final Regions regions;
    private final HomeDays days;
    private final ObjectProvider<HomeSource> sources;
    private final Clock clock;

    OfficeHome(Inbox inbox, Workload workload, CaseList cases, StepNames names, HomeNews news, PostNames posts, Regions regions,
               HomeDays days, ObjectProvider<HomeSource> sources, Clock clock) {
        this.inbox = inbox;
        this.workload = workload;
        this.cases = cases;
        this.names = names;
        this.news = news;
        this.posts = posts;
        this.regions = regions;
        this.days = days;
        this.sources = sources;
        this.clock = clock;
    }

    /** Whether something waits for this officer or his post. */
    boolean waits(Officer officer) {
        return inbox.facets(InboxQuery.of(officer, Box.TODO)).total() > 0;
    }

    /** @param from a day of the first of the two weeks shown; null for this one */
    OfficeHomeView view(Officer officer, LocalDate from) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), BusinessClock.ZONE);
        LocalDate monday = (from == null ? today : from).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        boolean works = WORKING.contains(officer.post().role());
        Facets todo = inbox.facets(InboxQuery.of(officer, Box.TODO));
        Facets late = inbox.facets(InboxQuery.of(officer, Box.SUPERVISED).due(Due.LATE));
        List<RunningNotice> notices = VillageHome.notices(sources, officer);
        List<Oldest> oldest = works ? workload.oldest(officer) : List.of();
        Workload.Changes changes = workload.changes(officer, NEWS);
        boolean county = officer.post().region().level() != RegionLevel.TOWNSHIP;
        return new OfficeHomeView(posts.of(officer.post()), figures(todo, late, notices, oldest, works),
                works ? days.of(officer, monday, DAYS, notices) : List.of(), works ? monday.minusDays(DAYS) : null,
                works ? monday.plusDays(DAYS) : null, todo.total(), steps(todo, oldest), county ? notices.stream().limit(5).toList() : List.of(),
                rounds(officer), changes.since(), changes.items().stream().map(news::line).toList(), matrix(officer),
                sources.stream().flatMap(source -> source.stuck(officer).stream()).findFirst().orElse(null),
                sources.stream().flatMap(source -> source.warned(officer).stream()).toList());
    }

    private List<Figure> figures(Facets todo, Facets late, List<RunningNotice> notices, List<Oldest> oldest, boolean works) {
        List<Figure> figures = new ArrayList<>();
        if (works) {
            figures.add(new Figure("等我办", todo.total(), "件", TODO, "", List.of(new Note("", "今天到期 " + todo.count(Due.TODAY), TODO + "&due=today", ""))));
            int mine = todo.count(Due.LATE);
            List<Note> worst = oldest.stream().filter(one -> one.dueAt().isBefore(clock.instant())).min(Comparator.comparing(Oldest::dueAt))
                    .map(one -> List.of(new Note("最久 ", one.subject(), "/tasks/" + one.taskId(), " 超 " + Math.max(1, Duration.between(one.dueAt(),
                            clock.instant()).toDays()) + " 天"))).orElse(List.of());
            figures.add(new Figure("我这里超期", mine, "件", TODO + "&due=late", mine > 0 ? "is-late" : "", worst));
        }
        int below = late.total();
        List<Note> places = late.regions().entrySet().stream().sorted(Map.Entry.<RegionCode, Integer>comparingByValue().reversed()).limit(WORST)
                .map(entry -> new Note("", regions.get(entry.getKey()).name() + " " + entry.getValue(),
                        BELOW + "&due=late&region=" + entry.getKey(), "")).toList();
        figures.add(new Figure("下面超期", below, "件", BELOW + "&due=late", below > 0 ? "is-late" : "", places));
        LocalDate today = LocalDate.ofInstant(clock.instant(), BusinessClock.ZONE);
        int ending = (int) notices.stream().filter(notice -> notice.lastDay().equals(today)).count();
        long running = notices.stream().filter(notice -> !notice.lastDay().isBefore(today)).count();
        long stopped = notices.stream().filter(RunningNotice::stopped).count();
        figures.add(new Figure("今天期满的公示", ending, "期", "/notices", "", List.of(new Note("公示中 ", running + " 期", "/notices", ""),
                new Note("", "有异议 " + stopped + " 期", "/objections", ""))));
        return figures;
    }

    private List<StepCount> steps(Facets todo, List<Oldest> oldest) {
        Map<String, Oldest> first = oldest.stream().collect(Collectors.toMap(Oldest::step, Function.identity(), (one, other) -> one));
        Instant now = clock.instant();
        Set<String> processes = todo.cells().stream().map(Facets.Cell::process).collect(Collectors.toCollection(LinkedHashSet::new));
        List<StepCount> steps = new ArrayList<>();
        processes.stream().sorted().forEach(process -> names.model(process).ifPresent(model -> model.steps().values().forEach(step -> {
            int open = todo.count(cell -> cell.process().equals(process) && step.id().equals(cell.step()));
            if (open > 0) {
                Oldest one = first.get(step.id());
                steps.add(new StepCount(step.name(), TODO + "&step=" + step.id(), open,
                        todo.count(Due.LATE, step.id()),
                        todo.count(Due.TODAY, step.id()),
                        todo.count(cell -> step.id().equals(cell.step()) && cell.flagged()),
                        one == null ? null : Duration.between(one.createdAt(), now), one == null ? null : one.subject()));
            }
        })));
        return steps;
    }

    private List<Round> rounds(Officer officer) {
        return sources.stream().flatMap(source -> source.rounds(officer).stream())
                .map(one -> new Round(one.name(), one.href(), one.from(), one.to(), one.cases(), one.registered(), one.quota())).toList();
    }

    /** Villages of a township, townships of a county and above, by phase. */
    private Matrix matrix(Officer officer) {
        List<String> phases = names.model(PROCESS).map(model -> model.phases()).orElse(List.of());
        Map<RegionCode, List<Count>> byRegion = cases.counts(new CaseQuery(officer, PROCESS, null, true, null, null)).stream()
                .filter(count -> count.process().equals(PROCESS)).collect(Collectors.groupingBy(Count::region, TreeMap::new, Collectors.toList()));
        Map<RegionCode, Integer> late = cases.late(officer, PROCESS);
        List<Row> rows = new ArrayList<>();
        byRegion.forEach((region, counts) -> rows.add(row(regions.get(region).name(), region, phases, counts, late.getOrDefault(region, 0))));
        boolean township = officer.post().region().level() == RegionLevel.TOWNSHIP;
        List<Region> all = regions.within(officer.post().region(), township ? RegionLevel.VILLAGE : RegionLevel.TOWNSHIP);
        int rest = all.size() - rows.size();
        String areaName = township ? "村" : "乡镇";
        List<Count> everything = byRegion.values().stream().flatMap(List::stream).toList();
        return rows.isEmpty() ? null : new Matrix("各" + areaName + "在办", "识别，户", areaName, phases, rows,
                row("合计", officer.post().region(), phases, everything, late.values().stream().mapToInt(Integer::intValue).sum()),
                rest > 0 ? "其余 " + rest + " 个" + areaName + "没有在办的识别案件" : null, "/cases/export.xlsx");
    }

    private static Row row(String name, RegionCode region, List<String> phases, List<Count> counts, int late) {
        String href = "/cases?region=" + region;
        List<Cell> cells = phases.stream().map(phase -> new Cell(counts.stream().filter(count -> count.phase().equals(phase)).mapToInt(Count::count)
                .sum(), href + "&phase=" + phase)).toList();
        return new Row(name, region.value(), href, cells, counts.stream().mapToInt(Count::count).sum(), late, BELOW + "&due=late&region=" + region,
                false);
    }
}
