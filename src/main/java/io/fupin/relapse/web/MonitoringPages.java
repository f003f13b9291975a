package io.fupin.relapse.web;

import io.fupin.account.Officer;
import io.fupin.account.Role;
import io.fupin.casework.CaseNumbers;
import io.fupin.casework.CaseSight;
import io.fupin.casework.KeyCursor;
import io.fupin.form.FieldError;
import io.fupin.household.AskedRegion;
import io.fupin.household.PersonalData;
import io.fupin.policy.PolicyParameters;
import io.fupin.problem.Problem;
import io.fupin.region.RegionCode;
import io.fupin.region.RegionLevel;
import io.fupin.region.Regions;
import io.fupin.relapse.MonitoredHouseholds.Monitored;
import io.fupin.relapse.RiskClearing;
import io.fupin.relapse.data.MonitoredRows;
import io.fupin.relapse.data.MonitoringLists;
import io.fupin.relapse.data.MonitoringLists.Line;
import io.fupin.relapse.data.MonitoringLists.Narrowed;
import io.fupin.relapse.panel.RiskDays;
import io.fupin.relapse.panel.WatchedMeasures;
import io.fupin.relapse.web.MonitoringView.Area;
import io.fupin.relapse.web.MonitoringView.Choice;
import io.fupin.relapse.web.MonitoringView.Measure;
import io.fupin.relapse.web.MonitoringView.One;
import io.fupin.relapse.web.MonitoringView.Row;
import io.fupin.relapse.web.MonitoringView.Waiting;
import io.fupin.web.FilterAddress;
import io.fupin.web.Said;
import io.fupin.casework.CaseSheet.Mark;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 监测户: the list of an area with what is lacking, and each with what is done for it. */
@Controller
class MonitoringPages {

    private static final int SIZE = 50;
    private static final int MOST_WAITING = 50;

    private final MonitoringLists lists;
    private final MonitoredRows rows;
    private final WatchedMeasures measures;
    private final RiskDays days;
    private final MonitoringSize size;
    private final PolicyParameters parameters;
    private final Regions regions;
    private final Clock clock;

    MonitoringPages(MonitoringLists lists, MonitoredRows rows, WatchedMeasures measures, RiskDays days, MonitoringSize size, PolicyParameters parameters,
                    Regions regions, Clock clock) {
        this.lists = lists;
        this.rows = rows;
        this.measures = measures;
        this.days = days;
        this.size = size;
        this.parameters = parameters;
        this.regions = regions;
        this.clock = clock;
    }

    @GetMapping("/monitoring")
    String list(Officer officer, @RequestParam(defaultValue = "ALL") String list, @RequestParam(required = false) String region,
                @RequestParam(required = false) String after, Model model) {
        RegionCode asked = AskedRegion.of(officer, region);
        RegionCode area = asked == null ? officer.post().region() : asked;
        if (!CaseSight.sees(officer, area)) {
            throw Problem.forbidden("您现在的岗位看不到监测户。");
        }
        Narrowed to = Arrays.stream(Narrowed.values()).filter(one -> one.name().equals(list)).findFirst().orElseThrow(() -> Problem.notFound("没有这张名单。"));
        Map<Narrowed, Integer> counts = lists.count(officer, asked);
        List<Line> found = lists.page(to, officer, asked, cursor(after), SIZE + 1);
        List<Line> shown = found.size() > SIZE ? found.subList(0, SIZE) : found;
        FilterAddress here = FilterAddress.of("/monitoring", "list", to.name(), "region", asked == null ? null : asked.value());
        model.addAttribute("view", new MonitoringView(regions.fullName(area),
                Arrays.stream(Narrowed.values()).map(one -> new Choice(one.name(), one.title(), counts.get(one), here.with("list", one.name()).toString())).toList(),
                to.name(), areas(officer, asked), size.told(area, counts.get(Narrowed.ALL)), after == null ? waiting(officer, asked) : List.of(),
                shown.stream().map(this::row).toList(), officer.is(Role.VILLAGE_COMMITTEE), after == null ? null : here.toString(),
                found.size() > SIZE ? here.with("after", KeyCursor.of(List.of(shown.get(SIZE - 1).household().number()))).toString() : null));
        return "relapse/monitoring";
    }

