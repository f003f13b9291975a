package io.fupin.casework.filed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fupin.account.Post;
import io.fupin.account.PostNames;
import io.fupin.casework.CaseFile;
import io.fupin.casework.StepEvidence;
import io.fupin.casework.StepEvidence.Link;
import io.fupin.casework.Timeline;
import io.fupin.casework.Timeline.Event;
import io.fupin.engine.ProcedureModel;
import io.fupin.engine.ProcedureModels;
import io.fupin.evidence.EvidenceStore;
import io.fupin.evidence.EvidenceStore.Evidence;
import io.fupin.web.Words;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The evidence of a case: each piece once, under the name that its form gives it, with who handed it in, when and at which step. */
@Component
public class Exhibits {

    private final StepEvidence evidence;
    private final EvidenceStore store;
    private final Timeline timeline;
    private final ProcedureModels models;
    private final PostNames posts;
    private final ObjectMapper json;
    private final Words words;

    Exhibits(StepEvidence evidence, EvidenceStore store, Timeline timeline, ProcedureModels models, PostNames posts, ObjectMapper json, Words words) {
        this.evidence = evidence;
        this.store = store;
        this.timeline = timeline;
        this.models = models;
        this.posts = posts;
        this.json = json;
        this.words = words;
    }

    /**
     * @param number its place, from 1
     * @param title  户口簿 2
     * @param step   农户申请
     * @param by     孙丽娟（青背村村委会）; 群众 for the public
     * @param at     in words
     * @param size   bytes
     * @param reused the same file was handed in elsewhere, too
     */
    public record Exhibit(int number, String id, String title, String step, String by, String at, boolean image, String fileName, long size,
                          String sha256, boolean reused) {

        /** 农户申请，孙丽娟（青背村村委会），10月12日 14:10. */
        public String origin() {
            return step + "，" + by + "，" + at;
        }
    }

    /** In the order in which they were handed in; what serves several steps stands once. */
    public List<Exhibit> of(CaseFile file) {
        Map<String, Link> links = new LinkedHashMap<>();
        evidence.of(file.caseNumber()).forEach(link -> links.putIfAbsent(link.evidenceId(), link));
        if (links.isEmpty()) {
            return List.of();
        }
        Map<String, Evidence> files = store.findAll(links.keySet()).stream().collect(Collectors.toMap(Evidence::id, Function.identity()));
        ProcedureModel model = models.get(file.modelRef());
        List<Event> events = timeline.of(file.caseNumber());
        Map<String, Map<String, String>> labels = new HashMap<>();
        Map<String, String> titles = new LinkedHashMap<>();
        links.values().stream().filter(link -> files.containsKey(link.evidenceId())).forEach(link -> titles.put(link.evidenceId(),
                labels.computeIfAbsent(link.step(), step -> labels(model, step)).getOrDefault(link.field().replaceAll("\\[\\d+]", ""), "佐证")));
        Map<String, Long> many = titles.values().stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        Map<String, Integer> numbers = new HashMap<>();
        List<Exhibit> exhibits = new ArrayList<>();
        titles.forEach((id, title) -> {
            Link link = links.get(id);
            Evidence kept = files.get(id);
            String numbered = many.get(title) > 1 ? title + " " + numbers.merge(title, 1, Integer::sum) : title;
            exhibits.add(new Exhibit(exhibits.size() + 1, id, numbered, step(model, link.step()), by(events, link), words.moment(link.at()),
                    kept.type().startsWith("image/"), kept.fileName(), kept.size(), kept.sha256(), kept.reusedIn() > 0));
        });
        return List.copyOf(exhibits);
    }

    private static String step(ProcedureModel model, String step) {
        return "start".equals(step) ? model.startName() : model.steps().containsKey(step) ? model.step(step).name() : step;
    }

    /** Whoever handed in the step of that moment. */
    private String by(List<Event> events, Link link) {
        return events.stream().filter(event -> link.step().equals(event.step()) && event.stepName() != null)
                .min(Comparator.comparing(event -> Duration.between(event.at(), link.at()).abs())).filter(event -> event.personName() != null).map(event -> event.personName() + (event.post() == null ? "" : "（" + posts.of(Post.parse(event.post())) + "）"))
                .orElse("群众");
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
            if (component.hasNonNull("key") && component.hasNonNull("label")) {
                into.put(prefix + component.get("key").asText(), component.get("label").asText());
            }
        }
    }
}
