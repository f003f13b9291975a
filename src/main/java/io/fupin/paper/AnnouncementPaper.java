package io.fupin.paper;

import java.time.LocalDate;
import java.util.List;

/**
 * The county's announcement of what was decided on households of a village.
 *
 * @param matter what was decided
 * @param issuer the issuing office, 蛟河市脱贫攻坚领导小组办公室; a long name is narrowed to one line
 * @param documentNumber 蛟脱贫办公告〔2017〕6号 (GB/T 9704 demands one)
 * @param issued date of the document (成文日期)
 * @param postedFrom first day on the village's board
 * @param postedTo last day on the board
 * @param contacts where to object, the county's own office first
 * @param page address of the public page, printed as QR code
 * @param copiesTo 抄送; may be empty
 */
public record AnnouncementPaper(Matter matter, Place place, int year, List<RosterLine> roster, String issuer, String documentNumber,
                                LocalDate issued, LocalDate postedFrom, LocalDate postedTo, List<Contact> contacts,
                                String page, List<String> copiesTo) {

    public AnnouncementPaper {
        Fields.present(matter, "matter");
        Fields.present(place, "place");
        roster = Fields.some(roster, "roster");
        issuer = Fields.required(issuer, "issuer");
        documentNumber = Fields.required(documentNumber, "documentNumber");
        Fields.present(issued, "issued");
        Fields.present(postedFrom, "postedFrom");
        Fields.present(postedTo, "postedTo");
        contacts = Fields.some(contacts, "contacts");
        page = Fields.required(page, "page");
        copiesTo = Fields.any(copiesTo);
        if (postedTo.isBefore(postedFrom)) {
            throw new IllegalArgumentException("An announcement is posted from its first to its last day");
        }
    }
}
