package io.fupin.notice.paper;

import io.fupin.account.Officer;
import io.fupin.account.Role;
import io.fupin.casework.CaseFile;
import io.fupin.casework.Cases;
import io.fupin.casework.NotAllowed;
import io.fupin.casework.Refusal;
import io.fupin.notice.Issuers;
import io.fupin.notice.Notice;
import io.fupin.notice.NoticeDesk;
import io.fupin.notice.NoticeEntry;
import io.fupin.notice.NoticeEntry.State;
import io.fupin.notice.NoticeKind;
import io.fupin.notice.Notices;
import io.fupin.notice.desk.Statements;
import io.fupin.notice.OfficeContacts;
import io.fupin.notice.PublicAddress;
import io.fupin.paper.AnnouncementPaper;
import io.fupin.paper.Contact;
import io.fupin.paper.NoticePeriod;
import io.fupin.paper.ObjectionTerms;
import io.fupin.paper.Paper;
import io.fupin.paper.Papers;
import io.fupin.paper.Place;
import io.fupin.paper.RosterLine;
import io.fupin.paper.TownshipNoticePaper;
import io.fupin.paper.VillageNoticePaper;
import io.fupin.policy.PolicyParameters;
import io.fupin.region.RegionCode;
import io.fupin.region.Regions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The paper that hangs on the board: before it is posted, with a QR code to the village's page, and afterwards to its own. */
@Component
public class NoticePapers {

    private static final String AGAIN = "原公示提前撤下，本次按全期重新张贴。";

    private final Papers papers;
    private final Notices notices;
    private final NoticeDesk desk;
    private final Cases cases;
    private final Issuers issuers;
    private final OfficeContacts contacts;
    private final PublicAddress address;
    private final Regions regions;
    private final PolicyParameters parameters;
    private final Statements statements;
    private final Clock clock;

    NoticePapers(Papers papers, Notices notices, NoticeDesk desk, Cases cases, Issuers issuers, OfficeContacts contacts,
                 PublicAddress address, Regions regions, PolicyParameters parameters, Statements statements, Clock clock) {
        this.papers = papers;
        this.notices = notices;
        this.desk = desk;
        this.cases = cases;
        this.issuers = issuers;
        this.contacts = contacts;
        this.address = address;
        this.regions = regions;
        this.parameters = parameters;
        this.statements = statements;
        this.clock = clock;
    }

    /** @throws Cases.NotFound outside the officer's area */
    public Paper of(String number, Officer officer) {
        Notice notice = notices.get(number, officer);
        List<NoticeEntry> entries = notices.entries(number);
        List<RosterLine> roster = entries.stream().map(entry -> line(entry.group(), entry.head(), entry.persons())).toList();
        NoticePeriod period = new NoticePeriod(notice.firstDay().minusDays(1), notice.firstDay(), notice.endsOn(), notice.days(),
                notice.workingDays());
        return print(new Draft(notice.kind(), notice.village(), notice.year(), roster, period, notice.place(), notice.documentNumber(),
                notice.postedOn(), spotChecked(entries.stream().map(NoticeEntry::caseNumber).toList(), notice.kind()),
                again(entries.stream().map(NoticeEntry::caseNumber).toList(), notice.kind()), "/public/notices/" + number,
                statements.of(notice.kind(), entries.stream().map(NoticeEntry::caseNumber).toList())));
    }

