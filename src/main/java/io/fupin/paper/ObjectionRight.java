package io.fupin.paper;

import java.time.LocalDate;
import java.util.List;

/**
 * The right to object to a decision, or to appeal against a reply, and the day until which.
 *
 * @param until the last day, which counts
 * @param workingDays how many working days that is from the day after receipt
 * @param receivedBy the day of receipt assumed for {@code until}; whoever gets the paper later has the days from then
 * @param reviewer who looks into it: never the body that decided (市扶贫办)
 * @param contacts where to object
 * @param page address of the public page, printed as QR code
 */
public record ObjectionRight(LocalDate until, int workingDays, LocalDate receivedBy, String reviewer,
                             List<Contact> contacts, String page) {

    public ObjectionRight {
        Fields.present(until, "until");
        Fields.present(receivedBy, "receivedBy");
        Fields.atLeast(1, workingDays, "workingDays");
        reviewer = Fields.required(reviewer, "reviewer");
        contacts = Fields.some(contacts, "contacts");
        page = Fields.required(page, "page");
        if (!until.isAfter(receivedBy)) {
            throw new IllegalArgumentException("The right to object ends after the paper was received");
        }
    }
}
