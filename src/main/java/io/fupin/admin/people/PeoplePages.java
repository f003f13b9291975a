package io.fupin.admin.people;

import io.fupin.account.Officer;
import io.fupin.account.Role;
import io.fupin.account.administration.Account;
import io.fupin.account.administration.Accounts;
import io.fupin.account.administration.PostChanges;
import io.fupin.account.administration.UnitList;
import io.fupin.admin.input.Fields;
import io.fupin.admin.input.PlaceInput;
import io.fupin.problem.Problem;
import io.fupin.web.Said;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 人员和岗位: find somebody, add somebody with the post he is to get, and one person's page. */
@Controller
@RequestMapping("/admin")
class PeoplePages {

    private static final int PAGE = 50;

    private final Accounts accounts;
    private final PostChanges changes;
    private final UnitList units;
    private final PlaceInput places;
    private final TransactionTemplate transaction;
    private final Clock businessClock;

    PeoplePages(Accounts accounts, PostChanges changes, UnitList units, PlaceInput places, TransactionTemplate transaction,
                Clock businessClock) {
        this.accounts = accounts;
        this.changes = changes;
        this.units = units;
        this.places = places;
        this.transaction = transaction;
        this.businessClock = businessClock;
    }

    @GetMapping
    String home() {
        return "redirect:/admin/people";
    }

    @GetMapping("/people")
    String list(Officer officer, @RequestParam(defaultValue = "") String q, @RequestParam(required = false) Role role,
                @RequestParam(defaultValue = "0") long after, Model model) {
        List<Accounts.Listed> found = accounts.search(officer, q, role, after, PAGE + 1);
        model.addAttribute("people", found.size() > PAGE ? found.subList(0, PAGE) : found);
        model.addAttribute("next", found.size() > PAGE ? found.get(PAGE - 1).account().id() : null);
        model.addAttribute("after", after);
        model.addAttribute("q", q);
        model.addAttribute("role", role);
        model.addAttribute("roles", Role.values());
        model.addAttribute("waiting", changes.waiting(officer).size() + accounts.waitingResets(officer).size());
        return "admin/people";
    }

    @GetMapping("/people/new")
    String blank(Model model) {
        return form(new Draft("", "", "", PostForm.empty()), Map.of(), model);
    }

    /** What was typed, to be shown again beside what is wrong with it. */
    record Draft(String username, String name, String phone, PostForm post) {
    }

    @PostMapping("/people")
    String create(Officer officer, Draft draft, PostForm post, HttpServletResponse response, Model model) {
        try {
            PostForm.Wanted wanted = post.read(places, officer, LocalDate.now(businessClock));
            Accounts.Created created = transaction.execute(status -> {
                Accounts.Created one = accounts.create(officer, draft.username().strip(), draft.name(), draft.phone(), wanted.post().region());
                changes.request(officer, one.personId(), wanted.post(), wanted.from(), wanted.to());
                return one;
            });
            // Shown in the answer itself and nowhere stored, the session included.
            model.addAttribute("password", created.password());
            return person(officer, created.personId(), model);
        } catch (Problem refusal) {
            return again(refusal, response, form(new Draft(draft.username(), draft.name(), draft.phone(), post), Fields.of(refusal), model));
        }
    }

    @GetMapping("/people/{id}")
    String person(Officer officer, @PathVariable long id, Model model) {
        return person(officer, id, PostForm.empty(), Map.of(), model);
    }

    @PostMapping("/people/{id}/posts")
    String grant(Officer officer, @PathVariable long id, PostForm post, HttpServletResponse response, RedirectAttributes redirect, Model model) {
        try {
            PostForm.Wanted wanted = post.read(places, officer, LocalDate.now(businessClock));
            changes.request(officer, id, wanted.post(), wanted.from(), wanted.to());
        } catch (Problem refusal) {
            return again(refusal, response, person(officer, id, post, Fields.of(refusal), model));
        }
        redirect.addFlashAttribute(Said.KEY, Said.ok("已提出", "由领导小组或另一名管理员确认后生效。"));
        return "redirect:/admin/people/" + id;
    }

