package io.fupin.inbox.web;

import io.fupin.account.Officer;
import io.fupin.audit.AuditLog;
import io.fupin.engine.ProcedureClock;
import io.fupin.web.Said;
import io.fupin.web.Words;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The button of the demo that moves the date forward. */
@Controller
@Profile("demo")
class DemoClockPage {

    private static final int FURTHEST = 366;

    private final ProcedureClock clock;
    private final Words words;
    private final AuditLog audit;

    DemoClockPage(ProcedureClock clock, Words words, AuditLog audit) {
        this.clock = clock;
        this.words = words;
        this.audit = audit;
    }

    @PostMapping("/demo/clock")
    String advance(Officer officer, @RequestParam int days, @RequestHeader(name = HttpHeaders.REFERER, required = false) String from,
                   RedirectAttributes redirect) {
        if (days < 1 || days > FURTHEST) {
            redirect.addFlashAttribute(Said.KEY, Said.refused("日期没有动", "一次往前 1 至 " + FURTHEST + " 天。"));
        } else {
            Instant now = clock.advance(Duration.ofDays(days));
            audit.record(new AuditLog.Actor(officer.personId(), officer.name(), officer.post().key()), "demo.clock", "clock", Map.of("days", days));
            redirect.addFlashAttribute(Said.KEY, Said.ok("现在是" + words.fullMoment(now), "路上到期的公示和期限都已经办过。"));
        }
        return "redirect:" + back(from);
    }

    /** The page where the button stands; only the path of it, so that it stays inside. */
    private static String back(String referer) {
        try {
            URI uri = referer == null ? URI.create("/") : URI.create(referer);
            String path = uri.getRawPath();
            boolean inside = path != null && path.startsWith("/") && !path.startsWith("//");
            return !inside ? "/" : path + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
        } catch (IllegalArgumentException e) {
            return "/";
        }
    }
}
