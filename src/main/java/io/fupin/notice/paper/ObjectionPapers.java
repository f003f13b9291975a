package io.fupin.notice.paper;

import io.fupin.account.Officer;
import io.fupin.account.PostNames;
import io.fupin.casework.Cases;
import io.fupin.casework.Revisions;
import io.fupin.casework.Revisions.Revision;
import io.fupin.clock.BusinessClock;
import io.fupin.notice.Notice;
import io.fupin.notice.Objection;
import io.fupin.notice.ObjectionDesk;
import io.fupin.notice.OfficeContacts;
import io.fupin.notice.PublicAddress;
import io.fupin.notice.data.NoticeRows;
import io.fupin.notice.data.Receipts;
import io.fupin.notice.objection.Deadlines;
import io.fupin.paper.Contact;
import io.fupin.paper.ObjectionReplyPaper;
import io.fupin.paper.ObjectionReplyPaper.Outcome;
import io.fupin.paper.ObjectionRight;
import io.fupin.paper.Paper;
import io.fupin.paper.Papers;
import io.fupin.paper.Place;
import io.fupin.paper.ReceiptPaper;
import io.fupin.paper.ReceiptPaper.Step;
import io.fupin.policy.PolicyParameters;
import io.fupin.region.RegionCode;
import io.fupin.region.Regions;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What an objector takes home: the receipt, and the answer in writing. */
@Component
public class ObjectionPapers {

    private final Papers papers;
    private final ObjectionDesk desk;
    private final Receipts receipts;
    private final Revisions revisions;
    private final NoticeRows notices;
    private final Deadlines deadlines;
    private final OfficeContacts contacts;
    private final PublicAddress address;
    private final PostNames posts;
    private final Regions regions;
    private final PolicyParameters parameters;

    ObjectionPapers(Papers papers, ObjectionDesk desk, Receipts receipts, Revisions revisions, NoticeRows notices, Deadlines deadlines,
                    OfficeContacts contacts, PublicAddress address, PostNames posts, Regions regions, PolicyParameters parameters) {
        this.papers = papers;
        this.desk = desk;
        this.receipts = receipts;
        this.revisions = revisions;
        this.notices = notices;
        this.deadlines = deadlines;
        this.contacts = contacts;
        this.address = address;
        this.posts = posts;
        this.regions = regions;
        this.parameters = parameters;
    }

    /** @param receipt as typed by its holder */
    public Paper receipt(Objection objection, String receipt) {
        LocalDate acceptUntil = deadlines.acceptUntil(objection.village(), objection.raisedAt());
        String office = posts.of(objection.handlingPost());
        List<Step> steps = List.of(new Step(day(objection.raisedAt()), true, "已收到", ""), new Step(acceptUntil, false, "受理", ""),
                new Step(deadlines.replyUntil(objection.village(), objection.raisedAt()), false, "答复",
                        office + "核查" + (objection.caseNumber() == null ? "" : "。核查期间，这一户不进入下一步")));
        return papers.receipt(new ReceiptPaper(ReceiptPaper.Kind.OBJECTION, Receipts.spoken(receipt),
                objection.raisedAt().atZone(BusinessClock.ZONE).toLocalDateTime(), place(objection.village()), subject(objection),
                !objection.anonymous(), steps, contacts(objection.village()), hours(objection.village()),
                address.of("/public/receipts"), office));
    }

    /** The receipt of a household's own application. */
    public Paper applicationReceipt(RegionCode village, Instant at, LocalDate acceptUntil, String receipt) {
        return papers.receipt(new ReceiptPaper(ReceiptPaper.Kind.APPLICATION, Receipts.spoken(receipt),
                at.atZone(BusinessClock.ZONE).toLocalDateTime(), place(village), regions.get(village).name() + "贫困户识别申请", true,
                List.of(new Step(day(at), true, "已收到", ""), new Step(acceptUntil, false, "村里受理", "不予受理的书面说明理由")),
                contacts(village), hours(village), address.of("/public/receipts"), regions.get(village).officialName()));
    }

