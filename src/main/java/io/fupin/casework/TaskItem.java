package io.fupin.casework;

import io.fupin.clock.BusinessClock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;

/**
 * A task as the open API shows it.
 *
 * @param id          null for a started case that waits for no task now, as {@code step}
 * @param name        of the step
 * @param region      of the post it is routed to
 * @param village     where the case lies
 * @param assignee    name of whoever took it; null while nobody did
 * @param completedAt null while it is open, as {@code outcome}
 */
public record TaskItem(String id, String process, String step, String name, String caseNumber, String subject, String region, String village,
                String role, String unit, OffsetDateTime createdAt, OffsetDateTime dueAt, String assignee, OffsetDateTime completedAt,
                String outcome, int redFlags) {

    public static TaskItem of(WorkItem item) {
        return new TaskItem(item.id(), item.process(), item.step(), item.stepName(), item.caseNumber(), item.subject(),
                item.region().value(), item.village().value(), item.role().name(), item.unit(), time(item.createdAt()),
                time(item.dueAt()), item.assigneeName(), time(item.completedAt()), item.outcome(), item.redFlags());
    }

    /** With the offset of the office, at most six fraction digits. */
    public static OffsetDateTime time(Instant instant) {
        return instant == null ? null : instant.truncatedTo(ChronoUnit.MICROS).atZone(BusinessClock.ZONE).toOffsetDateTime();
    }
}
