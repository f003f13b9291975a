package io.fupin.village.panel;

import io.fupin.casework.CaseFile;
import io.fupin.casework.CasePanels.Document;
import io.fupin.casework.StepEvidence;
import io.fupin.casework.StepEvidence.Link;
import io.fupin.casework.Timeline;
import io.fupin.casework.Timeline.Event;
import io.fupin.clock.BusinessClock;
import io.fupin.notice.Notice;
import io.fupin.notice.NoticeEntry;
import io.fupin.notice.Notices;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 卷内目录 of a case about a village: each paper once, where it was handed in first. */
@Component
class VillagePapers {

    private static final List<String> FOLDERS = List.of("申请", "核查", "公示", "审定");

    private final StepEvidence links;
    private final Timeline timeline;
    private final Notices notices;

    VillagePapers(StepEvidence links, Timeline timeline, Notices notices) {
        this.links = links;
        this.timeline = timeline;
        this.notices = notices;
    }

    List<Document> documents(CaseFile file) {
        Map<String, Event> steps = new HashMap<>();
        timeline.of(file.caseNumber()).stream().filter(event -> event.step() != null && event.personName() != null).forEach(event -> steps.put(event.step(), event));
        Map<String, Link> first = new LinkedHashMap<>();
        links.of(file.caseNumber()).forEach(link -> first.putIfAbsent(link.evidenceId(), link));
        List<Document> documents = new ArrayList<>();
        first.values().forEach(link -> documents.add(new Document(folder(link), title(link, steps.get(link.step())),
                steps.containsKey(link.step()) ? steps.get(link.step()).personName() : file.startedByName(), LocalDate.ofInstant(link.at(), BusinessClock.ZONE),
                "/cases/" + file.caseNumber() + "/evidence/" + link.evidenceId())));
        Map<String, Notice> posted = notices.noticesOf(file.caseNumber());
        for (NoticeEntry entry : notices.ofCase(file.caseNumber())) {
            Notice notice = posted.get(entry.notice());
            documents.add(new Document("公示", entry.kind().title(), notice.issuedByName(), notice.postedOn(), "/notices/" + notice.number()));
        }
        documents.sort(Comparator.comparing((Document document) -> FOLDERS.indexOf(document.folder())).thenComparing(Document::on));
        return documents;
    }

    private static String folder(Link link) {
        return switch (link.step()) {
            case "start", "self-assess", "village-survey" -> "申请";
            case "leaders-decision", "county-check" -> "审定";
            default -> link.step().startsWith("post-") || link.step().startsWith("announce-") ? "公示" : "核查";
        };
    }

    private static String title(Link link, Event step) {
        return link.field().startsWith("minutesEvidence") ? "leaders-decision".equals(link.step()) ? "会议纪要" : "村民代表会议记录"
                : link.field().startsWith("photoEvidence") ? "公示栏照片" : (step == null ? "" : step.stepName()) + "凭据";
    }
}
