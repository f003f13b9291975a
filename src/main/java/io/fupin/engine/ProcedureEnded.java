package io.fupin.engine;

import java.time.Instant;

/** A case has reached one of its ends; {@code result} is the Chinese name of the end. */
public record ProcedureEnded(String caseNumber, String endId, String result, Instant at) {
}
