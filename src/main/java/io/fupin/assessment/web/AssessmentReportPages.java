package io.fupin.assessment.web;

import io.fupin.account.Officer;
import io.fupin.assessment.data.Assessment;
import io.fupin.assessment.data.AssessmentRows;
import io.fupin.assessment.report.PublishedReports;
import io.fupin.audit.AuditLog;
import io.fupin.paper.WordFile;
import io.fupin.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** 评估报告 for those who may see its figures; each one taken is in the audit. */
@Controller
class AssessmentReportPages {

    private final AssessmentRows rows;
    private final PublishedReports reports;
    private final AuditLog audit;

    AssessmentReportPages(AssessmentRows rows, PublishedReports reports, AuditLog audit) {
        this.rows = rows;
        this.reports = reports;
        this.audit = audit;
    }

    @GetMapping("/assessments/{caseNumber}/{name:report\\.(?:pdf|docx)}")
    ResponseEntity<byte[]> report(Officer officer, @PathVariable String caseNumber, @PathVariable String name) {
        Assessment one = rows.find(caseNumber).filter(found -> found.isSeenBy(officer)).orElseThrow(() -> Problem.notFound("没有这次评估，或者它不在您的辖区。"));
        if (!mayTake(one, officer)) {
            throw Problem.forbidden(one.isOf(officer) ? "入户结束以后才有报告。" : "算出结果、判定以后才能看报告。");
        }
        audit.record(new AuditLog.Actor(officer.personId(), officer.name(), officer.post().key()), "assessment.report-taken", caseNumber,
                Map.of("file", name));
        return file(reports.report(one, name), name, one.title() + "-" + caseNumber);
    }

    /** As for the figures on the page: the firm once everything is sealed, everybody else once it is judged. */
    static boolean mayTake(Assessment one, Officer officer) {
        return one.fieldEndedAt() != null && one.isOf(officer) || one.verdict() != null;
    }

    /** @param name report.pdf or report.docx; @param as without ending */
    static ResponseEntity<byte[]> file(byte[] content, String name, String as) {
        boolean pdf = name.endsWith(".pdf");
        String ending = name.substring(name.lastIndexOf('.'));
        return ResponseEntity.ok().contentType(pdf ? MediaType.APPLICATION_PDF : MediaType.parseMediaType(WordFile.TYPE)).cacheControl(CacheControl.noStore())
                .headers(headers -> headers.setContentDisposition((pdf ? ContentDisposition.inline() : ContentDisposition.attachment())
                        .filename(as.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}\\s]+", "_") + ending, StandardCharsets.UTF_8).build()))
                .body(content);
    }
}
