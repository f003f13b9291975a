package io.fupin.identification.letter;

import io.fupin.account.Post;
import io.fupin.account.PostNames;
import io.fupin.notice.Objection.Against;
import io.fupin.notice.OfficeContacts;
import io.fupin.notice.OfficeContacts.OfficeContact;
import io.fupin.notice.PublicAddress;
import io.fupin.paper.Contact;
import io.fupin.paper.DecisionLetterPaper.Refusal;
import io.fupin.paper.ObjectionRight;
import io.fupin.policy.PolicyParameters;
import io.fupin.policy.WorkingCalendar;
import io.fupin.region.RegionCode;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * To whom a refused household may object, and until when: to the level above the one that refused, as against a notice (processes.md 2,
 * policy 6.6). Refused applicants appeal in the same way, so the days are those of an appeal.
 */
@Component
class ObjectionRights {

    private final OfficeContacts contacts;
    private final PublicAddress address;
    private final WorkingCalendar calendar;
    private final PolicyParameters parameters;
    private final PostNames posts;

    ObjectionRights(OfficeContacts contacts, PublicAddress address, WorkingCalendar calendar, PolicyParameters parameters, PostNames posts) {
        this.contacts = contacts;
        this.address = address;
        this.calendar = calendar;
        this.parameters = parameters;
        this.posts = posts;
    }

    /** The letter is taken to arrive on the working day after it was written. */
    ObjectionRight against(Refusal refusal, RegionCode village, LocalDate issued) {
        Post reviewer = whom(refusal).handlingPost(village);
        int days = parameters.integer("objection-appeal-working-days", village, issued);
        LocalDate received = calendar.plusWorkingDays(issued, 1);
        return new ObjectionRight(calendar.plusWorkingDays(received, days), days, received, posts.of(reviewer), phones(reviewer, village),
                address.of("/public/notices?region=" + village));
    }

    private static Against whom(Refusal refusal) {
        return switch (refusal) {
            case NOT_ACCEPTED, MEETING -> Against.VILLAGE;
            case REVIEW -> Against.TOWNSHIP;
            case APPROVAL -> Against.COUNTY;
        };
    }

    /** The reviewer's own number first, then the offices around the village. */
    private List<Contact> phones(Post reviewer, RegionCode village) {
        Set<OfficeContact> found = new LinkedHashSet<>();
        contacts.of(reviewer.region()).ifPresent(found::add);
        found.addAll(contacts.around(village.township()));
        if (found.isEmpty()) {
            throw io.fupin.casework.Refusal.at("contacts", "乡镇和县里都还没有登记监督电话，告知书上必须印监督电话。请先在“公示”页登记。");
        }
        return found.stream().map(one -> new Contact(one.office(), one.phone())).toList();
    }
}
