package io.fupin.casework.web;

import io.fupin.account.Absences;
import io.fupin.account.Absences.Absence;
import io.fupin.account.Absences.Refused;
import io.fupin.account.Officer;
import io.fupin.account.Role;
import io.fupin.account.Subordinates;
import io.fupin.account.Subordinates.Subordinate;
import io.fupin.casework.NotAllowed;
import io.fupin.casework.web.StandInViews.Form;
import io.fupin.problem.Problem;
import io.fupin.web.Said;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Somebody fell ill: an office above him registers who stands in, and the county office gives what he had taken to others, task by task,
 * each for itself.
 */
@Controller
class StandInPages {

    static final int MOST = 200;
    private static final String PERSON = "casework/stand-in";

    private final Subordinates subordinates;
    private final Absences absences;
    private final StandInViews views;
    private final Reassignment reassignment;

    StandInPages(Subordinates subordinates, Absences absences, StandInViews views, Reassignment reassignment) {
        this.subordinates = subordinates;
        this.absences = absences;
        this.views = views;
        this.reassignment = reassignment;
    }

    @GetMapping("/absences/others")
    String look(Officer officer, @RequestParam(defaultValue = "") String q, Model model) {
        if (!officer.is(Role.TOWNSHIP_OFFICE) && !officer.is(Role.COUNTY_OFFICE)) {
            throw new NotAllowed("替别人登记外出由乡镇、县扶贫办办理。");
        }
        model.addAttribute("view", views.search(officer, q));
        return "casework/stand-ins";
    }

    @GetMapping("/absences/others/{person}")
    String person(Officer officer, @PathVariable long person, Model model) {
        model.addAttribute("view", views.person(officer, get(officer, person), null, Map.of()));
        return PERSON;
    }

    @PostMapping("/absences/others/{person}")
    String register(Officer officer, @PathVariable long person, Form form, Model model, RedirectAttributes redirect, HttpServletResponse response) {
        Subordinate who = get(officer, person);
        try {
            Absence set = absences.set(officer, person, form.deputyId(), AbsencePage.day(form.firstDay()), AbsencePage.day(form.lastDay()), form.reason());
            redirect.addFlashAttribute(Said.KEY, Said.ok("已登记，由 " + set.deputyName() + " 代理 " + set.personName(), "两人都收到了消息。"));
            return "redirect:/absences/others/" + person;
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("view", views.person(officer, who, form, Map.of(refused.field(), refused.getMessage())));
            return PERSON;
        }
    }

    /** @param all the ticked tasks as {@code ids}, for each post under {@code to-<post>} who gets its tasks, and the reason */
    @PostMapping("/absences/others/{person}/tasks")
    String reassign(Officer officer, @PathVariable long person, @RequestParam MultiValueMap<String, String> all, Model model,
                    HttpServletResponse response) {
        Subordinate who = get(officer, person);
        if (!officer.is(Role.COUNTY_OFFICE)) {
            throw new NotAllowed("生病时改派由县扶贫办办理。");
        }
        List<String> ids = all.getOrDefault("ids", List.of());
        String reason = all.getFirst("reason");
        if (ids.isEmpty() || ids.size() > MOST || reason == null || reason.isBlank() || reason.strip().length() > 200) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            boolean none = ids.isEmpty() || ids.size() > MOST;
            model.addAttribute("view", views.person(officer, who, null, Map.of(none ? "ids" : "why",
                    none ? "请勾选要改派的事项，一次不超过 " + MOST + " 件" : "请写明原因，不超过200字")));
            return PERSON;
        }
        model.addAttribute("view", views.done(who, reassignment.run(officer, person, ids, all.toSingleValueMap(), reason)));
        return "casework/reassigned";
    }

    private Subordinate get(Officer officer, long person) {
        return subordinates.find(officer, person).orElseThrow(() -> Problem.notFound("没有这个人，或者他不归您这一级管。"));
    }
}
