package io.fupin.incident.web;

import io.fupin.account.Officer;
import io.fupin.account.PostNames;
import io.fupin.casework.CaseNumbers;
import io.fupin.casework.CaseSight;
import io.fupin.casework.CaseStart;
import io.fupin.casework.KeyCursor;
import io.fupin.incident.Incidents;
import io.fupin.incident.data.Incident;
import io.fupin.incident.data.IncidentRows;
import io.fupin.incident.data.IncidentRows.Before;
import io.fupin.incident.data.IncidentRows.Line;
import io.fupin.incident.web.IncidentsView.Row;
import io.fupin.policy.PolicyParameters;
import io.fupin.problem.Problem;
import io.fupin.region.Regions;
import io.fupin.web.FilterAddress;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 涉贫事件: what was reported in an area, how grave, in whose hands. */
@Controller
class IncidentPages {

    private static final String PATH = "/incidents";
    private static final int SIZE = 50;

    private final IncidentRows rows;
    private final ObjectProvider<CaseStart> starts;
    private final PolicyParameters parameters;
    private final PostNames posts;
    private final Regions regions;

    IncidentPages(IncidentRows rows, ObjectProvider<CaseStart> starts, PolicyParameters parameters, PostNames posts, Regions regions) {
        this.rows = rows;
        this.starts = starts;
        this.parameters = parameters;
        this.posts = posts;
        this.regions = regions;
    }

    @GetMapping(PATH)
    String list(Officer officer, @RequestParam(required = false) String before, Model model) {
        if (!CaseSight.ofHouseholds(officer)) {
            throw Problem.forbidden("您现在的岗位看不到涉贫事件。");
        }
        List<Line> found = rows.page(officer, before(before), SIZE + 1);
        List<Line> shown = found.size() > SIZE ? found.subList(0, SIZE) : found;
        Incident last = shown.isEmpty() ? null : shown.get(shown.size() - 1).incident();
        boolean reports = starts.stream().anyMatch(start -> start.process().equals(Incidents.PROCESS) && start.offeredTo(officer));
        model.addAttribute("view", new IncidentsView(regions.fullName(officer.post().region()), reports ? "/cases/new?process=" + Incidents.PROCESS : null,
                shown.stream().map(this::row).toList(), before == null ? null : PATH,
                found.size() > SIZE ? FilterAddress.of(PATH, "before", KeyCursor.of(List.of(last.reportedOn().toString(), last.caseNumber()))).toString() : null));
        return "incident/incidents";
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

    private Row row(Line line) {
        Incident one = line.incident();
        boolean delayed = one.delay() > parameters.integer("incident-report-days", one.place().county(), one.reportedOn());
        return new Row("/cases/" + one.caseNumber(), CaseNumbers.shortForm(one.caseNumber()), one.title(), one.kind(), one.scene(), one.level(),
                "重大".equals(one.level()) ? "is-late" : "较大".equals(one.level()) ? "is-warn" : "", one.persons() + " 人" + (one.casualties() == 0 ? "" : "，伤亡 "
                + one.casualties() + " 人"), one.happenedOn(), one.reportedOn(), delayed, one.handling() == null ? null : posts.of(one.handling()), line.phase());
    }
}
