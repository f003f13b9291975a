package io.fupin.plan.web;

import io.fupin.account.Officer;
import io.fupin.audit.AuditLog;
import io.fupin.paper.Paper;
import io.fupin.paper.Papers;
import io.fupin.paper.RegisterTablePaper;
import io.fupin.plan.web.PlanView.Figure;
import io.fupin.plan.web.PlanView.Row;
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

/** 规划与实绩: the plan of a year beside what has left poverty, by township and village, with the households behind each number. */
@Controller
class PlanPages {

    private static final List<String> HEADS = List.of("计划户", "已退出户", "计划人", "已退出人", "完成率%（按人）", "计划村", "已出列村");
    private static final int FIRST_YEAR = 2010;
    private static final int LAST_YEAR = 2100;

    private final PlanViews views;
    private final Papers papers;
    private final AuditLog audit;
    private final Clock clock;

    PlanPages(PlanViews views, Papers papers, AuditLog audit, Clock clock) {
        this.views = views;
        this.papers = papers;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping("/plan")
    String plan(Officer officer, @RequestParam(required = false) String region, @RequestParam(required = false) Integer year, Model model) {
        model.addAttribute("view", views.view(views.question(officer, region, checked(year))));
        return "plan/plan";
    }

    @GetMapping("/plan/exits")
    String behind(Officer officer, @RequestParam(required = false) String region, @RequestParam(required = false) Integer year,
                  @RequestParam(required = false) String after, Model model) {
        model.addAttribute("view", views.behind(views.question(officer, region, checked(year)), after));
        return "household/report-households";
    }

    @GetMapping("/plan.xlsx")
    void workbook(Officer officer, @RequestParam(required = false) String region, @RequestParam(required = false) Integer year,
                  HttpServletResponse response) throws IOException {
        PlanView view = views.view(views.question(officer, region, checked(year)));
        int rows = new TableFile(title(view), heads(view)).send(response, "xlsx",
                each -> Stream.concat(view.rows().stream(), Stream.of(view.total())).map(PlanPages::cells).forEach(each));
        audit.record(new AuditLog.Actor(officer.personId(), officer.name(), officer.post().key()), "list.export", "plan", Map.of("rows", rows));
    }

    @GetMapping("/plan.pdf")
    ResponseEntity<byte[]> print(Officer officer, @RequestParam(required = false) String region, @RequestParam(required = false) Integer year) {
        PlanView view = views.view(views.question(officer, region, checked(year)));
        List<String> remarks = new ArrayList<>(view.remarks());
        view.faults().forEach(fault -> remarks.add(fault.title() + "，" + fault.kind() + "：" + fault.text() + "。照原文列出，不作调整。"));
        Paper paper = papers.registerTable(new RegisterTablePaper(title(view), "", view.day(), heads(view),
                view.rows().stream().map(PlanPages::cells).toList(), cells(view.total()), remarks, LocalDate.now(clock)));
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF).header(HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.inline().filename(paper.fileName(), StandardCharsets.UTF_8).build().toString()).body(paper.pdf());
    }

    /** @throws Problem 422 for a year that is none */
    static Integer checked(Integer year) {
        if (year != null && (year < FIRST_YEAR || year > LAST_YEAR)) {
            throw Problem.invalid("year", "年度写成 2016 这样");
        }
        return year;
    }

    private static String title(PlanView view) {
        return view.area() + view.year() + "年规划与实绩";
    }

    private static List<String> heads(PlanView view) {
        List<String> heads = new ArrayList<>(List.of(view.firstHead()));
        heads.addAll(HEADS);
        return heads;
    }

    private static List<String> cells(Row row) {
        return List.of(row.name(), text(row.households().planned()), String.valueOf(row.households().actual()), text(row.persons().planned()),
                String.valueOf(row.persons().actual()), share(row.persons()), text(row.villages().planned()), String.valueOf(row.villages().actual()));
    }

    private static String share(Figure figure) {
        return figure.share() == null ? "" : figure.share().toPlainString();
    }

    private static String text(Integer number) {
        return number == null ? "" : number.toString();
    }
}
