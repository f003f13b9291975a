package io.fupin.notice.limits;

import io.fupin.problem.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Keeps the public pages from being drained or flooded: so many calls an address, in real time. Counted by each node for itself. The
 * address is that of the connection, or what the trusted proxy says ({@code fupin.trusted-proxy}).
 */
@Component
public class PublicLimits implements HandlerInterceptor {

    private static final int MOST_REMEMBERED = 50_000;

    private final Clock realClock;
    private final Map<What, Limit> limits;
    private final Map<String, Window> windows = new LinkedHashMap<>(256, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Window> eldest) {
            return size() > MOST_REMEMBERED;
        }
    };

    PublicLimits(@Qualifier("realClock") Clock realClock, @Value("${fupin.public-limits.pages-a-minute:300}") int pages,
                 @Value("${fupin.public-limits.look-ups-a-minute:30}") int lookUps,
                 @Value("${fupin.public-limits.submissions-an-hour:60}") int submissions,
                 @Value("${fupin.public-limits.uploads-an-hour:100}") int uploads) {
        this.realClock = realClock;
        this.limits = Map.of(What.PAGE, new Limit(pages, Duration.ofMinutes(1)), What.LOOK_UP, new Limit(lookUps, Duration.ofMinutes(1)),
                What.SUBMISSION, new Limit(submissions, Duration.ofHours(1)), What.UPLOAD, new Limit(uploads, Duration.ofHours(1)));
    }

    /** What is counted together. */
    enum What { PAGE, LOOK_UP, SUBMISSION, UPLOAD }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
        String path = request.getRequestURI().substring(request.getContextPath().length());
        boolean asks = "GET".equals(request.getMethod()) || "HEAD".equals(request.getMethod());
        What what = path.startsWith("/public/receipts") && asks ? What.LOOK_UP : asks ? What.PAGE
                : path.startsWith("/public/evidence") ? What.UPLOAD : What.SUBMISSION;
        require(what, request.getRemoteAddr());
        return true;
    }

    /** @throws Problem 429 with the time to wait */
    void require(What what, String address) {
        Limit limit = limits.get(what);
        Instant now = realClock.instant();
        Instant begun;
        synchronized (windows) {
            Window window = windows.computeIfAbsent(what + " " + address, key -> new Window(now));
            if (!now.isBefore(window.begun.plus(limit.span))) {
                window.begun = now;
                window.count = 0;
            }
            window.count++;
            if (window.count <= limit.most) {
                return;
            }
            begun = window.begun;
        }
        throw Problem.tooMany("查看或提交得太频繁，请过一会儿再来。急事请打监督电话。", Duration.between(now, begun.plus(limit.span)));
    }

    private record Limit(int most, Duration span) {
    }

    private static final class Window {

        private Instant begun;
        private int count;

        Window(Instant begun) {
            this.begun = begun;
        }
    }
}
