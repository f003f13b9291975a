package io.fupin.casework.web;

import io.fupin.account.Officer;
import io.fupin.casework.CaseFile;
import io.fupin.casework.CaseViews;
import io.fupin.casework.Cases;
import io.fupin.casework.DecisionFiles;
import io.fupin.casework.DecisionFiles.Replay;
import io.fupin.casework.StepEvidence;
import io.fupin.casework.dossier.CaseDossier;
import io.fupin.casework.dossier.DossierDownload;
import io.fupin.casework.filed.FiledForms;
import io.fupin.database.ReadOnce;
import io.fupin.evidence.EvidenceDownload;
import io.fupin.problem.Problem;
import io.fupin.web.Said;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 卷宗: one case and what it holds. */
@Controller
class CasePage {

    private static final String PAGE = "casework/case";

    private final Cases cases;
    private final CaseFileViews views;
    private final CaseViews looks;
    private final Panels panels;
    private final DecisionFiles decisions;
    private final StepEvidence evidence;
    private final EvidenceDownload download;
    private final ReadOnce once;
    private final CaseDossier dossier;
    private final FiledForms filed;

    CasePage(Cases cases, CaseFileViews views, CaseViews looks, Panels panels, DecisionFiles decisions, StepEvidence evidence,
             EvidenceDownload download, ReadOnce once, CaseDossier dossier, FiledForms filed) {
        this.cases = cases;
        this.views = views;
        this.looks = looks;
        this.panels = panels;
        this.decisions = decisions;
        this.evidence = evidence;
        this.download = download;
        this.once = once;
        this.filed = filed;
        this.dossier = dossier;
    }

    @GetMapping("/cases/{caseNumber:[A-Z]+-.+}")
    String look(Officer officer, @PathVariable String caseNumber, Model model) {
        CaseFile file = cases.get(caseNumber, officer);
        looks.record(officer, file, null);
        model.addAttribute("view", once.look(() -> views.view(file, officer)));
        return PAGE;
    }

    /** The members with their identity numbers in full, as a part of the page; the look is audited. */
    @GetMapping("/cases/{caseNumber}/members")
    String members(Officer officer, @PathVariable String caseNumber, Model model) {
        CaseFile file = cases.get(caseNumber, officer);
        model.addAttribute("members", panels.of(file).membersInFull(file, officer));
        return "parts :: people";
    }

    @GetMapping("/cases/{caseNumber}/evidence/{id}")
    ResponseEntity<Resource> evidence(Officer officer, @PathVariable String caseNumber, @PathVariable String id) {
        return download.file(ofCase(officer, caseNumber, id));
    }

    @GetMapping("/cases/{caseNumber}/evidence/{id}/thumbnail")
    ResponseEntity<Resource> thumbnail(Officer officer, @PathVariable String caseNumber, @PathVariable String id) {
        return download.thumbnail(ofCase(officer, caseNumber, id));
    }

    /** 打印卷宗: everything as one PDF. */
    @GetMapping("/cases/{caseNumber}/dossier.pdf")
    ResponseEntity<Resource> dossier(Officer officer, @PathVariable String caseNumber, @RequestParam(defaultValue = "false") boolean numbers) {
        return DossierDownload.of(dossier.print(caseNumber, officer, numbers));
    }

    /** 办理记录: every revision of every step, as it was handed in. */
    @GetMapping("/cases/{caseNumber}/filed")
    String filed(Officer officer, @PathVariable String caseNumber, Model model) {
        CaseFile file = cases.get(caseNumber, officer);
        looks.record(officer, file, null);
        model.addAttribute("file", file);
        model.addAttribute("filed", filed.of(file, officer, false));
        return "casework/filed";
    }

    private String ofCase(Officer officer, String caseNumber, String id) {
        cases.get(caseNumber, officer);
        return evidence.of(caseNumber).stream().map(StepEvidence.Link::evidenceId).filter(id::equals).findFirst()
                .orElseThrow(() -> Problem.notFound("本案没有这份佐证。"));
    }

    /** 按当时的规则再算一遍. */
    @GetMapping("/cases/{caseNumber}/replay")
    String replay(Officer officer, @PathVariable String caseNumber, @RequestParam long decision, RedirectAttributes redirect) {
        cases.get(caseNumber, officer);
        Replay again = decisions.replay(caseNumber).stream().filter(one -> one.frozen().id() == decision).findFirst()
                .orElseThrow(() -> Problem.notFound("本案没有这次规则判断。"));
        redirect.addFlashAttribute(Said.KEY, again.same() ? Said.ok("再算一遍，结果相同", "用的是当时存下的规则和当时的数据。")
                : Said.warn("再算一遍，结果不同", "当时的结果和现在算出的不一致，请报县扶贫办核查。"));
        return "redirect:/cases/" + caseNumber + "#decisions";
    }
}
