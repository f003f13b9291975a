package io.fupin.inbox;

import io.fupin.account.Officer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Figures for the home pages over what waits for a post. */
public interface Workload {

    /** Open tasks by the day they are due, in [{@code from}, {@code to}]. */
    Map<LocalDate, Integer> dueDays(Officer officer, LocalDate from, LocalDate to);

    /** Of each step the task that has waited longest. */
    List<Oldest> oldest(Officer officer);

    /**
     * What happened in the officer's area since he was last here, newest first, his own doing left out. Remembers that he is here
     * now: a pause of half an hour of real time begins a new visit.
     */
    Changes changes(Officer officer, int most);

    record Oldest(String step, String taskId, String subject, Instant createdAt, Instant dueAt) {
    }

    /** @param since business time; null on the first visit */
    record Changes(Instant since, List<Change> items) {
    }

    /** @param kind as in the timeline; @param text opinion or what happened, null for none */
    record Change(Instant at, String kind, String caseNumber, String subject, String stepName, String personName, String outcome,
                  String text) {
    }
}
