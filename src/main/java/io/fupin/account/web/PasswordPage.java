package io.fupin.account.web;

import io.fupin.account.Officer;
import io.fupin.account.access.PageSessions;
import io.fupin.account.signin.PasswordChange;
import io.fupin.form.FieldError;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 修改口令. */
@Controller
class PasswordPage {

    private final PasswordChange change;
    private final PageSessions sessions;

    PasswordPage(PasswordChange change, PageSessions sessions) {
        this.change = change;
        this.sessions = sessions;
    }

    @GetMapping("/password")
    String show(@RequestParam(required = false) String done, Model model) {
        model.addAttribute("done", done != null);
        return "account/password";
    }

    @PostMapping("/password")
    String change(Officer officer, @RequestParam(defaultValue = "") String current, @RequestParam(defaultValue = "") String password,
                  @RequestParam(defaultValue = "") String again, HttpServletRequest request, HttpServletResponse response, Model model) {
        PasswordChange.Result result = change.change(officer, current, password, again, request.getRemoteAddr());
        if (!result.errors().isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("errors", result.errors().stream().collect(
                    Collectors.groupingBy(FieldError::field, Collectors.mapping(FieldError::message, Collectors.toList()))));
            return "account/password";
        }
        sessions.renew(result.version(), request, response);
        return "redirect:/password?done";
    }
}
