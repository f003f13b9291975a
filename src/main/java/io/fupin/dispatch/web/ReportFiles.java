package io.fupin.dispatch.web;

import io.fupin.account.Officer;
import io.fupin.audit.AuditLog;
import io.fupin.dispatch.report.PrintedReports;
import io.fupin.dispatch.report.Report;
import io.fupin.dispatch.report.ReportWorkbook;
import io.fupin.paper.WordFile;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A report as Word, PDF and Excel. */
@Controller
class ReportFiles {

    private static final String EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final Map<String, String> FORMATS = Map.of("pdf", "PDF", "docx", "Word", "xlsx", "Excel");

    private final DispatchReportPages pages;
    private final PrintedReports printed;
    private final ReportWorkbook workbook;
    private final AuditLog audit;

    ReportFiles(DispatchReportPages pages, PrintedReports printed, ReportWorkbook workbook, AuditLog audit) {
        this.pages = pages;
        this.printed = printed;
        this.workbook = workbook;
        this.audit = audit;
    }

    @GetMapping("/dispatch/reports/{id:\\d+}/report.pdf")
    void pdf(Officer officer, @PathVariable long id, HttpServletResponse response) throws IOException {
        Report report = begin(officer, id, "pdf", "application/pdf", response);
        response.getOutputStream().write(printed.pdf(report));
    }

    @GetMapping("/dispatch/reports/{id:\\d+}/report.docx")
    void word(Officer officer, @PathVariable long id, HttpServletResponse response) throws IOException {
        Report report = begin(officer, id, "docx", WordFile.TYPE, response);
        response.getOutputStream().write(printed.word(report));
    }

    @GetMapping("/dispatch/reports/{id:\\d+}/report.xlsx")
    void excel(Officer officer, @PathVariable long id, HttpServletResponse response) throws IOException {
        Report report = begin(officer, id, "xlsx", EXCEL, response);
        workbook.write(report, response.getOutputStream());
    }

    private Report begin(Officer officer, long id, String format, String type, HttpServletResponse response) {
        Report report = pages.requireReader(officer, id);
        response.setContentType(type);
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        ContentDisposition.Builder name = format.equals("pdf") ? ContentDisposition.inline() : ContentDisposition.attachment();
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, name.filename(report.content().title() + (report.issue() == null ? "（草稿）" : "") + "." + format,
                StandardCharsets.UTF_8).build().toString());
        audit.record(new AuditLog.Actor(officer.personId(), officer.name(), officer.post().key()), "report.file", String.valueOf(id),
                Map.of("format", FORMATS.get(format)));
        return report;
    }
}
