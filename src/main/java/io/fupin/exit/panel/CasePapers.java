package io.fupin.exit.panel;

import io.fupin.casework.CasePanels.Document;
import io.fupin.casework.CaseFile;
import io.fupin.casework.CaseSheet.Paper;
import io.fupin.casework.StepEvidence;
import io.fupin.casework.StepEvidence.Link;
import io.fupin.casework.Timeline;
import io.fupin.casework.Timeline.Event;
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
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Photos and papers of an exit or a removal: as thumbnails, and as the contents list of its file. */
@Component("exitPapers")
class CasePapers {

    private static final List<String> FOLDERS = List.of("综合", "核实", "评议和公示", "审批");

    /** Title and folder by field, the longest beginning first. */
    private enum Handed {
        BASIS("basisEvidence", "发现的凭据", "综合"),
        INCOME("incomeProof", "收入凭据", "核实"),
        SECURITY("securityProof", "两不愁三保障凭据", "核实"),
        COMMITTEE("committeeSignature", "村“两委”签字", "核实"),
        TEAM("teamSignature", "驻村工作队签字", "核实"),
        STATEMENT("statementSignature", "农户陈述签字", "核实"),
        MINUTES("minutesEvidence", "会议记录", "评议和公示"),
        SIGN_IN("signInEvidence", "签到表", "评议和公示"),
        SITE("siteEvidence", "会场照片", "评议和公示"),
        WORD("signatureEvidence", "农户签字", "评议和公示"),
        BOARD("photoEvidence", "公示栏", "评议和公示"),
        TOWNSHIP("visit.evidence", "乡镇核查", "审批"),
        SPOT_VISIT("spotVisit.evidence", "入户抽查", "审批"),
        COUNTY("countyCheck.evidence", "县级核查", "审批"),
        LATER("papers", "归档补交", "审批"),
        VISIT("evidence", "入户照片和凭据", "核实");

        private final String field;
        private final String title;
        private final String folder;

        Handed(String field, String title, String folder) {
            this.field = field;
            this.title = title;
            this.folder = folder;
        }

        static Handed of(Link link) {
            for (Handed handed : values()) {
                if (link.field().startsWith(handed.field)) {
                    return handed;
                }
            }
            return VISIT;
        }
    }

    private final StepEvidence links;
    private final EvidenceStore store;
    private final Timeline timeline;
    private final Meetings meetings;
    private final Notices notices;
    private final Words words;

    CasePapers(StepEvidence links, EvidenceStore store, Timeline timeline, Meetings meetings, Notices notices, Words words) {
        this.links = links;
        this.store = store;
        this.timeline = timeline;
        this.meetings = meetings;
        this.notices = notices;
        this.words = words;
    }

    /** Each once, oldest first. */
    List<Paper> of(String caseNumber) {
        List<Link> handedIn = once(caseNumber);
        Map<String, Evidence> files = handedIn.isEmpty() ? Map.of() : store.findAll(handedIn.stream().map(Link::evidenceId).toList()).stream()
                .collect(Collectors.toMap(Evidence::id, file -> file));
        List<Paper> papers = new ArrayList<>();
        handedIn.stream().filter(link -> files.containsKey(link.evidenceId())).forEach(link -> {
            Evidence file = files.get(link.evidenceId());
            papers.add(new Paper(file.id(), Handed.of(link).title, words.shortMoment(link.at()), file.type().startsWith("image/"), file.reusedIn() > 0));
        });
        return papers;
    }

    /** The contents list, by folder and then by day. */
    List<Document> documents(CaseFile file) {
        Map<String, String> officers = new HashMap<>();
        for (Event event : timeline.of(file.caseNumber())) {
            if (event.step() != null && event.personName() != null) {
                officers.put(event.step(), event.personName());
            }
        }
        List<Document> documents = new ArrayList<>();
        for (Link link : once(file.caseNumber())) {
            Handed handed = Handed.of(link);
            documents.add(new Document(handed.folder, handed.title, officers.getOrDefault(link.step(), file.startedByName()),
                    LocalDate.ofInstant(link.at(), BusinessClock.ZONE), "/cases/" + file.caseNumber() + "/evidence/" + link.evidenceId()));
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

    /** The same evidence may serve several steps: it is listed where it was handed in first. */
    private List<Link> once(String caseNumber) {
        Map<String, Link> first = new LinkedHashMap<>();
        links.of(caseNumber).forEach(link -> first.putIfAbsent(link.evidenceId(), link));
        return List.copyOf(first.values());
    }
}
