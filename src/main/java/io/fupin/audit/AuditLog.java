package io.fupin.audit;

import java.util.Map;

/**
 * Writes the audit in the caller's transaction: an action and its trace stand or fall together. Entries carry business and real
 * time; they are never changed, and chained afterwards by one sealer.
 */
public interface AuditLog {

    /**
     * @param actor   who; null for the system or the public
     * @param action  dotted key: {@code task.complete}, {@code case.view}, {@code sign-in.refused}
     * @param subject what it was done to: case number, user name, region code
     * @param details small facts, never an identity number in clear
     */
    void record(Actor actor, String action, String subject, Map<String, ?> details);

    /** @param post as {@code ROLE@REGION}, the post acted under */
    record Actor(long personId, String name, String post) {
    }
}
