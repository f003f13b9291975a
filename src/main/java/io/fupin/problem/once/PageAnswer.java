package io.fupin.problem.once;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * An answer held back until it is kept. Where a page leads on, its own script is told the address in a header: a browser follows a
 * redirect by itself, and the script would see only the page behind it.
 */
final class PageAnswer extends ContentCachingResponseWrapper {

    /** Sent by the pages' script with a form. */
    static final String FROM_SCRIPT = "X-Fupin-Submit";
    static final String LOCATION = "X-Fupin-Location";

    /** Pages there may show a new password once: it is kept nowhere. */
    private static final List<String> SECRET = List.of("/admin/", "/confirmations/", "/password", "/sign-in");

    private String location;

    PageAnswer(HttpServletResponse response) {
        super(response);
    }

    @Override
    public void sendRedirect(String to) {
        location = to;
        setStatus(SC_FOUND);
    }

    String location() {
        return location;
    }

    /** What went well: an answer, or the way to the page that shows it. */
    boolean isKept(HttpServletRequest request) {
        if (location != null) {
            return true;
        }
        String path = request.getRequestURI().substring(request.getContextPath().length());
        if (getStatus() >= 300 || SECRET.stream().anyMatch(path::startsWith)) {
            return false;
        }
        // what is printed costs nothing to print again
        return request.getHeader(OnceFilter.HEADER) != null || getContentType() != null && getContentType().startsWith(MediaType.TEXT_HTML_VALUE);
    }

    void send(HttpServletRequest request) throws IOException {
        if (location == null) {
            copyBodyToResponse();
        } else {
            lead(request, (HttpServletResponse) getResponse(), location);
        }
    }

    static void lead(HttpServletRequest request, HttpServletResponse response, String location) throws IOException {
        if (request.getHeader(FROM_SCRIPT) == null) {
            response.sendRedirect(location);
        } else {
            response.setStatus(SC_NO_CONTENT);
            response.setHeader(LOCATION, location);
        }
    }
}
