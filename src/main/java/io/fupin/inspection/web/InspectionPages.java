package io.fupin.inspection.web;

import io.fupin.account.Officer;
import io.fupin.account.PostNames;
import io.fupin.account.Role;
import io.fupin.casework.CaseNumbers;
import io.fupin.casework.CaseSight;
import io.fupin.casework.CaseStart;
import io.fupin.casework.KeyCursor;
import io.fupin.inspection.Inspections;
import io.fupin.inspection.data.Inspection;
import io.fupin.inspection.data.InspectionRows;
import io.fupin.inspection.data.InspectionRows.Before;
import io.fupin.inspection.data.InspectionRows.Line;
import io.fupin.inspection.web.InspectionsView.Row;
import io.fupin.policy.PolicyParameters;
import io.fupin.problem.Problem;
import io.fupin.rectification.Rectifications;
import io.fupin.rectification.Rectifications.Tally;
import io.fupin.region.RegionCode;
import io.fupin.region.RegionLevel;
import io.fupin.region.Regions;
import io.fupin.web.FilterAddress;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 督查检查: what was ordered or due, what it found and how much of it is put right. */
@Controller
class InspectionPages {

    private static final String PATH = "/inspections";
    private static final int SIZE = 50;

    private final InspectionRows rows;
    private final Rectifications rectifications;
    private final ObjectProvider<CaseStart> starts;
    private final PolicyParameters parameters;
    private final PostNames posts;
    private final Regions regions;
    private final Clock clock;

    InspectionPages(InspectionRows rows, Rectifications rectifications, ObjectProvider<CaseStart> starts, PolicyParameters parameters, PostNames posts, Regions regions, Clock clock) {
        this.rows = rows;
        this.rectifications = rectifications;
        this.starts = starts;
        this.parameters = parameters;
        this.posts = posts;
        this.regions = regions;
        this.clock = clock;
    }

    @GetMapping(PATH)
    String list(Officer officer, @RequestParam(required = false) String before, Model model) {
        if (!InspectionRows.sees(officer)) {
            throw Problem.forbidden("您现在的岗位看不到督查检查。");
        }
        List<Line> found = rows.page(officer, before(before), SIZE + 1);
        List<Line> shown = found.size() > SIZE ? found.subList(0, SIZE) : found;
        Inspection last = shown.isEmpty() ? null : shown.get(shown.size() - 1).inspection();
        Map<String, Tally> tallies = rectifications.tally(shown.stream().map(line -> line.inspection().caseNumber()).toList());
        boolean orders = starts.stream().anyMatch(start -> start.process().equals(Inspections.PROCESS) && start.offeredTo(officer));
        model.addAttribute("view", new InspectionsView(regions.fullName(officer.post().region()), orders ? "/cases/new?process=" + Inspections.PROCESS : null,
                calendar(officer), shown.stream().map(line -> row(officer, line, tallies.getOrDefault(line.inspection().caseNumber(), Tally.NONE))).toList(), before == null ? null : PATH,
                found.size() > SIZE ? FilterAddress.of(PATH, "before", KeyCursor.of(List.of(last.startsOn().toString(), last.caseNumber()))).toString() : null));
        return "inspection/inspections";
    }

    private static Before before(String cursor) {
        if (cursor == null || cursor.isBlank()) {
            return null;
        }
        try {
            List<String> parts = KeyCursor.parts(cursor, 2);
            return new Before(LocalDate.parse(parts.get(0)), parts.get(1));
        } catch (KeyCursor.BadCursor | DateTimeException bad) {
            throw Problem.notFound("没有这一页，请从第一页看起。");
        }
    }

    private Row row(Officer officer, Line line, Tally tally) {
        Inspection one = line.inspection();
        String href = CaseSight.sees(officer, one.county()) ? "/cases/" + one.caseNumber() : line.task() == null ? null : "/tasks/" + line.task();
        String found = one.found() == null ? null : one.found() == 0 ? "没有问题" : "发现 " + tally.items() + " 个，销号 " + tally.closed() + " 个";
        return new Row(href, CaseNumbers.shortForm(one.caseNumber()), one.title(), one.kind().title(), posts.of(one.inspector()), one.startsOn(), one.until(),
                one.targets(), found, line.phase(), line.open() && one.found() == null && LocalDate.now(clock).isAfter(one.until()));
    }

    /** 每月 20 日起督查室、纪委督查. */
    private List<String> calendar(Officer officer) {
        RegionCode county = officer.post().region();
        if (county.level() != RegionLevel.COUNTY) {
            return List.of();
        }
        LocalDate today = LocalDate.now(clock);
        List<String> said = new ArrayList<>();
        if (parameters.flag("inspection-half-yearly", county, today)) {
            said.add("县领导小组每半年专项检查：" + parameters.text("inspection-first-half-day", county, today) + " 和 "
                    + parameters.text("inspection-second-half-day", county, today) + " 起");
        }
        if (parameters.flag("inspection-monthly", county, today)) {
            said.add("每月 " + parameters.integer("inspection-monthly-day", county, today) + " 日起督查："
                    + parameters.list("inspection-monthly-units", county, today).stream().map(unit -> posts.unit(Role.DEPARTMENT, unit)).collect(Collectors.joining("、")));
        }
        return said;
    }
}
