package io.fupin.paper;

import java.util.List;

/**
 * How to object to a list.
 *
 * @param acceptanceWorkingDays working days within which an objection is taken up
 * @param replyWorkingDays working days from there to the reply
 * @param contacts offices that take objections, nearest first
 * @param page address of the public page, printed as QR code
 */
public record ObjectionTerms(int acceptanceWorkingDays, int replyWorkingDays, List<Contact> contacts, String page) {

    public ObjectionTerms {
        Fields.atLeast(1, acceptanceWorkingDays, "acceptanceWorkingDays");
        Fields.atLeast(1, replyWorkingDays, "replyWorkingDays");
        contacts = Fields.some(contacts, "contacts");
        page = Fields.required(page, "page");
    }
}
