package io.fupin.engine;

import java.time.Instant;

/**
 * A user task is over, told in the same transaction.
 *
 * @param completed false when the case left it by a return or an end from outside
 */
public record TaskLeft(String taskId, String caseNumber, boolean completed, Instant at) {
}
