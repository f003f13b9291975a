package io.fupin.change.web;

import io.fupin.account.Officer;
import io.fupin.audit.AuditLog;
import io.fupin.casework.CaseNumbers;
import io.fupin.change.data.ChangeMonth;
import io.fupin.change.data.ChangeMonth.Asked;
import io.fupin.change.data.ChangeMonth.Written;
import io.fupin.household.AskedRegion;
import io.fupin.problem.Problem;
import io.fupin.region.Regions;
import io.fupin.web.TableFile;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** 自然增减台账 of a month: per area and kind, and each change behind the figures. */
@Controller
class ChangeMonthPage {

    private static final List<String> HEAD = List.of("乡镇村", "户编号", "户", "变更事项", "发生日期", "入档日期", "增加人", "减少人", "增加户", "减少户", "审批人", "案件号");

    private final ChangeMonth changes;
    private final ChangeMonthViews views;
    private final Regions regions;
    private final AuditLog audit;
    private final Clock clock;

    ChangeMonthPage(ChangeMonth changes, ChangeMonthViews views, Regions regions, AuditLog audit, Clock clock) {
        this.changes = changes;
        this.views = views;
        this.regions = regions;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping("/changes")
    String month(Officer officer, @RequestParam(required = false) String month, @RequestParam(required = false) String region,
                 @RequestParam(required = false) String after, Model model) {
        model.addAttribute("view", views.view(asked(officer, month, region), after));
        return "change/month";
    }

    @GetMapping("/changes/export.{format}")
    void export(Officer officer, @PathVariable String format, @RequestParam(required = false) String month, @RequestParam(required = false) String region,
                HttpServletResponse response) throws IOException {
        Asked asked = asked(officer, month, region);
        int rows = new TableFile("自然增减台账 " + asked.month(), HEAD).send(response, format, each -> changes.each(asked, one -> each.accept(cells(one))));
        audit.record(new AuditLog.Actor(officer.personId(), officer.name(), officer.post().key()), "list.export", "changes", Map.of("rows", rows));
    }

    private List<String> cells(Written one) {
        return List.of(regions.fullName(one.village()), one.registerNumber(), one.subject().replaceFirst("（.*", ""), one.kind().title(),
                one.effectiveOn().toString(), one.appliedOn().toString(), String.valueOf(one.personsIn()), String.valueOf(one.personsOut()),
                String.valueOf(one.householdsIn()), String.valueOf(one.householdsOut()), one.approvedBy(), CaseNumbers.shortForm(one.caseNumber()));
    }

    private Asked asked(Officer officer, String month, String region) {
        try {
            return new Asked(officer, month == null || month.isBlank() ? YearMonth.now(clock) : YearMonth.parse(month), AskedRegion.of(officer, region));
        } catch (DateTimeException e) {
            throw Problem.invalid("month", "月份写成 年-月，比如 2016-12");
        }
    }
}
