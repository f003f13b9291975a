package io.fupin.problem.errors;

import io.fupin.problem.Problem;
import io.fupin.problem.Problems;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** What went wrong before or after any controller: the container only knows a status. */
@Controller
class Failures implements ErrorController {

    private final Problems problems;

    Failures(Problems problems) {
        this.problems = problems;
    }

    @RequestMapping("/error")
    Object failed(HttpServletRequest request, HttpServletResponse response) {
        if (request.getAttribute(Problems.ATTRIBUTE) instanceof Problem problem) {
            return RefusalPage.of(problem, request, response);
        }
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatus status = code instanceof Integer number ? HttpStatus.resolve(number) : HttpStatus.NOT_FOUND;
        Problem problem = FailureWords.of(status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status);
        Object address = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        boolean call = address instanceof String text && text.startsWith(request.getContextPath() + "/api/");
        return call || Problems.wantsJson(request) ? problems.answer(problem) : RefusalPage.of(problem, request, response);
    }
}
