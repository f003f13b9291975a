package io.fupin.casework.web;

import io.fupin.account.Absences;
import io.fupin.account.Absences.Absence;
import io.fupin.account.Absences.Refused;
import io.fupin.account.Officer;
import io.fupin.account.People.Person;
import io.fupin.account.Role;
import io.fupin.problem.Problem;
import io.fupin.web.Said;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 外出代理: who finishes what one had taken, from when to when. */
@Controller
class AbsencePage {

    private static final String PAGE = "casework/absences";

    private final Absences absences;
    private final Clock businessClock;

    AbsencePage(Absences absences, Clock businessClock) {
        this.absences = absences;
        this.businessClock = businessClock;
    }

    /** @param standsFor absences of colleagues in which this officer stands in, now or later; @param others whether he registers for people below */
    public record AbsencesView(List<Row> mine, List<Row> standsFor, List<Person> deputies, LocalDate today, Map<String, String> errors,
                               StandInViews.Form form, boolean others) {
    }

    /** @param state 代理中, 还没开始, 已过, 已取消; @param open whether it may still be called off */
    public record Row(Absence one, String state, boolean open) {
    }

    @GetMapping("/absences")
    String look(Officer officer, Model model) {
        String today = LocalDate.now(businessClock).toString();
        return show(officer, Map.of(), new StandInViews.Form(null, today, today, null), model);
    }

    @PostMapping("/absences")
    String set(Officer officer, @RequestParam(required = false) Long deputyId, @RequestParam(defaultValue = "") String firstDay,
               @RequestParam(defaultValue = "") String lastDay, @RequestParam(defaultValue = "") String reason, Model model,
               RedirectAttributes redirect, HttpServletResponse response) {
        try {
            Absence set = absences.set(officer, officer.personId(), deputyId, day(firstDay), day(lastDay), reason);
            redirect.addFlashAttribute(Said.KEY, Said.ok("已登记，由 " + set.deputyName() + " 代理", "这几天您签收的事项他也能办，以他本人的名义；您仍可自己办。"));
            return "redirect:/absences";
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return show(officer, Map.of(refused.field(), refused.getMessage()), new StandInViews.Form(deputyId, firstDay, lastDay, reason), model);
        }
    }

    @PostMapping("/absences/{id}/end")
    String end(Officer officer, @PathVariable long id, RedirectAttributes redirect) {
        try {
            Absence ended = absences.end(officer, id);
            redirect.addFlashAttribute(Said.KEY, Said.ok("代理已取消", null));
            return "redirect:/absences" + (ended.personId() == officer.personId() ? "" : "/others/" + ended.personId());
        } catch (Refused refused) {
            throw Problem.notFound("没有这条代理，或者不由您取消。");
        }
    }

    private String show(Officer officer, Map<String, String> errors, StandInViews.Form form, Model model) {
        LocalDate today = LocalDate.now(businessClock);
        List<Row> mine = absences.of(officer.personId()).stream().map(one -> row(one, today)).toList();
        List<Row> standsFor = absences.ofColleagues(officer).stream().filter(one -> one.deputyId() == officer.personId())
                .map(one -> row(one, today)).toList();
        model.addAttribute("view", new AbsencesView(mine, standsFor, absences.deputies(officer.personId()), today, errors, form,
                officer.is(Role.TOWNSHIP_OFFICE) || officer.is(Role.COUNTY_OFFICE)));
        return PAGE;
    }

    static Row row(Absence one, LocalDate today) {
        String state = one.ended() ? "已取消" : one.runs(today) ? "代理中" : one.lastDay().isBefore(today) ? "已过" : "还没开始";
        return new Row(one, state, !one.ended() && !one.lastDay().isBefore(today));
    }

    static LocalDate day(String text) {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
