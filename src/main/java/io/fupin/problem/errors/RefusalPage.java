package io.fupin.problem.errors;

import io.fupin.problem.Problem;
import io.fupin.problem.Problems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/** A refusal as a whole page, or as one line where a part of a page had been asked for. */
final class RefusalPage {

    private RefusalPage() {
    }

    static ModelAndView of(Problem problem, HttpServletRequest request, HttpServletResponse response) {
        if (problem.retryAfter() != null) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(Math.max(1, problem.retryAfter().toSeconds())));
        }
        ModelAndView page = new ModelAndView(request.getHeader("HX-Request") == null ? "error/refusal" : "error/line");
        page.setStatus(problem.status());
        page.addObject("title", Problems.title(problem.status()));
        page.addObject("detail", problem.getMessage());
        page.addObject("errors", problem.errors());
        page.addObject("icon", icon(problem.status()));
        return page;
    }

    private static String icon(HttpStatus status) {
        return switch (status) {
            case FORBIDDEN, UNAUTHORIZED -> "lock";
            case NOT_FOUND -> "search";
            default -> "alert-triangle";
        };
    }
}
