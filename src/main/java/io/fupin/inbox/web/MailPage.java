package io.fupin.inbox.web;

import io.fupin.account.Officer;
import io.fupin.form.FieldError;
import io.fupin.inbox.mail.MailPost;
import io.fupin.inbox.mail.MailReminder;
import io.fupin.inbox.mail.MailReminders;
import io.fupin.problem.Problem;
import io.fupin.web.Said;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 邮件提醒; there only where the server of the county lets mail out. */
@Controller
class MailPage {

    private static final String HERE = "redirect:/messages/mail";

    private final MailReminders reminders;
    private final MailPost post;

    MailPage(MailReminders reminders, MailPost post) {
        this.reminders = reminders;
        this.post = post;
    }

    /**
     * @param reminder null while there is none
     * @param typed    address as it was typed
     * @param errors   by field
     */
    public record View(MailReminder reminder, String typed, boolean daily, Map<String, String> errors) {

        public boolean waitsForCode() {
            return reminder != null && reminder.pending() != null;
        }
    }

    @GetMapping("/messages/mail")
    String show(Officer officer, Model model) {
        open();
        Optional<MailReminder> reminder = reminders.of(officer);
        return page(model, new View(reminder.orElse(null), reminder.map(MailPage::address).orElse(""),
                reminder.map(MailReminder::daily).orElse(false), Map.of()));
    }

    @PostMapping("/messages/mail")
    String ask(Officer officer, @RequestParam(defaultValue = "") String address, @RequestParam(defaultValue = "false") boolean daily,
               RedirectAttributes redirect, HttpServletResponse response, Model model) {
        open();
        try {
            reminders.ask(officer, address, daily);
        } catch (Problem refused) {
            return again(officer, address, daily, refused, response, model);
        }
        boolean known = reminders.of(officer).map(reminder -> reminder.pending() == null).orElse(false);
        redirect.addFlashAttribute(Said.KEY, known ? Said.ok("已保存", null) : Said.ok("验证码已发出", "请到邮箱里看六位数字，填在下面。"));
        return HERE;
    }

    @PostMapping("/messages/mail/confirm")
    String confirm(Officer officer, @RequestParam(defaultValue = "") String code, RedirectAttributes redirect,
                   HttpServletResponse response, Model model) {
        open();
        try {
            reminders.confirm(officer, code);
        } catch (Problem refused) {
            MailReminder reminder = reminders.of(officer).orElseThrow(() -> refused);
            return again(officer, address(reminder), reminder.daily(), refused, response, model);
        }
        redirect.addFlashAttribute(Said.KEY, Said.ok("邮件提醒已开通", null));
        return HERE;
    }

    @PostMapping("/messages/mail/stop")
    String stop(Officer officer, RedirectAttributes redirect) {
        open();
        reminders.stop(officer);
        redirect.addFlashAttribute(Said.KEY, Said.ok("已停止邮件提醒", "邮箱地址已删除。"));
        return HERE;
    }

    private String again(Officer officer, String address, boolean daily, Problem refused, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return page(model, new View(reminders.of(officer).orElse(null), address, daily,
                refused.errors().stream().collect(Collectors.toMap(FieldError::field, FieldError::message, (one, other) -> one))));
    }

    private static String page(Model model, View view) {
        model.addAttribute("view", view);
        return "inbox/mail";
    }

    private static String address(MailReminder reminder) {
        return reminder.pending() != null ? reminder.pending() : reminder.address() != null ? reminder.address() : "";
    }

    private void open() {
        if (!post.open()) {
            throw Problem.notFound("本平台没有开通邮件。");
        }
    }
}
