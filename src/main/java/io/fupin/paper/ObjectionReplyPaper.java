package io.fupin.paper;

import java.time.LocalDate;
import java.util.List;

/**
 * The answer to an objection.
 *
 * @param issuer who answers and seals; red head
 * @param documentNumber may be empty
 * @param receiptNumber number of the objection's receipt
 * @param addressee who objected; empty for an anonymous objection, which gets no tear-off receipt
 * @param raisedOn day of the objection
 * @param subject what it was about, 青背村第一次公示名单
 * @param findings what was found, or why the objection was not taken up; one paragraph each, at least one
 * @param consequences what happens now; may be empty
 * @param appeal the right to appeal; null after the one appeal was used
 * @param contacts whom to ask
 * @param officer who looked into it, with office
 * @param issued date of the reply
 */
public record ObjectionReplyPaper(Outcome outcome, String issuer, String documentNumber, String receiptNumber,
                                  String addressee, LocalDate raisedOn, String subject, List<String> findings,
                                  List<String> consequences, ObjectionRight appeal, List<Contact> contacts,
                                  String officer, LocalDate issued) {

    public ObjectionReplyPaper {
        Fields.present(outcome, "outcome");
        issuer = Fields.required(issuer, "issuer");
        documentNumber = Fields.optional(documentNumber);
        receiptNumber = Fields.required(receiptNumber, "receiptNumber");
        addressee = Fields.optional(addressee);
        Fields.present(raisedOn, "raisedOn");
        subject = Fields.required(subject, "subject");
        findings = Fields.some(findings, "findings");
        consequences = Fields.any(consequences);
        contacts = Fields.some(contacts, "contacts");
        officer = Fields.required(officer, "officer");
        Fields.present(issued, "issued");
    }

    /** How an objection ends, in the words of the office. */
    public enum Outcome {
        NOT_ACCEPTED("不予受理"), UPHELD("成立"), PARTLY_UPHELD("部分成立"), NOT_UPHELD("不成立");

        private final String words;

        Outcome(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }
}
