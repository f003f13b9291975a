package io.fupin.account.access;

import io.fupin.account.Officer;
import io.fupin.account.data.Officers;
import io.fupin.problem.Problem;
import io.fupin.problem.Problems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Turns the person remembered by the session into the officer of this request; ends the session when there is none any more. */
final class OfficerFilter extends OncePerRequestFilter {

    private final Officers officers;
    private final Problems problems;

    OfficerFilter(Officers officers, Problems problems) {
        this.officers = officers;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication known = SecurityContextHolder.getContext().getAuthentication();
        if (known != null && known.getPrincipal() instanceof SignedIn person) {
            Optional<Officer> officer = officers.find(person.personId(), person.credentialVersion());
            if (officer.isEmpty()) {
                signOut(request);
            } else {
                try {
                    set(new OfficerAuthentication(CurrentPost.choose(officer.get(), request)));
                } catch (Problem refusal) {
                    problems.write(response, refusal);
                    return;
                }
                if (person.mustChange() && !PasswordDue.mayPass(request)) {
                    PasswordDue.send(request, response, problems);
                    return;
                }
            }
        }
        chain.doFilter(request, response);
    }

    /** Error pages show who is signed in, too. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    private static void signOut(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        set(new AnonymousAuthenticationToken("fupin", "anonymous", AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS")));
    }

    /** A context of its own: the session's stays as it is. */
    static void set(Authentication authentication) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authentication);
        SecurityContextHolder.setContext(context);
    }
}
