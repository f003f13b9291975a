package io.fupin.household.report;

import io.fupin.account.Officer;
import io.fupin.audit.AuditLog;
import io.fupin.household.report.ReportView.Row;
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
import java.util.stream.Stream;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 统计表: the register counted by area, poor village, cause and type, for any day, with the households behind each number. */
@Controller
class ReportPages {

    private final ReportViews views;
    private final Papers papers;
    private final AuditLog audit;
    private final Clock clock;

    ReportPages(ReportViews views, Papers papers, AuditLog audit, Clock clock) {
        this.views = views;
        this.papers = papers;
        this.clock = clock;
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
        int rows = new TableFile(view.area() + " " + view.title() + " " + view.day(), heads(view)).send(response, "xlsx",
                each -> Stream.concat(view.rows().stream(), Stream.of(view.total())).map(row -> cells(row, view.population())).forEach(each));
        audit.record(new AuditLog.Actor(officer.personId(), officer.name(), officer.post().key()), "list.export", "register-report",
                Map.of("rows", rows));
    }

    @GetMapping("/reports/register.pdf")
    ResponseEntity<byte[]> print(Officer officer, @RequestParam(defaultValue = "areas") String table, @RequestParam(required = false) String region,
                                 @RequestParam(required = false) String day) {
        ReportView view = views.view(table(table), views.question(officer, region, day));
        List<String> remarks = new ArrayList<>(view.stated());
        if (view.source() != null) {
            remarks.add(0, "农业人口：" + view.source());
        }
        Paper paper = papers.registerTable(new RegisterTablePaper(view.area() + view.title(), view.number(), view.day(), heads(view),
                view.rows().stream().map(row -> cells(row, view.population())).toList(), cells(view.total(), view.population()), remarks,
                LocalDate.now(clock)));
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF).header(HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.inline().filename(paper.fileName(), StandardCharsets.UTF_8).build().toString()).body(paper.pdf());
    }

    private static List<String> heads(ReportView view) {
        List<String> heads = new ArrayList<>(List.of(view.firstHead(), "户", "人", "占全部人口%"));
        if (view.population()) {
            heads.addAll(List.of("农业人口", "贫困发生率%"));
        }
        return heads;
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
