package io.fupin.casework.web;

import io.fupin.account.Officer;
import io.fupin.account.PostNames;
import io.fupin.audit.AuditLog;
import io.fupin.casework.CaseList;
import io.fupin.casework.CaseList.CasePage;
import io.fupin.casework.CaseList.CaseQuery;
import io.fupin.casework.CaseList.CaseRow;
import io.fupin.casework.CaseList.Count;
import io.fupin.casework.CaseNotices;
import io.fupin.casework.CaseNotices.Wait;
import io.fupin.casework.CasePanels;
import io.fupin.casework.CasePanels.Brief;
import io.fupin.casework.KeyCursor.BadCursor;
import io.fupin.casework.WorkItem;
import io.fupin.casework.WorkItems;
import io.fupin.casework.web.CaseListView.Choice;
import io.fupin.casework.web.CaseListView.Filter;
import io.fupin.casework.web.CaseListView.Row;
import io.fupin.clock.BusinessClock;
import io.fupin.engine.ProcedureModel;
import io.fupin.engine.ProcedureModels;
import io.fupin.problem.Problem;
import io.fupin.region.RegionCode;
import io.fupin.region.Regions;
import io.fupin.web.TableFile;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Cases of an area, by phase: the lists behind the numbers of the home pages. */
@Controller
class CaseListPage {

    private static final int PAGE = 20;
    private static final List<String> HEAD = List.of("案件号", "户主或事由", "乡镇和村", "组", "人口", "流程", "阶段", "立案", "办结", "结果");

    private final CaseList list;
    private final WorkItems items;
    private final ObjectProvider<CasePanels> panels;
    private final ObjectProvider<CaseNotices> notices;
    private final ProcedureModels models;
    private final PostNames posts;
    private final Regions regions;
    private final AuditLog audit;
    private final Clock clock;

    CaseListPage(CaseList list, WorkItems items, ObjectProvider<CasePanels> panels, ObjectProvider<CaseNotices> notices, ProcedureModels models, PostNames posts, Regions regions,
                 AuditLog audit, Clock clock) {
        this.list = list;
        this.items = items;
        this.panels = panels;
        this.notices = notices;
        this.models = models;
        this.posts = posts;
        this.regions = regions;
        this.audit = audit;
        this.clock = clock;
    }

    @ModelAttribute("asked")
    Filter asked(@RequestParam(required = false) String process, @RequestParam(required = false) String phase,
                 @RequestParam(required = false) String region, @RequestParam(required = false) String state,
                 @RequestParam(required = false) String q, @RequestParam(required = false) String after) {
        return new Filter(set(process), set(phase), region != null && region.matches("\\d{12}") ? region : null,
                "closed".equals(state) ? state : null, set(q), set(after));
    }

