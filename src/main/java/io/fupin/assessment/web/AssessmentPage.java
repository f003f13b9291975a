package io.fupin.assessment.web;

import io.fupin.account.Officer;
import io.fupin.account.Role;
import io.fupin.assessment.data.Assessment;
import io.fupin.assessment.data.AssessmentRows;
import io.fupin.assessment.draw.Drawing;
import io.fupin.assessment.sampling.Seed;
import io.fupin.assessment.work.Appeals;
import io.fupin.audit.AuditLog;
import io.fupin.problem.Problem;
import io.fupin.web.Said;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One assessment: draw, progress, results, ledger; and the files that anybody draws again with. */
@Controller
class AssessmentPage {

    private final AssessmentRows rows;
    private final AssessmentViews views;
    private final Drawing drawing;
    private final Appeals appeals;
    private final AuditLog audit;

    AssessmentPage(AssessmentRows rows, AssessmentViews views, Drawing drawing, Appeals appeals, AuditLog audit) {
        this.rows = rows;
        this.views = views;
        this.drawing = drawing;
        this.appeals = appeals;
        this.audit = audit;
    }

    @GetMapping("/assessments/{caseNumber}")
    String show(Officer officer, @PathVariable String caseNumber, Model model) {
        model.addAttribute("view", views.view(seen(officer, caseNumber), officer));
        return "assessment/assessment";
    }

    private Assessment seen(Officer officer, String caseNumber) {
        return rows.find(caseNumber).filter(one -> one.isSeenBy(officer)).orElseThrow(() -> Problem.notFound("没有这次评估，或者它不在您的辖区。"));
    }

    /** A secret and its hash, made on the spot and kept nowhere: the firm may as well make its own. */
    @GetMapping("/assessments/{caseNumber}/secret.txt")
    ResponseEntity<byte[]> secret(Officer officer, @PathVariable String caseNumber) {
        Assessment one = seen(officer, caseNumber);
        if (!one.isOf(officer) || !officer.is(Role.ASSESSOR) || one.commitment() != null) {
            throw Problem.forbidden("密数由评估单位在承诺以前生成。");
        }
        String secret = Seed.newSecret();
        return file("密数-" + caseNumber + ".txt", """
                %s　第三方评估的密数。平台不保存这个文件，丢了就抽不了样，请另存好，抽样以前不要给别人。

                密数（抽样时填）：
                %s

                密数的哈希（承诺时填）：
                %s

                也可以自己生成：64 位十六进制数字，再用 sha256sum 算它的哈希。
                """.formatted(one.title(), secret, Seed.commitment(secret)));
    }

    /** Of the draw, once no answer can be influenced any more. */
    @GetMapping("/assessments/{caseNumber}/files/{name:[a-z]+\\.txt}")
    ResponseEntity<byte[]> published(Officer officer, @PathVariable String caseNumber, @PathVariable String name) {
        Assessment one = seen(officer, caseNumber);
        if (one.fieldEndedAt() == null) {
            throw Problem.forbidden("入户结束以后才公布抽样文件，免得样本提前泄露。");
        }
        try {
            String text = drawing.published(one, name);
            audit.record(new AuditLog.Actor(officer.personId(), officer.name(), officer.post().key()), "assessment.files-taken", caseNumber,
                    Map.of("file", name));
            return file(name, text);
        } catch (IllegalArgumentException e) {
            throw Problem.notFound("没有这个文件。");
        }
    }

    @PostMapping("/assessments/{caseNumber}/appeal-over")
    String appealOver(Officer officer, @PathVariable String caseNumber, RedirectAttributes redirect) {
        appeals.over(officer, caseNumber);
        redirect.addFlashAttribute(Said.KEY, Said.ok("已转入认定", "县里逾期没有举证，记入时间线。"));
        return "redirect:/assessments/" + caseNumber;
    }

    private static ResponseEntity<byte[]> file(String name, String text) {
        return ResponseEntity.ok().contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8)).cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString())
                .body(text.getBytes(StandardCharsets.UTF_8));
    }
}
