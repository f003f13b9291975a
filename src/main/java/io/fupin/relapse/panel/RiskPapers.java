package io.fupin.relapse.panel;

import io.fupin.casework.CaseFile;
import io.fupin.casework.CasePanels.Document;
import io.fupin.casework.CaseSheet.Paper;
import io.fupin.casework.StepEvidence;
import io.fupin.casework.StepEvidence.Link;
import io.fupin.clock.BusinessClock;
import io.fupin.evidence.EvidenceStore;
import io.fupin.evidence.EvidenceStore.Evidence;
import io.fupin.meeting.Meetings;
import io.fupin.notice.Notice;
import io.fupin.notice.NoticeEntry;
import io.fupin.notice.Notices;
import io.fupin.web.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Photos and papers of a case of monitoring or clearing: as thumbnails, and as the contents list of its file. */
@Component
class RiskPapers {

    private static final List<String> FOLDERS = List.of("综合", "核实", "评议和公示", "审批");
    /** Title and folder by field; what is not named here is of the visit. */
    private static final Map<String, List<String>> HANDED = Map.of("clueEvidence", List.of("线索凭据", "综合"), "consentSignature", List.of("农户授权", "核实"),
            "minutesEvidence", List.of("会议记录", "评议和公示"), "signInEvidence", List.of("签到表", "评议和公示"), "siteEvidence", List.of("会场照片", "评议和公示"),
            "photoEvidence", List.of("公示栏", "评议和公示"));
    private static final List<String> VISIT = List.of("入户照片和凭据", "核实");

    private final StepEvidence links;
    private final EvidenceStore store;
    private final Meetings meetings;
    private final Notices notices;
    private final Words words;

    RiskPapers(StepEvidence links, EvidenceStore store, Meetings meetings, Notices notices, Words words) {
        this.links = links;
        this.store = store;
        this.meetings = meetings;
        this.notices = notices;
        this.words = words;
    }

    /** Each once, oldest first. */
    List<Paper> of(String caseNumber) {
        List<Link> handedIn = once(caseNumber);
        Map<String, Evidence> files = handedIn.isEmpty() ? Map.of() : store.findAll(handedIn.stream().map(Link::evidenceId).toList()).stream()
                .collect(Collectors.toMap(Evidence::id, file -> file));
        return handedIn.stream().filter(link -> files.containsKey(link.evidenceId())).map(link -> {
            Evidence file = files.get(link.evidenceId());
            return new Paper(file.id(), handed(link).get(0), words.shortMoment(link.at()), file.type().startsWith("image/"), file.reusedIn() > 0);
        }).toList();
    }

    /** The contents list, by folder and then by day. */
    List<Document> documents(CaseFile file) {
        List<Document> documents = new ArrayList<>();
        for (Link link : once(file.caseNumber())) {
            documents.add(new Document(handed(link).get(1), handed(link).get(0), file.startedByName(), LocalDate.ofInstant(link.at(), BusinessClock.ZONE),
                    "/cases/" + file.caseNumber() + "/evidence/" + link.evidenceId()));
        }
        meetings.allOf(file.caseNumber()).forEach(meeting -> documents.add(new Document("评议和公示", "民主评议记录", "记录人 " + meeting.recorder(),
                meeting.heldOn(), "/meetings/" + meeting.id())));
        Map<String, Notice> posted = notices.noticesOf(file.caseNumber());
        for (NoticeEntry entry : notices.ofCase(file.caseNumber())) {
            Notice notice = posted.get(entry.notice());
            documents.add(new Document(entry.kind().holds() ? "评议和公示" : "审批", entry.kind().title(), notice.issuedByName(), notice.postedOn(),
                    "/notices/" + notice.number()));
        }
        documents.sort(Comparator.comparing((Document document) -> FOLDERS.indexOf(document.folder())).thenComparing(Document::on));
        return documents;
    }

    private static List<String> handed(Link link) {
        return HANDED.getOrDefault(link.field().replaceAll("\\[.*", ""), VISIT);
    }

    /** The same evidence may serve several steps: it is listed where it was handed in first. */
    private List<Link> once(String caseNumber) {
        Map<String, Link> first = new LinkedHashMap<>();
        links.of(caseNumber).forEach(link -> first.putIfAbsent(link.evidenceId(), link));
        return List.copyOf(first.values());
    }
}