    private static String set(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static CaseQuery query(Filter filter, Officer officer) {
        return new CaseQuery(officer, filter.process(), filter.region() == null ? null : RegionCode.of(filter.region()), !filter.closed(),
                filter.phase(), filter.q());
    }

    @GetMapping("/cases")
    String cases(Officer officer, @ModelAttribute("asked") Filter filter, Model model) {
        CaseQuery query = query(filter, officer);
        CasePage page;
        try {
            page = list.page(query, filter.after(), PAGE);
        } catch (BadCursor e) {
            throw Problem.unreadable("这个翻页位置已经失效，请回到列表第一页。");
        }
        List<Count> counts = list.counts(query);
        Predicate<Count> ofProcess = count -> filter.process() == null || filter.process().equals(count.process());
        Predicate<Count> ofPhase = count -> filter.phase() == null || filter.phase().equals(count.phase());
        Predicate<Count> ofRegion = count -> query.region() == null || query.region().contains(count.region())
                || count.region().contains(query.region());
        RegionCode place = query.region() == null ? officer.post().region() : query.region();
        model.addAttribute("view", new CaseListView(regions.fullName(place) + "的案件",
                counts.stream().filter(ofProcess.and(ofPhase).and(ofRegion)).mapToInt(Count::count).sum(), filter,
                choices(counts, ofPhase.and(ofRegion), Count::process, this::processName, Comparator.comparing(Choice::name)),
                choices(counts, ofProcess.and(ofRegion), Count::phase, phase -> phase, phaseOrder(counts)),
                regionChoices(counts, ofProcess.and(ofPhase), filter), rows(page.items()), page.next()));
        return "casework/cases";
    }

    @GetMapping("/cases/export.{format:xlsx|csv}")
    void export(Officer officer, @ModelAttribute("asked") Filter filter, @PathVariable String format, HttpServletResponse response)
            throws IOException {
        int rows = new TableFile("案件", HEAD).send(response, format, each -> list.export(query(filter, officer), row -> each.accept(cells(row))));
        audit.record(new AuditLog.Actor(officer.personId(), officer.name(), officer.post().key()), "list.export", "cases", Map.of("rows", rows));
    }

    private List<String> cells(CaseRow row) {
        return Arrays.asList(row.caseNumber(), row.subject(), regions.fullName(row.village()), row.groupName(),
                row.persons() == null ? null : row.persons().toString(), processName(row.process()), row.phase(),
                LocalDate.ofInstant(row.openedAt(), BusinessClock.ZONE).toString(),
                row.closedAt() == null ? null : LocalDate.ofInstant(row.closedAt(), BusinessClock.ZONE).toString(), row.result());
    }

    private static List<Choice> choices(List<Count> counts, Predicate<Count> under, Function<Count, String> key, Function<String, String> name,
                                        Comparator<Choice> order) {
        Map<String, Integer> sums = new LinkedHashMap<>();
        counts.stream().filter(under).forEach(count -> sums.merge(key.apply(count), count.count(), Integer::sum));
        return sums.entrySet().stream().map(sum -> new Choice(sum.getKey(), name.apply(sum.getKey()), sum.getValue())).sorted(order).toList();
    }

    /** In the order of the procedures; results, which are no phases, by name. */
    private Comparator<Choice> phaseOrder(List<Count> counts) {
        Map<String, Integer> order = new HashMap<>();
        counts.stream().map(Count::process).distinct().sorted().forEach(process ->
                models.newest(process).phases().forEach(phase -> order.putIfAbsent(phase, order.size())));
        return Comparator.<Choice>comparingInt(choice -> order.getOrDefault(choice.key(), Integer.MAX_VALUE)).thenComparing(Choice::name);
    }

    private List<Choice> regionChoices(List<Count> counts, Predicate<Count> under, Filter filter) {
        List<Choice> choices = choices(counts, under, count -> count.region().value(), code -> regions.get(RegionCode.of(code)).name(),
                Comparator.comparing(Choice::key));
        return choices.size() < 2 && filter.region() == null ? List.of() : choices;
    }

    private String processName(String process) {
        ProcedureModel model = models.newest(process);
        return model.name();
    }

    private List<Row> rows(List<CaseRow> cases) {
        List<String> numbers = cases.stream().map(CaseRow::caseNumber).toList();
        Map<String, List<WorkItem>> open = items.open(numbers).stream().collect(Collectors.groupingBy(WorkItem::caseNumber));
        Map<String, Brief> briefs = new HashMap<>();
        panels.forEach(panel -> briefs.putAll(panel.briefs(cases.stream().filter(row -> row.process().equals(panel.process()))
                .map(CaseRow::caseNumber).toList())));
        Map<String, Wait> waits = new HashMap<>();
        List<String> idle = cases.stream().filter(row -> row.open() && !open.containsKey(row.caseNumber())).map(CaseRow::caseNumber).toList();
        notices.forEach(source -> waits.putAll(source.waits(idle)));
        return cases.stream().map(row -> {
            Wait wait = waits.get(row.caseNumber());
            WorkItem first = open.getOrDefault(row.caseNumber(), List.of()).stream().findFirst().orElse(null);
            boolean late = first != null && first.dueAt().isBefore(clock.instant());
            return new Row(row.caseNumber(), row.subject(), place(row), processName(row.process()), row.open() ? row.phase() : row.result(),
                    briefs.containsKey(row.caseNumber()) ? briefs.get(row.caseNumber()).marks() : List.of(), waiting(row, first, wait),
                    late || wait != null && wait.held() ? "is-late-ink" : "", row.openedAt());
        }).toList();
    }

    private String place(CaseRow row) {
        return regions.fullName(row.village()) + Objects.requireNonNullElse(row.groupName(), "")
                + (row.persons() == null ? "" : "　" + row.persons() + " 人");
    }

    private String waiting(CaseRow row, WorkItem item, Wait wait) {
        if (!row.open()) {
            return row.closedAt() == null ? "" : LocalDate.ofInstant(row.closedAt(), BusinessClock.ZONE) + " 办结";
        }
        if (item == null) {
            return wait == null ? "" : wait.text();
        }
        long days = Duration.between(item.createdAt(), clock.instant()).toDays();
        return (item.assigneeName() == null ? posts.of(item.post()) : item.assigneeName()) + (days > 0 ? " " + days + " 天" : " 今天到");
    }
}
