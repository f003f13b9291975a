package io.fupin.engine;

/** A case has come into a phase that begins with waiting and not with a task for somebody; told in the same transaction. */
public record PhaseEntered(String caseNumber, String phase) {
}
