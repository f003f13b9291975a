package io.fupin.account.web;

import io.fupin.account.AccountEvent;
import io.fupin.account.Officer;
import io.fupin.account.access.PageSessions;
import io.fupin.account.access.ReturnAddress;
import io.fupin.account.signin.SignIn;
import io.fupin.account.signin.SignInOutcome;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Signing in and out in a browser. */
@Controller
class SignInPage {

    private final SignIn signIn;
    private final PageSessions sessions;
    private final SignInWelcome welcome;
    private final ApplicationEventPublisher events;

    SignInPage(SignIn signIn, PageSessions sessions, SignInWelcome welcome, ApplicationEventPublisher events) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.welcome = welcome;
        this.events = events;
    }

    @GetMapping("/sign-in")
    String show(@RequestParam(required = false) String to, Optional<Officer> officer, Model model) {
        if (officer.isPresent()) {
            return "redirect:" + ReturnAddress.orHome(to);
        }
        return page(to, "", null, model);
    }

    @PostMapping("/sign-in")
    String signIn(@RequestParam(defaultValue = "") String username, @RequestParam(defaultValue = "") String password,
                  @RequestParam(required = false) String to, HttpServletRequest request, HttpServletResponse response, Model model) {
        SignInOutcome outcome = signIn.attempt(username, password, request.getRemoteAddr());
        if (outcome instanceof SignInOutcome.Refused refused) {
            response.setStatus(refused.retryAfter() == null ? HttpStatus.UNAUTHORIZED.value() : HttpStatus.TOO_MANY_REQUESTS.value());
            if (refused.retryAfter() != null) {
                response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(Math.max(1, refused.retryAfter().toSeconds())));
            }
            return page(to, username, refused.message(), model);
        }
        SignInOutcome.Accepted accepted = (SignInOutcome.Accepted) outcome;
        sessions.open(accepted, request, response);
        return "redirect:" + (accepted.mustChange() ? "/password" : ReturnAddress.orHome(to));
    }

    @PostMapping("/sign-out")
    @Transactional
    public String signOut(Optional<Officer> officer, HttpServletRequest request, HttpServletResponse response) {
        officer.ifPresent(who -> events.publishEvent(AccountEvent.by(who, "sign-out", who.username(), Map.of())));
        sessions.close(request, response);
        return "redirect:/sign-in";
    }

    private String page(String to, String username, String error, Model model) {
        model.addAttribute("to", ReturnAddress.isSafe(to) ? to : null);
        model.addAttribute("username", username);
        model.addAttribute("error", error);
        model.addAttribute("place", welcome.place());
        model.addAttribute("demoAccounts", welcome.accounts());
        model.addAttribute("demoPassword", welcome.password());
        return "account/sign-in";
    }
}
