package io.fupin.identification.panel;

import io.fupin.casework.CaseFile;
import io.fupin.casework.CasePanels.Document;
import io.fupin.casework.CaseSheet.Paper;
import io.fupin.casework.StepEvidence;
import io.fupin.casework.StepEvidence.Link;
import io.fupin.casework.Timeline;
import io.fupin.casework.Timeline.Event;
import io.fupin.clock.BusinessClock;
import io.fupin.evidence.EvidenceStore;
import io.fupin.evidence.EvidenceStore.Evidence;
import io.fupin.identification.letter.Letters;
import io.fupin.notice.Notice;
import io.fupin.notice.NoticeEntry;
import io.fupin.notice.NoticeKind;
import io.fupin.notice.Notices;
import io.fupin.web.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Photos and papers of a case: as thumbnails, and as the contents list of its file. */
@Component
class CasePapers {

    private static final String GENERAL = "综合";
    private static final String VISIT = "调查";
    private static final String MEETING = "评议和公示";
    private static final String DECISION = "审批";
    private static final List<String> FOLDERS = List.of(GENERAL, VISIT, MEETING, DECISION);

    /** What a field of a form hands in, and where the archive files it. */
    private enum Handed {
        HOUSEHOLD_BOOK("householdBookEvidence", "户口簿", GENERAL),
        CONSENT("consentEvidence", "授权核查书", GENERAL),
        SPOT_VISIT("spotVisit.evidence", "入户抽查", DECISION),
        COUNTY_CHECK("countyCheck.evidence", "县级核查", DECISION),
        VISIT_PHOTO("evidence", "入户照片和凭据", VISIT),
        TEAM("teamSignature", "驻村工作队签字", VISIT),
        MINUTES("minutesEvidence", "会议记录", MEETING),
        SIGN_IN("signInEvidence", "签到表", MEETING),
        SITE("siteEvidence", "会场照片", MEETING),
        BOARD("photoEvidence", "公示栏", MEETING);

        private final String field;
        private final String title;
        private final String folder;

        Handed(String field, String title, String folder) {
            this.field = field;
            this.title = title;
            this.folder = folder;
        }

        /** Null for a field that this version of the forms does not know. */
        static Handed of(Link link) {
            String field = link.field().replaceAll("\\[\\d+]$", "");
            for (Handed handed : values()) {
                if (handed.field.equals(field)) {
                    return handed;
                }
            }
            return null;
        }
    }

    private final StepEvidence links;
    private final EvidenceStore store;
    private final Timeline timeline;
    private final Notices notices;
    private final Words words;

    CasePapers(StepEvidence links, EvidenceStore store, Timeline timeline, Notices notices, Words words) {
        this.links = links;
        this.store = store;
        this.timeline = timeline;
        this.notices = notices;
        this.words = words;
    }

    /** Each once, oldest first, numbered where there are several of a kind. */
    List<Paper> of(String caseNumber) {
        List<Link> handedIn = once(links.of(caseNumber));
        Map<String, Evidence> files = files(handedIn);
        Map<String, Long> many = handedIn.stream().collect(Collectors.groupingBy(CasePapers::title, Collectors.counting()));
        Map<String, Integer> numbers = new HashMap<>();
        List<Paper> papers = new ArrayList<>();
        for (Link link : handedIn) {
            Evidence file = files.get(link.evidenceId());
            if (file != null) {
                String title = title(link);
                int number = numbers.merge(title, 1, Integer::sum);
                papers.add(new Paper(file.id(), many.get(title) > 1 ? title + " " + number : title, words.shortMoment(link.at()),
                        file.type().startsWith("image/"), file.reusedIn() > 0));
            }
        }
        return papers;
    }

    /** The contents list, by folder and then by day. */
    List<Document> documents(KnownCase known) {
        CaseFile file = known.file();
        List<Document> documents = new ArrayList<>();
        handedIn(file, documents);
        if (known.meeting() != null) {
            documents.add(new Document(MEETING, "民主评议记录", "记录人 " + known.meeting().recorder(), known.meeting().heldOn(),
                    "/meetings/" + known.meeting().id()));
        }
        for (NoticeEntry entry : known.notices()) {
            Notice notice = notices.noticesOf(file.caseNumber()).get(entry.notice());
            documents.add(new Document(entry.kind() == NoticeKind.ANNOUNCEMENT ? DECISION : MEETING, title(notice), notice.issuedByName(),
                    notice.postedOn(), "/notices/" + notice.number()));
        }
        if (Letters.due(file)) {
            documents.add(new Document(DECISION, "告知书", file.result(), day(file.closedAt()), Letters.path(file)));
        }
        documents.sort(Comparator.comparing((Document document) -> FOLDERS.indexOf(document.folder())).thenComparing(Document::on));
        return documents;
    }

    private void handedIn(CaseFile file, List<Document> documents) {
        Map<String, String> officers = new HashMap<>();
        for (Event event : timeline.of(file.caseNumber())) {
            if (event.step() != null && event.personName() != null) {
                officers.put(event.step(), event.personName());
            }
        }
        for (Link link : once(links.of(file.caseNumber()))) {
            Handed handed = Handed.of(link);
            documents.add(new Document(handed == null ? GENERAL : handed.folder, title(link), officers.getOrDefault(link.step(), "申请人"),
                    day(link.at()), "/cases/" + file.caseNumber() + "/evidence/" + link.evidenceId()));
        }
    }

    /** The same evidence may serve several steps: it is listed where it was handed in first. */
    private static List<Link> once(List<Link> links) {
        Map<String, Link> first = new LinkedHashMap<>();
        links.forEach(link -> first.putIfAbsent(link.evidenceId(), link));
        return List.copyOf(first.values());
    }

    private Map<String, Evidence> files(List<Link> links) {
        return links.isEmpty() ? Map.of() : store.findAll(links.stream().map(Link::evidenceId).toList()).stream()
                .collect(Collectors.toMap(Evidence::id, file -> file));
    }

    private static String title(Link link) {
        Handed handed = Handed.of(link);
        return handed == null ? "附件" : handed.title;
    }

    private static String title(Notice notice) {
        return notice.documentNumber() == null ? notice.kind().title() : notice.kind().title() + " " + notice.documentNumber();
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, BusinessClock.ZONE);
    }
}
