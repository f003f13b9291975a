package io.fupin.account.access;

import io.fupin.problem.Problem;
import io.fupin.problem.Problems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;

/** Until a due change of password is done, nothing else is open. */
final class PasswordDue {

    static final String PAGE = "/password";
    private static final Set<String> OPEN = Set.of(PAGE, "/sign-out", "/error");

    private PasswordDue() {
    }

    static boolean mayPass(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return OPEN.contains(path) || path.startsWith("/public/");
    }

    static void send(HttpServletRequest request, HttpServletResponse response, Problems problems) throws IOException {
        String page = request.getContextPath() + PAGE;
        if (Problems.wantsJson(request) || Problems.fromScript(request)) {
            response.setHeader("HX-Redirect", page);
            problems.write(response, Problem.forbidden("请先修改口令。"));
        } else {
            response.sendRedirect(page);
        }
    }
}
