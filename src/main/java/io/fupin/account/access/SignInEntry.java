package io.fupin.account.access;

import io.fupin.problem.Problem;
import io.fupin.problem.Problems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.web.util.UriUtils;

/**
 * Whoever is not signed in, or not any more: a page leads to the sign-in and back; a script gets 401 and is told where to go, never
 * the sign-in page in the middle of its own.
 */
final class SignInEntry implements AuthenticationEntryPoint {

    private final Problems problems;

    SignInEntry(Problems problems) {
        this.problems = problems;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure) throws IOException {
        if (Problems.wantsJson(request) || Problems.fromScript(request)) {
            response.setHeader("HX-Redirect", signInPage(request, pageOf(request)));
            problems.write(response, Problem.notSignedIn("登录已过期，请重新登录。"));
        } else {
            response.sendRedirect(signInPage(request, HttpMethod.GET.matches(request.getMethod()) ? address(request) : pageOf(request)));
        }
    }

    private static String signInPage(HttpServletRequest request, String back) {
        String page = request.getContextPath() + "/sign-in";
        return ReturnAddress.isSafe(back) && !"/".equals(back) ? page + "?to=" + UriUtils.encode(back, StandardCharsets.UTF_8) : page;
    }

    private static String address(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return request.getQueryString() == null ? path : path + "?" + request.getQueryString();
    }

    /** The page from which a script asked, or a form was sent. */
    private static String pageOf(HttpServletRequest request) {
        String page = request.getHeader("HX-Current-URL");
        try {
            URI uri = URI.create(page == null ? String.valueOf(request.getHeader("Referer")) : page);
            String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
            String path = uri.getRawPath() == null ? "" : uri.getRawPath();
            return path.startsWith(request.getContextPath()) ? path.substring(request.getContextPath().length()) + query : "/";
        } catch (IllegalArgumentException e) {
            return "/";
        }
    }
}
