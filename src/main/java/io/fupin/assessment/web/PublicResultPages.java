package io.fupin.assessment.web;

import io.fupin.assessment.report.Edition;
import io.fupin.assessment.report.PublishedReports;
import io.fupin.assessment.report.PublishedReports.Publication;
import io.fupin.problem.Problem;
import io.fupin.web.FilterAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** 第三方评估结果 for everybody, as it was published: nothing is computed here, and no household can be told. */
@Controller
class PublicResultPages {

    private static final int SIZE = 20;

    private final PublishedReports reports;
    private final PublicResultViews views;

    PublicResultPages(PublishedReports reports, PublicResultViews views) {
        this.reports = reports;
        this.views = views;
    }

    @GetMapping("/public/assessments")
    String list(@RequestParam(required = false) String before, Model model) {
        List<Publication> found = reports.page(before, SIZE + 1);
        List<Publication> shown = found.size() > SIZE ? found.subList(0, SIZE) : found;
        model.addAttribute("view", new PublicResultView.Listing(shown.stream().map(views::row).toList(), before == null ? null : "/public/assessments",
                found.size() > SIZE ? FilterAddress.of("/public/assessments", "before", shown.get(SIZE - 1).reported().number()).toString() : null,
                PublicResultViews.anywhere()));
        return "public/assessments";
    }

    @GetMapping("/public/assessments/{caseNumber}")
    String one(@PathVariable String caseNumber, Model model) {
        model.addAttribute("view", views.view(reports.find(caseNumber).orElseThrow(PublicResultPages::none)));
        return "public/assessment";
    }

    @GetMapping("/public/assessments/{caseNumber}/{name:[a-z]+\\.(?:pdf|docx|txt)}")
    ResponseEntity<byte[]> file(@PathVariable String caseNumber, @PathVariable String name) {
        byte[] content = reports.file(caseNumber, Edition.PUBLIC, name).orElseThrow(PublicResultPages::none);
        if (!name.endsWith(".txt")) {
            return AssessmentReportPages.file(content, name, "第三方评估报告-" + caseNumber);
        }
        return ResponseEntity.ok().contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8)).cacheControl(CacheControl.noCache())
                .headers(headers -> headers.setContentDisposition(ContentDisposition.attachment().filename(name).build())).body(content);
    }

    private static Problem none() {
        return Problem.notFound("没有这次评估的结果，或者还没有公布。");
    }
}