    /**
     * The paper to be posted, if it is posted today.
     *
     * @param place          of the board; null for the usual one
     * @param documentNumber of a 公告
     * @throws Refusal when a case is not of this village, or the days cannot be worked out
     */
    public Paper draft(NoticeKind kind, RegionCode village, List<String> caseNumbers, String place, String documentNumber, Officer officer) {
        if (!officer.is(kind.issuer()) || !officer.covers(village)) {
            throw new NotAllowed(kind.title() + "由" + kind.issuer().title() + "张贴，您的岗位不能打印。");
        }
        if (caseNumbers == null || caseNumbers.isEmpty() || caseNumbers.size() > NoticeDesk.MOST_CASES) {
            throw Refusal.at("caseNumbers", "请选要公示的" + (kind.matter().ofPlaces() ? "村" : "户") + "，最多" + NoticeDesk.MOST_CASES + kind.counted());
        }
        if (!kind.holds() && (documentNumber == null || documentNumber.isBlank())) {
            throw Refusal.at("documentNumber", "请先填公告文号");
        }
        List<CaseFile> files = caseNumbers.stream().map(number -> cases.get(number, officer)).toList();
        files.stream().filter(file -> !file.village().equals(village)).findFirst().ifPresent(file -> {
            throw Refusal.at("caseNumbers", file.shortNumber() + " " + file.subject() + "不是这个村的，一张公示只贴一个村");
        });
        LocalDate today = LocalDate.now(clock);
        NoticeDesk.Period period = desk.period(kind, village);
        return print(new Draft(kind, village, today.getYear(),
                files.stream().map(file -> line(file.groupName(), file.subject(), file.persons())).toList(),
                new NoticePeriod(period.from(), period.firstDay(), period.endsOn(), period.days(), period.workingDays()), place,
                documentNumber, today, spotChecked(caseNumbers, kind), again(caseNumbers, kind), "/public/notices?region=" + village,
                statements.of(kind, caseNumbers)));
    }

    private Paper print(Draft draft) {
        Place place = new Place(regions.get(draft.village.county()).name(), regions.get(draft.village.township()).name(),
                regions.get(draft.village).name());
        String issuer = issuers.of(draft.kind, draft.village);
        String board = draft.board == null || draft.board.isBlank() ? draft.kind.matter().ofPlaces() ? "乡镇公示栏和村务公开栏" : "村务公开栏" : draft.board;
        if (!draft.kind.holds()) {
            return papers.announcement(new AnnouncementPaper(draft.kind.matter(), place, draft.year, draft.roster, issuer, draft.documentNumber,
                    draft.issued, draft.issued, draft.period.last(), contacts(draft.village), address.of(draft.page), List.of()));
        }
        return draft.kind.issuer() == Role.VILLAGE_COMMITTEE
                ? papers.villageNotice(new VillageNoticePaper(draft.kind.matter(), place, draft.year, draft.roster, draft.period, terms(draft),
                    issuer, board, draft.again ? AGAIN : ""))
                : papers.townshipNotice(new TownshipNoticePaper(draft.kind.matter(), place, draft.year, draft.roster, draft.period, terms(draft),
                    issuer, "", draft.spotChecked, board, remark(draft)));
    }

    /** What is said of the villages, each in a paragraph. */
    private static String remark(Draft draft) {
        return Stream.concat(draft.statements.stream(), draft.again ? Stream.of(AGAIN) : Stream.of()).collect(Collectors.joining("\n"));
    }

    private ObjectionTerms terms(Draft draft) {
        LocalDate today = LocalDate.now(clock);
        return new ObjectionTerms(parameters.integer("objection-acceptance-working-days", draft.village, today),
                parameters.integer("objection-recheck-working-days", draft.village, today), contacts(draft.village), address.of(draft.page));
    }

    private List<Contact> contacts(RegionCode village) {
        List<Contact> found = contacts.around(village.township()).stream().map(one -> new Contact(one.office(), one.phone())).toList();
        if (found.isEmpty()) {
            throw Refusal.at("contacts", "乡镇和县里都还没有登记监督电话，公示上必须印监督电话。请先在“公示”页登记。");
        }
        return found;
    }

    /** How many of the list the township went to see. */
    private int spotChecked(List<String> caseNumbers, NoticeKind kind) {
        return kind != NoticeKind.TOWNSHIP_NOTICE ? 0
                : (int) caseNumbers.stream().filter(number -> notices.drawn(number, NoticeKind.VILLAGE_NOTICE)).count();
    }

    private boolean again(List<String> caseNumbers, NoticeKind kind) {
        return caseNumbers.stream().flatMap(number -> notices.ofCase(number).stream())
                .anyMatch(entry -> entry.kind() == kind && entry.state() == State.REPOSTED);
    }

    private static RosterLine line(String group, String head, Integer persons) {
        return new RosterLine(group, head, persons == null ? 1 : Math.max(1, persons));
    }

    private record Draft(NoticeKind kind, RegionCode village, int year, List<RosterLine> roster, NoticePeriod period, String board,
                         String documentNumber, LocalDate issued, int spotChecked, boolean again, String page, List<String> statements) {
    }
}
