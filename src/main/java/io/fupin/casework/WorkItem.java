package io.fupin.casework;

import io.fupin.account.Officer;
import io.fupin.account.Post;
import io.fupin.account.Role;
import io.fupin.region.RegionCode;
import java.time.Instant;

/**
 * One user task, open or done.
 *
 * @param region      of the post it is routed to
 * @param assignee    person who took it; null while nobody did
 * @param completedAt null while it is open
 * @param outcome     key of what was decided; {@link #LEFT} when the case was taken elsewhere
 * @param takenBackAt when whoever completed it took it back (撤回); null else
 * @param urges       how often it was urged (催办)
 * @param remindedAt  when whoever has it was reminded of its limit; null for not
 * @param escalatedAt when it was brought before the level above, its limit being over; null for not
 * @param escalatedTo that office; null for none above
 */
public record WorkItem(String id, String caseNumber, String process, String step, String stepName, String phase, String subject,
                       Role role, String unit, RegionCode region, RegionCode village, Long assignee, String assigneeName,
                       Instant createdAt, Instant claimedAt, Instant dueAt, Instant completedAt, Long completedBy,
                       String completedName, String outcome, String contentHash, int redFlags, Instant takenBackAt, int urges,
                       Instant remindedAt, Instant escalatedAt, Post escalatedTo) {

    /** The case left this step by a return, a withdrawal or a termination. */
    public static final String LEFT = "left";

    public boolean open() {
        return completedAt == null;
    }

    /** The person who took it and for whom {@code officer} stands in now; null when it is his own or nobody's. */
    public Long absent(Officer officer) {
        return assignee == null || assignee == officer.personId() ? null : assignee;
    }

    public Post post() {
        return new Post(role, unit, region);
    }
}
