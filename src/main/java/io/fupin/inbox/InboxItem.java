package io.fupin.inbox;

import io.fupin.account.Post;
import io.fupin.account.Role;
import io.fupin.region.RegionCode;
import java.time.Instant;

/**
 * One row of a list.
 *
 * @param id          of the task; null for a started case that waits for no task now
 * @param step        null, as {@code id}
 * @param name        of the step; for a started case without a task its phase or its result
 * @param role        and {@code unit} and {@code region}: the post it is routed to; null, as {@code id}
 * @param village     where the case lies
 * @param createdAt   when the step arrived; of a started case without a task when it was opened
 * @param completedAt of a task done, or of a case closed
 * @param outcome     key of what was decided
 * @param seen        opened by this officer, with all the red flags it bears now; false is 未看
 * @param urges       how often the open task was urged (催办)
 * @param remindedAt  as {@code escalatedAt} and {@code escalatedTo}: see {@link io.fupin.casework.WorkItem}
 */
public record InboxItem(String id, String caseNumber, String process, String step, String name, String phase, String subject,
                        Integer persons, String groupName, Role role, String unit, RegionCode region, RegionCode village,
                        Long assignee, String assigneeName, Instant createdAt, Instant dueAt, Instant completedAt, String outcome,
                        String result, int redFlags, boolean seen, int urges, Instant remindedAt,
                        Instant escalatedAt, Post escalatedTo) {

    public boolean flagged() {
        return redFlags > 0;
    }
}
