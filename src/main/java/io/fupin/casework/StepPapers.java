package io.fupin.casework;

import io.fupin.casework.CasePanels.Document;
import io.fupin.casework.CaseSheet.Paper;
import io.fupin.casework.StepEvidence.Link;
import io.fupin.clock.BusinessClock;
import io.fupin.evidence.EvidenceStore;
import io.fupin.evidence.EvidenceStore.Evidence;
import io.fupin.web.Words;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Photos and papers of cases whose steps each hand in one kind: as thumbnails, and as the contents list of the file. */
@Component
public class StepPapers {

    private final StepEvidence links;
    private final EvidenceStore store;
    private final Words words;

    StepPapers(StepEvidence links, EvidenceStore store, Words words) {
        this.links = links;
        this.store = store;
        this.words = words;
    }

    /** What a step hands in, and the folder it lies in. */
    public record Kind(String folder, String title) {
    }

    /** Each paper once, oldest first. @param kinds by step; steps that are not named are left out */
    public List<Paper> of(String caseNumber, Map<String, Kind> kinds) {
        Map<String, Link> once = once(caseNumber, kinds);
        Map<String, Evidence> files = once.isEmpty() ? Map.of() : store.findAll(List.copyOf(once.keySet())).stream()
                .collect(Collectors.toMap(Evidence::id, file -> file));
        return once.values().stream().filter(link -> files.containsKey(link.evidenceId())).map(link -> {
            Evidence file = files.get(link.evidenceId());
            return new Paper(file.id(), kinds.get(link.step()).title(), words.shortMoment(link.at()), file.type().startsWith("image/"), file.reusedIn() > 0);
        }).toList();
    }

    public List<Document> documents(CaseFile file, Map<String, Kind> kinds) {
        return once(file.caseNumber(), kinds).values().stream().map(link -> new Document(kinds.get(link.step()).folder(), kinds.get(link.step()).title(), null,
                LocalDate.ofInstant(link.at(), BusinessClock.ZONE), "/cases/" + file.caseNumber() + "/evidence/" + link.evidenceId())).toList();
    }

    private Map<String, Link> once(String caseNumber, Map<String, Kind> kinds) {
        Map<String, Link> first = new LinkedHashMap<>();
        links.of(caseNumber).stream().filter(link -> kinds.containsKey(link.step())).forEach(link -> first.putIfAbsent(link.evidenceId(), link));
        return first;
    }
}
