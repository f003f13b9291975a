package io.fupin.casework;

import io.fupin.account.Officer;

/** What officers do to each other's work, published in the transaction in which it happens. */
public sealed interface DeskEvent {

    Officer by();

    /** @param toPerson whose task it is now */
    record HandedOver(Officer by, WorkItem item, long toPerson, String reason) implements DeskEvent {
    }

    record Urged(Officer by, WorkItem item, String words) implements DeskEvent {
    }

    /** @param item the step that was taken back */
    record TakenBack(Officer by, WorkItem item, String reason) implements DeskEvent {
    }

    record Asked(Officer by, Consultations.Consultation consultation) implements DeskEvent {
    }

    record Answered(Officer by, Consultations.Consultation consultation) implements DeskEvent {
    }
}
