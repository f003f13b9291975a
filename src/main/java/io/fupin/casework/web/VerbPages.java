package io.fupin.casework.web;

import io.fupin.account.Officer;
import io.fupin.casework.Consultations;
import io.fupin.casework.Consultations.Consultation;
import io.fupin.casework.HandOver;
import io.fupin.casework.TakeBack;
import io.fupin.casework.Urging;
import io.fupin.casework.WorkItem;
import io.fupin.web.Said;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 转办, 催办, 协办, 撤回: a dialog where there are scripts, else a page. */
@Controller
class VerbPages {

    private final VerbViews views;
    private final VerbAnswers answers;
    private final HandOver handOvers;
    private final Urging urging;
    private final TakeBack takeBacks;
    private final Consultations consultations;

    VerbPages(VerbViews views, VerbAnswers answers, HandOver handOvers, Urging urging, TakeBack takeBacks,
              Consultations consultations) {
        this.views = views;
        this.answers = answers;
        this.handOvers = handOvers;
        this.urging = urging;
        this.takeBacks = takeBacks;
        this.consultations = consultations;
    }

    @GetMapping("/tasks/{id}/hand-over")
    String askHandOver(Officer officer, @PathVariable String id, @RequestParam(required = false) String list,
                       @RequestHeader(name = "HX-Request", required = false) String part, Model model) {
        return answers.show(views.handOver(id, officer, list), part, model);
    }

    @PostMapping("/tasks/{id}/hand-over")
    String handOver(Officer officer, @PathVariable String id, @RequestParam(required = false) Long to,
                    @RequestParam(defaultValue = "") String reason, @RequestParam(required = false) String list, Model model,
                    RedirectAttributes redirect, HttpServletResponse response) {
        return answers.run(() -> {
            WorkItem item = handOvers.handOver(id, officer, to, reason);
            redirect.addFlashAttribute(Said.KEY, Said.ok("已转给 " + item.assigneeName(), item.subject() + "，" + item.stepName() + "。"));
            return officer.post().equals(item.post()) && list != null && !list.isBlank() ? list(list) : "/cases/" + item.caseNumber();
        }, () -> views.handOver(id, officer, list), to == null ? null : to.toString(), reason, model, response);
    }

    @GetMapping("/tasks/{id}/urge")
    String askUrge(Officer officer, @PathVariable String id, @RequestParam(required = false) String list,
                   @RequestHeader(name = "HX-Request", required = false) String part, Model model) {
        return answers.show(views.urge(id, officer, list), part, model);
    }

    @PostMapping("/tasks/{id}/urge")
    String urge(Officer officer, @PathVariable String id, @RequestParam(defaultValue = "") String words,
                @RequestParam(required = false) String list, Model model, RedirectAttributes redirect, HttpServletResponse response) {
        return answers.run(() -> {
            Urging.Urge urge = urging.urge(id, officer, words);
            redirect.addFlashAttribute(Said.KEY, Said.ok("已催办", "对方的消息和待办里都会标出。"));
            return list == null || list.isBlank() ? "/cases/" + urge.caseNumber() : list(list);
        }, () -> views.urge(id, officer, list), null, words, model, response);
    }

    @GetMapping("/tasks/{id}/take-back")
    String askTakeBack(Officer officer, @PathVariable String id, @RequestHeader(name = "HX-Request", required = false) String part, Model model) {
        return answers.show(views.takeBack(id, officer), part, model);
    }

    @PostMapping("/tasks/{id}/take-back")
    String takeBack(Officer officer, @PathVariable String id, @RequestParam(defaultValue = "") String reason, Model model,
                    RedirectAttributes redirect, HttpServletResponse response) {
        return answers.run(() -> {
            WorkItem again = takeBacks.takeBack(id, officer, reason);
            redirect.addFlashAttribute(Said.KEY, Said.ok("已撤回", "案件又在您这一步，改过以后再交。"));
            return "/tasks/" + again.id();
        }, () -> views.takeBack(id, officer), null, reason, model, response);
    }

    @GetMapping("/tasks/{id}/consultations/new")
    String askConsult(Officer officer, @PathVariable String id, @RequestParam(required = false) String list,
                      @RequestHeader(name = "HX-Request", required = false) String part, Model model) {
        return answers.show(views.ask(id, officer, list), part, model);
    }

    @PostMapping("/tasks/{id}/consultations")
    String consult(Officer officer, @PathVariable String id, @RequestParam(defaultValue = "") String to,
                   @RequestParam(defaultValue = "") String question, @RequestParam(required = false) String list, Model model,
                   RedirectAttributes redirect, HttpServletResponse response) {
        return answers.run(() -> {
            int at = to.indexOf('#');
            Long person = at < 0 || !to.substring(at + 1).matches("\\d{1,18}") ? null : Long.valueOf(to.substring(at + 1));
            Consultation asked = consultations.ask(id, officer, at < 0 ? to : to.substring(0, at), person, question);
            redirect.addFlashAttribute(Said.KEY, Said.ok("已请协办", "答复会写进时间线，也会发消息给您。事项还在您手里。"));
            return TaskViews.path(asked.workItem(), list == null || list.isBlank() ? "/tasks" : list);
        }, () -> views.ask(id, officer, list), to, question, model, response);
    }

    /** What somebody sends along as an address is followed only into the lists. */
    private static String list(String address) {
        return address.equals("/tasks") || address.startsWith("/tasks?") ? address : "/tasks";
    }
}