    /**
     * The reply, 不予受理 included; that of the appeal once it was decided.
     *
     * @throws Cases.NotFound when there is no reply yet, or none that this officer may see
     */
    @Transactional
    public Paper reply(String number, Officer officer) {
        Objection objection = desk.get(number, officer);
        if (objection.replyMissing() && objection.refusal() == null) {
            throw new Cases.NotFound("还没有答复");
        }
        boolean appeal = objection.appealDecidedAt() != null;
        Revision decided = revisions.latest(number, appeal ? "decide-appeal" : objection.refusal() != null ? "accept-objection" : "inquire")
                .orElseThrow();
        LocalDate issued = appeal ? day(objection.appealDecidedAt()) : objection.repliedOn() != null ? objection.repliedOn()
                : day(objection.closedAt());
        String office = posts.of(appeal ? objection.appealPost() : objection.handlingPost());
        return papers.objectionReply(new ObjectionReplyPaper(outcome(objection), office, "",
                receipts.of(number).map(Receipts::spoken).orElse(number),
                desk.objector(objection, officer).map(ObjectionDesk.Objector::name).orElse(""), day(objection.raisedAt()), subject(objection),
                List.of(appeal ? objection.appealReply() : objection.reply() != null ? objection.reply() : objection.refusal()),
                consequences(objection), appeal || objection.refusal() != null ? null : right(objection), contacts(objection.village()),
                office + "　" + decided.personName(), issued));
    }

    private static Outcome outcome(Objection objection) {
        if (objection.refusal() != null) {
            return Outcome.NOT_ACCEPTED;
        }
        return switch (objection.appealFinding() != null ? objection.appealFinding() : objection.finding()) {
            case UPHELD, UPHELD_REMOVAL -> Outcome.UPHELD;
            case PARTLY_UPHELD -> Outcome.PARTLY_UPHELD;
            case REJECTED -> Outcome.NOT_UPHELD;
        };
    }

    private static List<String> consequences(Objection objection) {
        Objection.Finding finding = objection.appealFinding() != null ? objection.appealFinding() : objection.finding();
        if (objection.refusal() != null || finding == Objection.Finding.REJECTED || objection.caseNumber() == null) {
            return List.of();
        }
        return finding == Objection.Finding.UPHELD || objection.changesInput() ? List.of("相关情况重新调查核实，重新评议、重新公示。") : List.of();
    }

    private ObjectionRight right(Objection objection) {
        int days = parameters.integer("objection-appeal-working-days", objection.village(), objection.repliedOn());
        boolean allowed = parameters.integer("objection-appeal-max", objection.village(), objection.repliedOn()) > 0;
        return !allowed || !objection.appealUntil().isAfter(objection.repliedOn()) ? null
                : new ObjectionRight(objection.appealUntil(), days, objection.repliedOn(), posts.of(objection.appealPost()),
                        contacts(objection.village()), address.of("/public/receipts"));
    }

    private String subject(Objection objection) {
        String village = regions.get(objection.village()).name();
        return village + (objection.notice() == null ? "贫困户识别" : notices.find(objection.notice()).map(Notice::kind)
                .map(kind -> kind.title() + "名单").orElse("公示名单"));
    }

    private Place place(RegionCode village) {
        return new Place(regions.get(village.county()).name(), regions.get(village.township()).name(), regions.get(village).name());
    }

    private List<Contact> contacts(RegionCode village) {
        List<Contact> found = contacts.around(village.township()).stream().map(one -> new Contact(one.office(), one.phone())).toList();
        return found.isEmpty() ? List.of(new Contact(regions.get(village.township()).name() + "扶贫办", "见公示栏")) : found;
    }

    private String hours(RegionCode village) {
        return contacts.around(village.township()).stream().map(OfficeContacts.OfficeContact::hours).filter(hours -> hours != null)
                .findFirst().orElse("");
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, BusinessClock.ZONE);
    }
}