    @PostMapping("/people/{id}/description")
    String describe(Officer officer, @PathVariable long id, @RequestParam String name, @RequestParam(defaultValue = "") String phone,
                    HttpServletResponse response, RedirectAttributes redirect, Model model) {
        try {
            accounts.describe(officer, id, name, phone);
        } catch (Problem refusal) {
            return again(refusal, response, person(officer, id, PostForm.empty(), Fields.of(refusal), model));
        }
        redirect.addFlashAttribute(Said.KEY, Said.ok("已保存", null));
        return "redirect:/admin/people/" + id;
    }

    @PostMapping("/people/{id}/shut")
    String shut(Officer officer, @PathVariable long id, @RequestParam boolean shut, RedirectAttributes redirect) {
        accounts.shut(officer, id, shut);
        redirect.addFlashAttribute(Said.KEY, shut ? Said.ok("账号已停用", "已登录的也即刻退出。") : Said.ok("账号已启用", null));
        return "redirect:/admin/people/" + id;
    }

    @PostMapping("/people/{id}/unlock")
    String unlock(Officer officer, @PathVariable long id, RedirectAttributes redirect) {
        accounts.unlock(officer, id);
        redirect.addFlashAttribute(Said.KEY, Said.ok("已解锁", "可以马上再登录。"));
        return "redirect:/admin/people/" + id;
    }

    @PostMapping("/people/{id}/password")
    String resetPassword(Officer officer, @PathVariable long id, RedirectAttributes redirect, Model model) {
        Optional<String> password = accounts.resetPassword(officer, id);
        if (password.isEmpty()) {
            redirect.addFlashAttribute(Said.KEY, Said.ok("已提出重置口令", "此人的岗位重要，须由另一人确认，新口令由确认人转交。"));
            return "redirect:/admin/people/" + id;
        }
        model.addAttribute("password", password.get());
        return person(officer, id, model);
    }

    @PostMapping("/posts/{id}/end")
    String end(Officer officer, @PathVariable long id, @RequestParam long person, @RequestParam(defaultValue = "") String reason,
               RedirectAttributes redirect) {
        try {
            changes.requestEnd(officer, id, reason);
            redirect.addFlashAttribute(Said.KEY, Said.ok("已提出撤销岗位", "由领导小组或另一名管理员确认后生效；情况紧急请先停用账号。"));
        } catch (Problem refusal) {
            redirect.addFlashAttribute(Said.KEY, Said.refused("没有提出", refusal.getMessage()));
        }
        return "redirect:/admin/people/" + person;
    }

    private String person(Officer officer, long id, PostForm post, Map<String, String> errors, Model model) {
        Account account = accounts.person(officer, id);
        model.addAttribute("person", account);
        model.addAttribute("posts", accounts.posts(officer, id));
        model.addAttribute("lockedUntil", accounts.lockedUntil(account).orElse(null));
        model.addAttribute("self", account.id() == officer.personId());
        model.addAttribute("today", LocalDate.now(businessClock));
        return withChoices(post, errors, "admin/person", model);
    }

    private String form(Draft draft, Map<String, String> errors, Model model) {
        model.addAttribute("draft", draft);
        return withChoices(draft.post(), errors, "admin/new-person", model);
    }

    private String withChoices(PostForm post, Map<String, String> errors, String view, Model model) {
        model.addAttribute("post", post);
        model.addAttribute("errors", errors);
        model.addAttribute("roles", Role.values());
        model.addAttribute("units", units.all());
        return view;
    }

    private static String again(Problem refusal, HttpServletResponse response, String view) {
        if (refusal.status() == HttpStatus.NOT_FOUND) {
            throw refusal;
        }
        response.setStatus(refusal.status().value());
        return view;
    }
}