    private List<Waiting> waiting(Officer officer, RegionCode asked) {
        return lists.undecided(officer, asked, MOST_WAITING).stream().map(one -> {
            Mark mark = days.mark(one.village(), one.foundOn());
            return new Waiting("/cases/" + one.caseNumber(), one.headName(), place(one.village(), one.groupName()), one.phase(), mark.text(), mark.state());
        }).toList();
    }

    private Row row(Line line) {
        Monitored household = line.household();
        return new Row("/monitoring/" + household.number(), household.headName(), place(household.village(), household.groupName()) + "　" + household.persons()
                + " 人", household.kind(), household.since(), line.measures(), household.helper());
    }

    private List<Area> areas(Officer officer, RegionCode asked) {
        RegionCode own = officer.post().region();
        return own.level() == RegionLevel.VILLAGE ? List.of() : regions.children(own).stream()
                .map(child -> new Area(child.code().value(), child.name(), child.code().equals(asked))).toList();
    }

    private String place(RegionCode village, String group) {
        return regions.fullName(village) + (group == null ? "" : " " + group);
    }

    private static String cursor(String after) {
        if (after == null || after.isBlank()) {
            return null;
        }
        try {
            return KeyCursor.parts(after, 1).get(0);
        } catch (KeyCursor.BadCursor bad) {
            throw Problem.notFound("没有这一页，请从第一页看起。");
        }
    }

    @GetMapping("/monitoring/{number}")
    String one(Officer officer, @PathVariable String number, Model model) {
        model.addAttribute("view", view(officer, measures.seen(officer, number), Map.of(), List.of()));
        return "relapse/monitored";
    }

    @PostMapping("/monitoring/{number}/measures")
    String measure(Officer officer, @PathVariable String number, @RequestParam Map<String, String> typed, Model model, HttpServletResponse response,
                   RedirectAttributes redirect) {
        try {
            measures.add(officer, number, typed.get("kind"), typed.get("detail"), typed.get("since"));
            redirect.addFlashAttribute(Said.KEY, Said.ok("措施已经记上", null));
            return "redirect:/monitoring/" + number;
        } catch (Problem problem) {
            if (problem.status() != HttpStatus.UNPROCESSABLE_ENTITY) {
                throw problem;
            }
            response.setStatus(problem.status().value());
            model.addAttribute("view", view(officer, measures.seen(officer, number), typed, problem.errors()));
            return "relapse/monitored";
        }
    }

    private One view(Officer officer, Monitored one, Map<String, String> typed, List<FieldError> errors) {
        boolean over = one.clearedOn() != null;
        LocalDate today = LocalDate.now(clock);
        return new One(one.number(), CaseNumbers.shortForm(one.number()), one.headName(), place(one.village(), one.groupName()), one.persons(), one.kind(),
                PersonalData.needsHealth(officer) ? one.risk() : null, one.labour(), one.since(), one.clearedOn(),
                over ? "/cases/" + one.clearedCase() : null, one.helper() == null ? null : one.helper() + "（" + one.helperUnit() + "）",
                one.registerNumber() == null ? null : "/households/" + one.registerNumber(), "/cases/" + one.number(),
                !over && officer.is(Role.VILLAGE_COMMITTEE) ? "/cases/new?process=" + RiskClearing.PROCESS + "&finding=" + one.number() : null,
                rows.measures(one.number()).stream().map(measure -> new Measure(measure.kind(), measure.detail(), measure.since(), measure.by())).toList(),
                !over && measures.mayAdd(officer) ? parameters.list("measure-kinds", one.village(), today) : List.of(), typed,
                errors.stream().collect(Collectors.toMap(FieldError::field, FieldError::message, (first, second) -> first)), today);
    }
}
