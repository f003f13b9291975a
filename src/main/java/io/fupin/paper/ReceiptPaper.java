package io.fupin.paper;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/**
 * The slip with a receipt number.
 *
 * @param number as people read it aloud, YY7K-3M9D-26
 * @param receivedAt business time
 * @param subject what was handed in, 对青背村第一次公示名单的意见; never the text of the objection itself
 * @param named false for an anonymous objection: the number is then the only way to the answer
 * @param steps what happens until when, first step first
 * @param contacts whom to ask
 * @param officeHours 工作日8:30—16:30; may be empty
 * @param page address of the progress page, printed as QR code
 * @param issuer the office that took it in
 */
public record ReceiptPaper(Kind kind, String number, LocalDateTime receivedAt, Place place, String subject, boolean named,
                           List<Step> steps, List<Contact> contacts, String officeHours, String page, String issuer) {

    public ReceiptPaper {
        Fields.present(kind, "kind");
        number = Fields.required(number, "number");
        Fields.present(receivedAt, "receivedAt");
        Fields.present(place, "place");
        subject = Fields.required(subject, "subject");
        steps = Fields.any(steps);
        contacts = Fields.some(contacts, "contacts");
        officeHours = Fields.optional(officeHours);
        page = Fields.required(page, "page");
        issuer = Fields.required(issuer, "issuer");
    }

    /** What the receipt is for. */
    public enum Kind {
        APPLICATION, OBJECTION
    }

    /**
     * A step of the way.
     *
     * @param on the day it was done, or the last day by which it will be
     * @param what 已收到, 受理, 答复
     * @param detail who does it and what that means meanwhile; may be empty
     */
    public record Step(LocalDate on, boolean done, String what, String detail) {

        public Step {
            Fields.present(on, "on");
            what = Fields.required(what, "what");
            detail = Fields.optional(detail);
        }
    }
}
