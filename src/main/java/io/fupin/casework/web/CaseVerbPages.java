package io.fupin.casework.web;

import io.fupin.account.Officer;
import io.fupin.casework.CaseMoves;
import io.fupin.casework.CaseMoves.Move;
import io.fupin.web.Said;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Supplier;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 申请撤回, 终止, 回避: what is done with a case beside its tasks, asked for like the verbs of a task. */
@Controller
class CaseVerbPages {

    private static final String PART = "HX-Request";

    private final CaseVerbViews views;
    private final VerbAnswers answers;
    private final CaseMoves moves;

    CaseVerbPages(CaseVerbViews views, VerbAnswers answers, CaseMoves moves) {
        this.views = views;
        this.answers = answers;
        this.moves = moves;
    }

    @GetMapping("/cases/{caseNumber}/withdrawal")
    String askWithdraw(Officer officer, @PathVariable String caseNumber, @RequestHeader(name = PART, required = false) String part, Model model) {
        return answers.show(views.ask(Move.WITHDRAW, caseNumber, officer), part, model);
    }

    @PostMapping("/cases/{caseNumber}/withdrawal")
    String withdraw(Officer officer, @PathVariable String caseNumber, @RequestParam(defaultValue = "") String reason, Model model,
                    RedirectAttributes redirect, HttpServletResponse response) {
        Supplier<String> act = () -> {
            moves.withdraw(caseNumber, officer, reason);
            return done("申请已撤回", "案件已经结束；农户以后可以再申请。", caseNumber, redirect);
        };
        return answers.run(act, () -> views.ask(Move.WITHDRAW, caseNumber, officer), null, reason, model, response);
    }

    @GetMapping("/cases/{caseNumber}/termination")
    String askTerminate(Officer officer, @PathVariable String caseNumber, @RequestHeader(name = PART, required = false) String part, Model model) {
        return answers.show(views.ask(Move.TERMINATE, caseNumber, officer), part, model);
    }

    @PostMapping("/cases/{caseNumber}/termination")
    String terminate(Officer officer, @PathVariable String caseNumber, @RequestParam(defaultValue = "") String reason, Model model,
                     RedirectAttributes redirect, HttpServletResponse response) {
        Supplier<String> act = () -> {
            moves.terminate(caseNumber, officer, reason);
            return done("案件已终止", "请把决定书发给农户。", caseNumber, redirect);
        };
        return answers.run(act, () -> views.ask(Move.TERMINATE, caseNumber, officer), null, reason, model, response);
    }

    @GetMapping("/cases/{caseNumber}/recusal")
    String askRecuse(Officer officer, @PathVariable String caseNumber, @RequestHeader(name = PART, required = false) String part, Model model) {
        return answers.show(views.ask(Move.RECUSE, caseNumber, officer), part, model);
    }

    @PostMapping("/cases/{caseNumber}/recusal")
    String recuse(Officer officer, @PathVariable String caseNumber, @RequestParam(defaultValue = "") String relation, Model model,
                  RedirectAttributes redirect, HttpServletResponse response) {
        Supplier<String> act = () -> {
            moves.recuse(caseNumber, officer, relation);
            return done("已声明回避", "这一户由同岗位的其他人办。", caseNumber, redirect);
        };
        return answers.run(act, () -> views.ask(Move.RECUSE, caseNumber, officer), null, relation, model, response);
    }

    private static String done(String title, String text, String caseNumber, RedirectAttributes redirect) {
        redirect.addFlashAttribute(Said.KEY, Said.ok(title, text));
        return "/cases/" + caseNumber;
    }
}
