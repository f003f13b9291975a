package io.fupin.village.web;

import io.fupin.account.Officer;
import io.fupin.account.PostNames;
import io.fupin.casework.CaseFile;
import io.fupin.casework.CaseSheet.Mark;
import io.fupin.casework.CaseSight;
import io.fupin.casework.CaseStart;
import io.fupin.casework.Cases;
import io.fupin.casework.WorkItem;
import io.fupin.casework.WorkItems;
import io.fupin.clock.BusinessClock;
import io.fupin.household.AskedRegion;
import io.fupin.household.VillageStates;
import io.fupin.household.VillageStates.Standing;
import io.fupin.problem.Problem;
import io.fupin.region.RegionCode;
import io.fupin.region.Regions;
import io.fupin.village.VillageExit;
import io.fupin.village.VillageIdentification;
import io.fupin.village.data.ItemCheckRows;
import io.fupin.village.data.ItemCheckRows.ItemCheck;
import io.fupin.village.data.VillageExitRows;
import io.fupin.village.data.VillageExitRows.VillageExitCase;
import io.fupin.village.panel.VillageSheet;
import io.fupin.village.rules.Incidence;
import io.fupin.village.rules.Incidence.Figure;
import io.fupin.village.web.VillagesView.Row;
import io.fupin.village.web.VillagesView.Start;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 贫困村: which villages are poor, how far each is from leaving the poor, and in whose hands it is. */
@Controller
class VillagesPage {

    private static final int PAGE = 50;
    /** Of villages and of the county itself, in the words of the button. */
    private static final Map<String, String> TEXTS = Map.of(VillageExit.PROCESS, "申请出列", VillageIdentification.PROCESS, "申请识别为贫困村",
            "county-exit", "提出摘帽");

    private final VillageStates states;
    private final VillageExitRows exits;
    private final ItemCheckRows items;
    private final Incidence incidences;
    private final Cases cases;
    private final WorkItems tasks;
    private final ObjectProvider<CaseStart> starts;
    private final PostNames posts;
    private final Regions regions;
    private final Clock clock;

    VillagesPage(VillageStates states, VillageExitRows exits, ItemCheckRows items, Incidence incidences, Cases cases, WorkItems tasks,
                 ObjectProvider<CaseStart> starts, PostNames posts, Regions regions, Clock clock) {
        this.states = states;
        this.exits = exits;
        this.items = items;
        this.incidences = incidences;
        this.cases = cases;
        this.tasks = tasks;
        this.starts = starts;
        this.posts = posts;
        this.regions = regions;
        this.clock = clock;
    }

    @GetMapping("/villages")
    String list(Officer officer, @RequestParam(required = false) String region, @RequestParam(required = false) String after, Model model) {
        RegionCode asked = AskedRegion.of(officer, region);
        RegionCode area = asked == null ? officer.post().region() : asked;
        if (!CaseSight.sees(officer, VillageExit.PROCESS, area)) {
            throw Problem.forbidden("您现在的岗位看不到贫困村。");
        }
        LocalDate today = LocalDate.now(clock);
        List<Standing> standing = states.within(area, today, after != null && after.matches("\\d{12}") ? after : null, PAGE + 1);
        boolean more = standing.size() > PAGE;
        List<Standing> shown = more ? standing.subList(0, PAGE) : standing;
        VillageStates.Count count = states.count(area, today);
        model.addAttribute("view", new VillagesView(regions.fullName(area), today.getYear(), count.poor(), count.exited(), rows(shown, today),
                starts.stream().filter(start -> TEXTS.containsKey(start.process()) && start.offeredTo(officer))
                        .map(start -> new Start(TEXTS.get(start.process()), "/cases/new?process=" + start.process())).toList(),
                more ? "/villages?region=" + area + "&after=" + shown.get(shown.size() - 1).village() : null));
        return "village/villages";
    }

    private List<Row> rows(List<Standing> shown, LocalDate today) {
        List<RegionCode> codes = shown.stream().map(Standing::village).toList();
        Map<RegionCode, Figure> figures = incidences.of(codes, today.getYear());
        Map<RegionCode, VillageExitCase> newest = exits.newest(codes);
        List<String> open = newest.values().stream().filter(VillageExitCase::active).map(VillageExitCase::caseNumber).toList();
        Map<String, CaseFile> files = cases.all(open).stream().collect(Collectors.toMap(CaseFile::caseNumber, Function.identity()));
        Map<String, List<ItemCheck>> checks = items.of(open);
        Map<String, List<WorkItem>> waiting = tasks.open(open).stream().collect(Collectors.groupingBy(WorkItem::caseNumber));
        return shown.stream().map(one -> row(one, figures.get(one.village()), newest.get(one.village()), files, checks, waiting)).toList();
    }

    private Row row(Standing standing, Figure figure, VillageExitCase exit, Map<String, CaseFile> files, Map<String, List<ItemCheck>> checks,
                    Map<String, List<WorkItem>> waiting) {
        RegionCode code = standing.village();
        Mark state = VillageSheet.mark(standing);
        String township = regions.get(code.township()).name();
        boolean noData = figure.percent() == null;
        String rate = VillageSheet.percent(figure.percent());
        if (exit == null || !exit.active()) {
            return new Row(code.value(), regions.get(code).name(), township, state, standing.since(), figure.poorPersons(), rate, noData, null, null, null, null, null,
                    false);
        }
        List<ItemCheck> asked = checks.getOrDefault(exit.caseNumber(), List.of());
        long met = asked.stream().filter(check -> Boolean.TRUE.equals(check.met())).count();
        List<WorkItem> tasksOfCase = waiting.getOrDefault(exit.caseNumber(), List.of());
        WorkItem oldest = tasksOfCase.stream().min(Comparator.comparing(WorkItem::createdAt)).orElse(null);
        String who = oldest == null ? null : tasksOfCase.size() > 1 ? posts.of(oldest.post()) + " 等 " + tasksOfCase.stream().map(WorkItem::post).distinct().count() + " 个部门"
                : oldest.assigneeName() == null ? posts.of(oldest.post()) : posts.of(oldest.post()) + " " + oldest.assigneeName();
        return new Row(code.value(), regions.get(code).name(), township, state, standing.since(), figure.poorPersons(), rate, noData, exit.caseNumber(),
                files.get(exit.caseNumber()).phase(), asked.isEmpty() ? null : met + "/" + asked.size(), who,
                oldest == null ? null : LocalDate.ofInstant(oldest.createdAt(), BusinessClock.ZONE),
                oldest != null && oldest.dueAt() != null && oldest.dueAt().isBefore(clock.instant()));
    }
}
