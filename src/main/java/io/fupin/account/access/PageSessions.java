package io.fupin.account.access;

import io.fupin.account.signin.SignInOutcome;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Component;

/** Sessions of pages: opened under a fresh id and a fresh CSRF token, so that nothing from before the sign-in lives on. */
@Component
public class PageSessions {

    private final SecurityContextRepository contexts;
    private final CsrfTokenRepository csrf;

    PageSessions(SecurityContextRepository contexts, CsrfTokenRepository csrf) {
        this.contexts = contexts;
        this.csrf = csrf;
    }

    public void open(SignInOutcome.Accepted accepted, HttpServletRequest request, HttpServletResponse response) {
        close(request, response);
        request.getSession(true).setMaxInactiveInterval((int) accepted.idle().toSeconds());
        remember(new SignedIn(accepted.officer().personId(), accepted.officer().username(), accepted.credentialVersion(),
                accepted.mustChange()), request, response);
    }

    /** After a change of password: this session goes on, all others are void. */
    public void renew(int credentialVersion, HttpServletRequest request, HttpServletResponse response) {
        SecurityContext stored = contexts.loadDeferredContext(request).get();
        if (stored.getAuthentication() != null && stored.getAuthentication().getPrincipal() instanceof SignedIn person) {
            request.changeSessionId();
            remember(new SignedIn(person.personId(), person.username(), credentialVersion, false), request, response);
        }
    }

    public void close(HttpServletRequest request, HttpServletResponse response) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        SecurityContextHolder.clearContext();
        csrf.saveToken(null, request, response);
    }

    private void remember(SignedIn person, HttpServletRequest request, HttpServletResponse response) {
        Authentication authentication = UsernamePasswordAuthenticationToken.authenticated(person, null, List.of());
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authentication);
        contexts.saveContext(context, request, response);
    }
}
