package io.fupin.household.report;

import io.fupin.account.Officer;
import io.fupin.audit.AuditLog;
import io.fupin.household.report.ReportView.Row;
import io.fupin.problem.Problem;
import io.fupin.web.TableFile;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 统计表: the register counted by area, poor village, cause and type, for any day, with the households behind each number. */
@Controller
class ReportPages {

    private final ReportViews views;
    private final AuditLog audit;

    ReportPages(ReportViews views, AuditLog audit) {
        this.views = views;
        this.audit = audit;
    }

    @GetMapping("/reports/register")
    String report(Officer officer, @RequestParam(defaultValue = "areas") String table, @RequestParam(required = false) String region,
                  @RequestParam(required = false) String day, Model model) {
        model.addAttribute("view", views.view(table(table), views.question(officer, region, day)));
        return "household/report";
    }

    @GetMapping("/reports/register/households")
    String behind(Officer officer, @RequestParam(defaultValue = "areas") String table, @RequestParam(required = false) String region,
                  @RequestParam(required = false) String day, @RequestParam(required = false) String label,
                  @RequestParam(required = false) String after, Model model) {
        model.addAttribute("view", views.behind(table(table), views.question(officer, region, day), label, after));
        return "household/report-households";
    }

    @GetMapping("/reports/register.xlsx")
    void workbook(Officer officer, @RequestParam(defaultValue = "areas") String table, @RequestParam(required = false) String region,
                  @RequestParam(required = false) String day, HttpServletResponse response) throws IOException {
        ReportView view = views.view(table(table), views.question(officer, region, day));
        List<String> head = new ArrayList<>(List.of(view.firstHead(), "户", "人", "占全部人口%"));
        if (view.population()) {
            head.addAll(List.of("农业人口", "贫困发生率%"));
        }
        int rows = new TableFile(view.area() + " " + view.title() + " " + view.day(), head).send(response, "xlsx",
                each -> Stream.concat(view.rows().stream(), Stream.of(view.total())).map(row -> cells(row, view.population())).forEach(each));
        audit.record(new AuditLog.Actor(officer.personId(), officer.name(), officer.post().key()), "list.export", "reports/register",
                Map.of("rows", rows));
    }

    private static List<String> cells(Row row, boolean population) {
        List<String> cells = new ArrayList<>(List.of(row.name(), String.valueOf(row.households()), String.valueOf(row.persons()), text(row.share())));
        if (population) {
            cells.add(text(row.rural()));
            cells.add(text(row.incidence()));
        }
        return cells;
    }

    private static String text(Object value) {
        return value == null ? "" : value.toString();
    }

    private static ReportTable table(String key) {
        return ReportTable.of(key).orElseThrow(() -> Problem.notFound("没有这张统计表。"));
    }
}
