package io.fupin.household.help;

import io.fupin.account.Officer;
import io.fupin.account.Role;
import io.fupin.audit.AuditLog;
import io.fupin.form.FieldError;
import io.fupin.household.AskedRegion;
import io.fupin.household.Household;
import io.fupin.household.help.HelpLists.Gap;
import io.fupin.household.help.HelpRows.Measure;
import io.fupin.household.help.HelpRows.Result;
import io.fupin.problem.Problem;
import io.fupin.web.Said;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
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
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 帮扶: a household's needs, measures and visits; a helper's own households; what is lacking in an area. */
@Controller
class HelpPages {

    private final HelpSight sight;
    private final HelpDesk desk;
    private final HelpViews views;
    private final AuditLog audit;

    HelpPages(HelpSight sight, HelpDesk desk, HelpViews views, AuditLog audit) {
        this.sight = sight;
        this.desk = desk;
        this.views = views;
        this.audit = audit;
    }

    @GetMapping("/my-households")
    String mine(Officer officer, Model model) {
        if (!officer.is(Role.HELPER)) {
            throw Problem.forbidden("这一页是帮扶责任人的。");
        }
        model.addAttribute("view", views.mine(officer));
        return "household/my-households";
    }

    @GetMapping("/help")
    String ledger(Officer officer, @RequestParam(defaultValue = "VISIT") String gap, @RequestParam(required = false) String region,
                  @RequestParam(required = false) String after, Model model) {
        Gap asked = Arrays.stream(Gap.values()).filter(one -> one.name().equals(gap)).findFirst().orElseThrow(() -> Problem.notFound("没有这张名单。"));
        model.addAttribute("view", views.ledger(officer, AskedRegion.of(officer, region), asked, after));
        return "household/help-ledger";
    }

    @GetMapping("/households/{number}/help")
    String help(Officer officer, @PathVariable String number, Model model) {
        Household household = sight.seen(officer, number);
        audit.record(new AuditLog.Actor(officer.personId(), officer.name(), officer.post().key()), "help.view", number, Map.of());
        model.addAttribute("view", views.view(household, officer, Map.of(), Map.of(), null));
        return "household/help";
    }

    @PostMapping("/households/{number}/visits")
    ModelAndView visit(Officer officer, @PathVariable String number, @RequestParam Map<String, String> typed,
                       @RequestParam(required = false) List<String> photoEvidence, RedirectAttributes redirect) {
        return done(officer, number, "visit", typed, redirect, "走访已经记上",
                () -> desk.visit(officer, number, day(typed, "visitedOn"), typed.get("found"), photoEvidence == null ? List.of() : photoEvidence));
    }

    @PostMapping("/households/{number}/needs")
    ModelAndView need(Officer officer, @PathVariable String number, @RequestParam Map<String, String> typed, RedirectAttributes redirect) {
        return done(officer, number, "need", typed, redirect, "需求已经记上", () -> desk.need(officer, number, typed.get("kind"), typed.get("detail")));
    }

    @PostMapping("/households/{number}/needs/{need}/met")
    ModelAndView met(Officer officer, @PathVariable String number, @PathVariable long need, RedirectAttributes redirect) {
        return done(officer, number, null, Map.of(), redirect, "已经记成落实", () -> desk.meet(officer, number, need));
    }

    @PostMapping("/households/{number}/measures")
    ModelAndView measure(Officer officer, @PathVariable String number, @RequestParam Map<String, String> typed, RedirectAttributes redirect) {
        return done(officer, number, "measure", typed, redirect, "措施已经记上", () -> desk.measure(officer, number,
                new Measure(0, typed.get("kind"), typed.get("item"), typed.get("detail"), number(typed, "quantity"), typed.get("unit"),
                        number(typed, "funds"), typed.get("responsible"), day(typed, "since"), day(typed, "lastDay"))));
    }

    @PostMapping("/households/{number}/measures/{measure}/results")
    ModelAndView result(Officer officer, @PathVariable String number, @PathVariable long measure, @RequestParam Map<String, String> typed,
                        RedirectAttributes redirect) {
        return done(officer, number, "result-" + measure, typed, redirect, "成效已经记上", () -> desk.result(officer, number,
                new Result(0, measure, day(typed, "on"), typed.get("text"), number(typed, "income"), typed.get("signatureEvidence"), null)));
    }

    /** What is refused comes back with what was typed, its form open. */
    private ModelAndView done(Officer officer, String number, String form, Map<String, String> typed, RedirectAttributes redirect, String said, Runnable act) {
        try {
            act.run();
            redirect.addFlashAttribute(Said.KEY, Said.ok(said, null));
            return new ModelAndView("redirect:" + HelpViews.path(number));
        } catch (Problem problem) {
            if (problem.status() != HttpStatus.UNPROCESSABLE_ENTITY) {
                throw problem;
            }
            Map<String, String> errors = problem.errors().stream().collect(Collectors.toMap(FieldError::field, FieldError::message, (one, other) -> one));
            ModelAndView page = new ModelAndView("household/help", "view", views.view(sight.seen(officer, number), officer, typed, errors, form));
            page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
            return page;
        }
    }

    private static LocalDate day(Map<String, String> typed, String field) {
        String text = typed.getOrDefault(field, "").strip();
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw Problem.invalid(field, "日期写成 2016-12-31 这样");
        }
    }

    private static BigDecimal number(Map<String, String> typed, String field) {
        String text = typed.getOrDefault(field, "").strip();
        try {
            return text.isEmpty() ? null : new BigDecimal(text);
        } catch (NumberFormatException e) {
            throw Problem.invalid(field, "请填数字");
        }
    }
}
