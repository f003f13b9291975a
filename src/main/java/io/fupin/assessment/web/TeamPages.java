package io.fupin.assessment.web;

import io.fupin.account.FirmPeople.Invitation;
import io.fupin.account.FirmPeople.Invited;
import io.fupin.account.Officer;
import io.fupin.assessment.web.TeamView.Once;
import io.fupin.assessment.work.TeamDesk;
import io.fupin.form.FieldError;
import io.fupin.problem.Problem;
import io.fupin.region.RegionCode;
import io.fupin.web.Said;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 调查组: the lead's page of progress, quotas and people; nobody else is told that there is one. */
@Controller
@RequestMapping("/assessments/{caseNumber}/team")
class TeamPages {

    private final TeamDesk desk;
    private final TeamViews views;

    TeamPages(TeamDesk desk, TeamViews views) {
        this.desk = desk;
        this.views = views;
    }

    @GetMapping
    String page(Officer officer, @PathVariable String caseNumber, Model model) {
        return page(officer, caseNumber, null, Map.of(), Map.of(), model);
    }

    private String page(Officer officer, String caseNumber, Once once, Map<String, String> typed, Map<String, String> errors, Model model) {
        model.addAttribute("view", views.view(officer, desk.led(officer, caseNumber), once, typed, errors));
        return "assessment/team";
    }

    @PostMapping("/people")
    String invite(Officer officer, @PathVariable String caseNumber, @RequestParam(defaultValue = "") String username, @RequestParam(defaultValue = "") String name,
                  @RequestParam(defaultValue = "") String phone, @RequestParam(defaultValue = "") String until, HttpServletResponse response, Model model) {
        try {
            Invited invited = desk.invite(officer, caseNumber, new Invitation(username.strip(), name, phone, day(until)));
            // Shown in the answer itself and nowhere stored, the session included.
            return page(officer, caseNumber, new Once(invited.name(), invited.password()), Map.of(), Map.of(), model);
        } catch (Problem problem) {
            if (problem.errors().isEmpty()) {
                throw problem;
            }
            response.setStatus(problem.status().value());
            Map<String, String> errors = new LinkedHashMap<>();
            for (FieldError error : problem.errors()) {
                errors.putIfAbsent(error.field(), error.message());
            }
            return page(officer, caseNumber, null, Map.of("username", username, "name", name, "phone", phone, "until", until), errors, model);
        }
    }

    private static LocalDate day(String until) {
        try {
            return until.isBlank() ? null : LocalDate.parse(until);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    @PostMapping("/people/{person}/password")
    String reset(Officer officer, @PathVariable String caseNumber, @PathVariable long person, Model model) {
        Invited reset = desk.reset(officer, caseNumber, person);
        return page(officer, caseNumber, new Once(reset.name(), reset.password()), Map.of(), Map.of(), model);
    }

    @PostMapping("/people/{person}/block")
    String block(Officer officer, @PathVariable String caseNumber, @PathVariable long person, @RequestParam boolean blocked, RedirectAttributes redirect) {
        desk.block(officer, caseNumber, person, blocked);
        redirect.addFlashAttribute(Said.KEY, blocked ? Said.ok("账号已停用", "已登录的也即刻退出；他的户请转给别人。") : Said.ok("账号已启用", null));
        return back(caseNumber);
    }

    @PostMapping("/people/{person}/end")
    String end(Officer officer, @PathVariable String caseNumber, @PathVariable long person, RedirectAttributes redirect) {
        int left = desk.end(officer, caseNumber, person);
        redirect.addFlashAttribute(Said.KEY, Said.ok("岗位已撤销", left == 0 ? null : "他没有入户的 " + left + " 户现在没有分给谁。"));
        return back(caseNumber);
    }

    @PostMapping("/quotas")
    String quota(Officer officer, @PathVariable String caseNumber, @RequestParam long person, @RequestParam(defaultValue = "") String quota, HttpServletResponse response,
                 RedirectAttributes redirect, Model model) {
        return said(new Asked(officer, caseNumber, "team", response, redirect, model), () -> {
            if (!quota.strip().matches("\\d{1,5}")) {
                throw Problem.invalid("quota", "定额填户数。");
            }
            desk.quota(officer, caseNumber, person, Integer.parseInt(quota.strip()));
            return Said.ok("定额已改", null);
        });
    }

    @PostMapping("/sharing")
    String share(Officer officer, @PathVariable String caseNumber, HttpServletResponse response, RedirectAttributes redirect, Model model) {
        return said(new Asked(officer, caseNumber, "team", response, redirect, model),
                () -> Said.ok("分好了 " + desk.share(officer, caseNumber) + " 户", "一个村尽量给一个人；定额不够的留着没有分。"));
    }

    /** A village or everything of a surveyor to another, or to nobody. */
    @PostMapping("/handovers")
    String handOver(Officer officer, @PathVariable String caseNumber, @RequestParam(required = false) Long from, @RequestParam(defaultValue = "") String village,
                    @RequestParam(required = false) Long to, HttpServletResponse response, RedirectAttributes redirect, Model model) {
        return said(new Asked(officer, caseNumber, "team", response, redirect, model), () -> {
            int given;
            if (from != null) {
                given = desk.handOver(officer, caseNumber, from, to);
            } else if (village.matches("\\d{12}")) {
                given = desk.assignVillage(officer, caseNumber, RegionCode.of(village), to);
            } else {
                throw Problem.invalid("village", "请选一个村或者一个人。");
            }
            return Said.ok("转了 " + given + " 户", "已封存、已更换的不动。");
        });
    }

    /** Single sheets, many at once. */
    @PostMapping("/assignments")
    String assign(Officer officer, @PathVariable String caseNumber, @RequestParam(required = false) List<Integer> sheet, @RequestParam(required = false) Long to,
                  HttpServletResponse response, RedirectAttributes redirect, Model model) {
        return said(new Asked(officer, caseNumber, "sheets", response, redirect, model), () -> {
            if (sheet == null) {
                throw Problem.invalid("sheet", "请先勾上农户。");
            }
            int given = desk.assign(officer, caseNumber, sheet, to);
            return Said.ok("分了 " + given + " 户", given == sheet.size() ? null : "已封存、已更换的和原来就分给他的不动。");
        });
    }

    /** @param back which page of the assessment shows what was done */
    private record Asked(Officer officer, String caseNumber, String back, HttpServletResponse response, RedirectAttributes redirect, Model model) {
    }

    private String said(Asked asked, Supplier<Said> work) {
        desk.led(asked.officer(), asked.caseNumber());
        try {
            asked.redirect().addFlashAttribute(Said.KEY, work.get());
            return "redirect:/assessments/" + asked.caseNumber() + "/" + asked.back();
        } catch (Problem problem) {
            if (problem.errors().isEmpty()) {
                throw problem;
            }
            asked.response().setStatus(problem.status().value());
            return page(asked.officer(), asked.caseNumber(), null, Map.of(), Map.of("team", problem.errors().get(0).message()), asked.model());
        }
    }

    private static String back(String caseNumber) {
        return "redirect:/assessments/" + caseNumber + "/team";
    }
}
