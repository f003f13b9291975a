package io.fupin.casework.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fupin.casework.CaseFile;
import io.fupin.casework.CaseSheet.Paper;
import io.fupin.casework.StepEvidence;
import io.fupin.casework.StepEvidence.Link;
import io.fupin.engine.ProcedureModel;
import io.fupin.engine.ProcedureModels;
import io.fupin.evidence.EvidenceStore;
import io.fupin.evidence.EvidenceStore.Evidence;
import io.fupin.web.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The evidence of a case, each piece under the name that its form gives it. */
@Component
class LabelledEvidence {

    private final StepEvidence evidence;
    private final EvidenceStore store;
    private final ProcedureModels models;
    private final ObjectMapper json;
    private final Words words;

    LabelledEvidence(StepEvidence evidence, EvidenceStore store, ProcedureModels models, ObjectMapper json, Words words) {
        this.evidence = evidence;
        this.store = store;
        this.models = models;
        this.json = json;
        this.words = words;
    }

    /** In the order in which they were handed in; what serves several steps stands once. */
    List<Paper> of(CaseFile file) {
        Map<String, Link> links = new LinkedHashMap<>();
        evidence.of(file.caseNumber()).forEach(link -> links.putIfAbsent(link.evidenceId(), link));
        if (links.isEmpty()) {
            return List.of();
        }
        Map<String, Evidence> files = store.findAll(links.keySet()).stream().collect(Collectors.toMap(Evidence::id, Function.identity()));
        ProcedureModel model = models.get(file.modelRef());
        Map<String, Map<String, String>> labels = new HashMap<>();
        List<Paper> papers = new ArrayList<>();
        links.values().forEach(link -> {
            Evidence kept = files.get(link.evidenceId());
            if (kept != null) {
                String label = labels.computeIfAbsent(link.step(), step -> labels(model, step)).get(link.field().replaceAll("\\[\\d+]", ""));
                papers.add(new Paper(kept.id(), label == null ? "佐证" : label, words.shortDay(link.at()), kept.type().startsWith("image/"),
                        kept.reusedIn() > 0));
            }
        });
        return List.copyOf(papers);
    }

    /** Labels of a step's form by the path of their field. */
    private Map<String, String> labels(ProcedureModel model, String step) {
        String form = "start".equals(step) ? model.startForm() : model.steps().containsKey(step) ? model.step(step).formKey() : null;
        if (form == null) {
            return Map.of();
        }
        try {
            Map<String, String> labels = new HashMap<>();
            collect(json.readTree(models.form(model.modelRef(), form)), "", labels);
            return labels;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("表单 " + form + " 读不出来", e);
        }
    }

    private static void collect(JsonNode container, String prefix, Map<String, String> into) {
        for (JsonNode component : container.path("components")) {
            String inner = component.path("path").asText("");
            collect(component, inner.isEmpty() ? prefix : prefix + inner + ".", into);
            if (component.hasNonNull("key")) {
                into.put(prefix + component.get("key").asText(), component.path("label").asText(null));
            }
        }
    }
}
