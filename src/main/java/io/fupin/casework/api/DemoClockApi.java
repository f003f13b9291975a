package io.fupin.casework.api;

import io.fupin.account.Officer;
import io.fupin.audit.AuditLog;
import io.fupin.casework.TaskItem;
import io.fupin.engine.ProcedureClock;
import io.fupin.problem.Problem;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Moves the business time of the demo forward, for anybody who is signed in there. */
@RestController
@RequestMapping("/api/v1/demo/clock")
@Profile("demo")
class DemoClockApi {

    /** A whole procedure with its appeals takes less. */
    private static final Duration FURTHEST = Duration.ofDays(400);

    private final ProcedureClock clock;
    private final AuditLog audit;

    DemoClockApi(ProcedureClock clock, AuditLog audit) {
        this.clock = clock;
        this.audit = audit;
    }

    /** @param advance ISO 8601 duration, {@code PT0S} included */
    record Advance(String advance) {
    }

    record Now(OffsetDateTime now) {
    }

    @PostMapping
    Now advance(Officer officer, @RequestBody Advance body) {
        Duration by = duration(body.advance());
        if (by.isNegative() || by.compareTo(FURTHEST) > 0) {
            throw Problem.invalid("advance", "演示日期只能前移，一次不超过 400 天");
        }
        OffsetDateTime now = TaskItem.time(clock.advance(by));
        audit.record(new AuditLog.Actor(officer.personId(), officer.name(), officer.post().key()), "demo.clock", "clock",
                Map.of("advance", by.toString()));
        return new Now(now);
    }

    private static Duration duration(String text) {
        try {
            return Duration.parse(text == null ? "" : text.strip());
        } catch (DateTimeParseException e) {
            throw Problem.invalid("advance", "请写成 P8D 或 PT36H 这样的时长");
        }
    }
}
