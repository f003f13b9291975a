package io.fupin.account.access;

import io.fupin.problem.Problem;
import io.fupin.problem.Problems;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/** Signed in, but not allowed; or a page so old that its CSRF token is gone, which for somebody signed out means: sign in again. */
final class Denied implements AccessDeniedHandler {

    private final Problems problems;
    private final SignInEntry entry;

    Denied(Problems problems, SignInEntry entry) {
        this.problems = problems;
        this.entry = entry;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException failure)
            throws IOException, ServletException {
        if (failure instanceof CsrfException && !isSignedIn()) {
            entry.commence(request, response, null);
            return;
        }
        Problem problem = Problem.forbidden(failure instanceof CsrfException
                ? "页面放得太久，已经失效。请刷新页面后再提交。" : "您当前的岗位无权进行这项操作。");
        if (Problems.wantsJson(request)) {
            problems.write(response, problem);
        } else {
            request.setAttribute(Problems.ATTRIBUTE, problem);
            request.getRequestDispatcher("/error").forward(request, response);
        }
    }

    private static boolean isSignedIn() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && (authentication.getPrincipal() instanceof SignedIn
                || authentication instanceof OfficerAuthentication);
    }
}
