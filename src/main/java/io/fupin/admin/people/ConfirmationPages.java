package io.fupin.admin.people;

import io.fupin.account.Officer;
import io.fupin.account.Role;
import io.fupin.account.administration.Accounts;
import io.fupin.account.administration.PasswordReset;
import io.fupin.account.administration.PostChanges;
import io.fupin.problem.Problem;
import io.fupin.web.Said;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 岗位确认: what waits for a second person, for the leading group and for administrators. */
@Controller
@RequestMapping("/confirmations")
class ConfirmationPages {

    private static final String LIST = "redirect:/confirmations";

    private final PostChanges changes;
    private final Accounts accounts;

    ConfirmationPages(PostChanges changes, Accounts accounts) {
        this.changes = changes;
        this.accounts = accounts;
    }

    /** @param bar null when the officer may confirm */
    record WaitingReset(PasswordReset reset, String bar) {
    }

    @GetMapping
    String list(Officer officer, Model model) {
        List<PostChanges.Waiting> waiting = changes.waiting(officer);
        model.addAttribute("grants", waiting.stream().filter(item -> !item.change().waitsForEnd()).toList());
        model.addAttribute("ends", waiting.stream().filter(item -> item.change().waitsForEnd()).toList());
        model.addAttribute("resets", accounts.waitingResets(officer).stream()
                .map(reset -> new WaitingReset(reset, accounts.barToConfirm(officer, reset))).toList());
        model.addAttribute("me", officer.personId());
        model.addAttribute("admin", officer.is(Role.ADMIN));
        return "admin/confirmations";
    }

    @PostMapping("/posts/{id}/confirm")
    String confirm(Officer officer, @PathVariable long id, RedirectAttributes redirect) {
        return done(redirect, "岗位已确认", () -> changes.confirm(officer, id));
    }

    @PostMapping("/posts/{id}/decline")
    String decline(Officer officer, @PathVariable long id, @RequestParam(defaultValue = "") String reason, RedirectAttributes redirect) {
        return done(redirect, "已退回", () -> changes.decline(officer, id, reason));
    }

    @PostMapping("/ends/{id}/confirm")
    String confirmEnd(Officer officer, @PathVariable long id, RedirectAttributes redirect) {
        return done(redirect, "岗位已撤销", () -> changes.confirmEnd(officer, id));
    }

    @PostMapping("/ends/{id}/decline")
    String keep(Officer officer, @PathVariable long id, RedirectAttributes redirect) {
        return done(redirect, "岗位保留", () -> changes.keep(officer, id));
    }

    /** The new password is in the answer itself: whoever confirms hands it over. */
    @PostMapping("/resets/{id}/confirm")
    String confirmReset(Officer officer, @PathVariable long id, Model model) {
        Accounts.Confirmed confirmed = accounts.confirmReset(officer, id);
        model.addAttribute("password", confirmed.password());
        model.addAttribute("passwordOf", confirmed.reset());
        return list(officer, model);
    }

    @PostMapping("/resets/{id}/decline")
    String declineReset(Officer officer, @PathVariable long id, RedirectAttributes redirect) {
        return done(redirect, "已退回", () -> accounts.declineReset(officer, id));
    }

    private static String done(RedirectAttributes redirect, String title, Runnable action) {
        try {
            action.run();
            redirect.addFlashAttribute(Said.KEY, Said.ok(title, null));
        } catch (Problem refusal) {
            redirect.addFlashAttribute(Said.KEY, Said.refused("没有办成", refusal.getMessage()));
        }
        return LIST;
    }
}
