package io.fupin.engine;

import java.time.Instant;

/**
 * A user task has come into being, told in the transaction that made it.
 *
 * @param group the post it is routed to, {@code ROLE[.UNIT]@REGION}
 */
public record TaskArrived(String taskId, String caseNumber, String modelRef, String step, String group, Instant at) {
}
