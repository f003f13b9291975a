package io.fupin.casework;

import io.fupin.casework.Timeline.Event;
import io.fupin.casework.Timeline.Kind;
import io.fupin.engine.ProcedureModels;
import io.fupin.engine.Procedures;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The way of a case over the diagram of its procedure, by ids of the model's elements. It is told by the timeline: the engine's own
 * history is cleaned up and is no record.
 */
@Component
public class CaseTrace {

    private static final String USER_TASK = "userTask_";

    private final Timeline timeline;
    private final Procedures procedures;
    private final ProcedureModels models;
    private final Returns returns;

    CaseTrace(Timeline timeline, Procedures procedures, ProcedureModels models, Returns returns) {
        this.timeline = timeline;
        this.procedures = procedures;
        this.models = models;
        this.returns = returns;
    }

    public Trace of(CaseFile file) {
        return of(file, timeline.of(file.caseNumber()));
    }

    /** @param events the case's whole timeline */
    public Trace of(CaseFile file, List<Event> events) {
        List<String> present = file.open() ? procedures.present(file.caseNumber()) : List.of();
        List<String> path = new ArrayList<>(List.of(models.get(file.modelRef()).startEvent()));
        for (Event event : events) {
            if (event.kind() == Kind.COMPLETED || event.kind() == Kind.RETURNED) {
                path.add(USER_TASK + event.step());
            }
        }
        path.addAll(present);
        if (!file.open()) {
            Optional.ofNullable(models.get(file.modelRef()).ends().get(file.result())).ifPresent(path::add);
        }
        Map<String, Integer> back = new LinkedHashMap<>();
        returns.of(file.caseNumber()).forEach(one -> back.merge(USER_TASK + one.toStep(), 1, Integer::sum));
        return new Trace(present, List.copyOf(path), back);
    }

    /**
     * @param present ids of the elements at which the case stands; empty once it has ended
     * @param path    ids of the steps in the order in which they were done, the present ones or the end last
     * @param returns how often the case was returned to a step, by the step's id
     */
    public record Trace(List<String> present, List<String> path, Map<String, Integer> returns) {
    }
}
