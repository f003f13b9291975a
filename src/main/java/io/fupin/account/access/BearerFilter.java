package io.fupin.account.access;

import io.fupin.account.Officer;
import io.fupin.account.data.Officers;
import io.fupin.account.data.Tokens;
import io.fupin.problem.Problem;
import io.fupin.problem.Problems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/** Signs a call in by its token. With several posts the call says which one it is made under. */
final class BearerFilter extends OncePerRequestFilter {

    private static final String SCHEME = "Bearer ";

    private final Officers officers;
    private final Problems problems;
    private final Clock realClock;

    BearerFilter(Officers officers, Problems problems, Clock realClock) {
        this.officers = officers;
        this.problems = problems;
        this.realClock = realClock;
    }

    /** The token of a call, or null. */
    static String token(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? header.substring(SCHEME.length()).strip() : null;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return token(request) == null || SecurityConfiguration.OPENING_A_SESSION.matches(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Officer> officer = officers.findByToken(Tokens.hash(token(request)), realClock.instant());
        try {
            if (officer.isEmpty()) {
                throw Problem.notSignedIn("令牌无效或已过期，请重新登录。");
            }
            OfficerFilter.set(new OfficerAuthentication(acting(officer.get(), request)));
        } catch (Problem refusal) {
            problems.write(response, refusal);
            return;
        }
        chain.doFilter(request, response);
    }

    private static Officer acting(Officer officer, HttpServletRequest request) {
        boolean closing = SecurityConfiguration.CLOSING_A_SESSION.matches(request);
        if (officer.posts().size() > 1 && request.getHeader(CurrentPost.HEADER) == null && !closing) {
            throw Problem.unreadable("您有 " + officer.posts().size() + " 个岗位，请在请求头 X-Post 中写明以哪个岗位办理。");
        }
        return CurrentPost.choose(officer, request);
    }
}
