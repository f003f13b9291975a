package io.fupin.casework.web;

import io.fupin.account.Officer;
import io.fupin.account.Post;
import io.fupin.account.PostNames;
import io.fupin.casework.CaseFile;
import io.fupin.casework.CaseSight;
import io.fupin.casework.Cases;
import io.fupin.casework.Consultations;
import io.fupin.casework.Consultations.Consultation;
import io.fupin.casework.Refusal;
import io.fupin.region.Regions;
import io.fupin.web.Said;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 协办: what waits for this officer's opinion, and where he gives it. */
@Controller
class ConsultationPages {

    private final Consultations consultations;
    private final Cases cases;
    private final PostNames posts;
    private final Regions regions;

    ConsultationPages(Consultations consultations, Cases cases, PostNames posts, Regions regions) {
        this.consultations = consultations;
        this.cases = cases;
        this.posts = posts;
        this.regions = regions;
    }

    /** @param caseHref null where this post does not see the case: a department is asked about its own records only */
    public record ConsultationView(Consultation one, String place, String askedBy, String caseHref, boolean mine, boolean mayAnswer,
                                   String answer, String error) {
    }

    @GetMapping("/consultations")
    String list(Officer officer, Model model) {
        List<Consultation> waiting = consultations.waiting(officer);
        Map<String, CaseFile> files = cases.all(waiting.stream().map(Consultation::caseNumber).distinct().toList()).stream()
                .collect(Collectors.toMap(CaseFile::caseNumber, file -> file));
        model.addAttribute("items", waiting.stream().map(one -> view(one, files.get(one.caseNumber()), officer, null, null)).toList());
        return "casework/consultations";
    }

    @GetMapping("/consultations/{id}")
    String one(Officer officer, @PathVariable long id, Model model) {
        model.addAttribute("view", view(consultations.get(id, officer), officer, null, null));
        return "casework/consultation";
    }

    @PostMapping("/consultations/{id}/answer")
    String answer(Officer officer, @PathVariable long id, @RequestParam(defaultValue = "") String answer, Model model,
                  RedirectAttributes redirect, HttpServletResponse response) {
        try {
            Consultation done = consultations.answer(id, officer, answer);
            redirect.addFlashAttribute(Said.KEY, Said.ok("已答复 " + done.askedName(), "意见写进了本案的时间线。"));
            return "redirect:/consultations";
        } catch (Refusal refusal) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("view", view(consultations.get(id, officer), officer, answer, refusal.getMessage()));
            return "casework/consultation";
        }
    }

    @PostMapping("/consultations/{id}/cancellation")
    String cancel(Officer officer, @PathVariable long id, RedirectAttributes redirect) {
        Consultation one = consultations.get(id, officer);
        consultations.cancel(id, officer);
        redirect.addFlashAttribute(Said.KEY, Said.ok("协办已收回", "不用再等对方的意见。"));
        return "redirect:/tasks/" + one.workItem();
    }

    private ConsultationView view(Consultation one, Officer officer, String answer, String error) {
        return view(one, cases.get(one.caseNumber()), officer, answer, error);
    }

    private ConsultationView view(Consultation one, CaseFile file, Officer officer, String answer, String error) {
        boolean mine = one.askedBy() == officer.personId();
        boolean addressed = !mine && one.post().equals(officer.post()) && (one.personId() == null || officer.actsFor(one.personId()));
        return new ConsultationView(one, Panels.place(file, regions), one.askedName() + "（" + posts.of(Post.parse(one.askedPost())) + "）",
                CaseSight.sees(officer, file) ? "/cases/" + file.caseNumber() : null, mine, addressed && one.waits(), answer, error);
    }
}
