package io.fupin.household.report;

import io.fupin.account.Officer;
import io.fupin.audit.AuditLog;
import io.fupin.household.report.IndicatorView.Row;
import io.fupin.paper.Paper;
import io.fupin.paper.Papers;
import io.fupin.paper.RegisterTablePaper;
import io.fupin.problem.Problem;
import io.fupin.web.TableFile;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 表2-2 for any area and day, with the households behind each number. */
@Controller
class IndicatorPages {

    static final String TITLE = "贫困状况变化指标";
    private static final String NUMBER = "表2-2";

    private final IndicatorViews views;
    private final ReportViews reports;
    private final Papers papers;
    private final AuditLog audit;
    private final Clock clock;

    IndicatorPages(IndicatorViews views, ReportViews reports, Papers papers, AuditLog audit, Clock clock) {
        this.views = views;
        this.reports = reports;
        this.papers = papers;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping("/reports/indicators")
    String report(Officer officer, @RequestParam(required = false) String region, @RequestParam(required = false) String day, Model model) {
        model.addAttribute("view", views.view(reports.question(officer, region, day)));
        return "household/indicators";
    }

    @GetMapping("/reports/indicators/households")
    String behind(Officer officer, @RequestParam(defaultValue = "persons") String indicator, @RequestParam(required = false) String region,
                  @RequestParam(required = false) String day, @RequestParam(required = false) String after, Model model) {
        Indicator asked = Indicator.of(indicator).filter(one -> one.department() == null).orElseThrow(() -> Problem.notFound("没有这个指标。"));
        model.addAttribute("view", views.behind(asked, reports.question(officer, region, day), after));
        return "household/report-households";
    }

    @GetMapping("/reports/indicators.xlsx")
    void workbook(Officer officer, @RequestParam(required = false) String region, @RequestParam(required = false) String day,
                  HttpServletResponse response) throws IOException {
        IndicatorView view = views.view(reports.question(officer, region, day));
        int rows = new TableFile(view.area() + " " + TITLE + " " + view.day(), heads(view)).send(response, "xlsx",
                each -> view.rows().stream().map(row -> cells(row, view)).forEach(each));
        audit.record(new AuditLog.Actor(officer.personId(), officer.name(), officer.post().key()), "list.export", "register-report",
                Map.of("rows", rows));
    }

    @GetMapping("/reports/indicators.pdf")
    ResponseEntity<byte[]> print(Officer officer, @RequestParam(required = false) String region, @RequestParam(required = false) String day) {
        IndicatorView view = views.view(reports.question(officer, region, day));
        Paper paper = papers.registerTable(new RegisterTablePaper(view.area() + TITLE, NUMBER, view.day(), heads(view),
                view.rows().stream().map(row -> cells(row, view)).toList(), List.of(), view.remarks(), LocalDate.now(clock)));
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF).header(HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.inline().filename(paper.fileName(), StandardCharsets.UTF_8).build().toString()).body(paper.pdf());
    }

    private static List<String> heads(IndicatorView view) {
        List<String> heads = new ArrayList<>(List.of("序号", "指标", "按档案算", "怎么算的"));
        if (view.aimed()) {
            heads.add("目标");
        }
        heads.addAll(view.stated());
        return heads;
    }

    private static List<String> cells(Row row, IndicatorView view) {
        List<String> cells = new ArrayList<>(List.of(String.valueOf(row.number()), row.title(), row.value(), row.how() == null ? "" : row.how()));
        if (view.aimed()) {
            cells.add(row.aim() == null ? "" : row.aim());
        }
        cells.addAll(row.stated());
        return cells;
    }
}
