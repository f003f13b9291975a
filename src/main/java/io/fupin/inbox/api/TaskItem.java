package io.fupin.inbox.api;

import io.fupin.casework.WorkItem;
import io.fupin.inbox.InboxItem;
import java.time.OffsetDateTime;

/**
 * A task in a list.
 *
 * @param id          null for a started case that waits for no task now, as {@code step}
 * @param name        of the step
 * @param region      of the post it is routed to
 * @param village     where the case lies
 * @param assignee    name of whoever took it; null while nobody did
 * @param completedAt null while it is open, as {@code outcome}
 */
record TaskItem(String id, String process, String step, String name, String caseNumber, String subject, String region, String village,
                String role, String unit, OffsetDateTime createdAt, OffsetDateTime dueAt, String assignee, OffsetDateTime completedAt,
                String outcome, int redFlags) {

    static TaskItem of(InboxItem item) {
        return new TaskItem(item.id(), item.process(), item.step(), item.name(), item.caseNumber(), item.subject(),
                item.region() == null ? null : item.region().value(), item.village().value(), item.role() == null ? null : item.role().name(),
                item.unit(), Times.of(item.createdAt()), Times.of(item.dueAt()), item.assigneeName(), Times.of(item.completedAt()),
                item.outcome(), item.redFlags());
    }

    static TaskItem of(WorkItem item) {
        return new TaskItem(item.id(), item.process(), item.step(), item.stepName(), item.caseNumber(), item.subject(),
                item.region().value(), item.village().value(), item.role().name(), item.unit(), Times.of(item.createdAt()),
                Times.of(item.dueAt()), item.assigneeName(), Times.of(item.completedAt()), item.outcome(), item.redFlags());
    }
}
