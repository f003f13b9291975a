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
    private final WorkItems items;

    CaseTrace(Timeline timeline, Procedures procedures, ProcedureModels models, Returns returns, WorkItems items) {
        this.timeline = timeline;
        this.procedures = procedures;
        this.models = models;
        this.returns = returns;
        this.items = items;
    }

    public Trace of(CaseFile file) {
        return of(file, timeline.of(file.caseNumber()));
    }

    /** @param events the case's whole timeline */
    public Trace of(CaseFile file, List<Event> events) {
        List<String> present = file.open() ? present(file.caseNumber()) : List.of();
        List<String> path = new ArrayList<>(List.of(models.get(file.modelRef()).startEvent()));
        for (Event event : events) {
            if (event.kind() == Kind.COMPLETED || event.kind() == Kind.RETURNED) {
                path.add(USER_TASK + event.step());
            } else if (event.kind() == Kind.AWAITED) {
                path.add(event.step());
            }
        }
        path.addAll(present);
        if (!file.open()) {
            Optional.ofNullable(models.get(file.modelRef()).ends().get(file.result())).ifPresent(path::add);
        }
        Map<String, Integer> back = new LinkedHashMap<>();
        Map<List<String>, Integer> ways = new LinkedHashMap<>();
        returns.of(file.caseNumber()).forEach(one -> {
            back.merge(USER_TASK + one.toStep(), 1, Integer::sum);
            ways.merge(List.of(USER_TASK + one.fromStep(), USER_TASK + one.toStep()), 1, Integer::sum);
        });
        return new Trace(present, List.copyOf(path), back, ways.entrySet().stream()
                .map(way -> new Back(way.getKey().get(0), way.getKey().get(1), way.getValue())).toList(), passes(events));
    }

    private static Map<String, Integer> passes(List<Event> events) {
        Map<String, Integer> passes = new LinkedHashMap<>();
        events.stream().filter(event -> event.kind() == Kind.COMPLETED || event.kind() == Kind.RETURNED)
                .forEach(event -> passes.merge(USER_TASK + event.step(), 1, Integer::sum));
        return passes;
    }

    /** The read model knows at which tasks it stands; only a case that waits for nobody is asked after in the engine. */
    private List<String> present(String caseNumber) {
        List<String> tasks = items.of(caseNumber).stream().filter(WorkItem::open).map(item -> USER_TASK + item.step()).distinct().toList();
        return tasks.isEmpty() ? procedures.present(caseNumber) : tasks;
    }

    /**
     * @param present ids of the elements at which the case stands; empty once it has ended
     * @param path    ids of the steps in the order in which they were done, the present ones or the end last
     * @param returns how often the case was returned to a step, by the step's id
     * @param back    from where to where it was returned, oldest first
     * @param passes  how often each step was done, by its id
     */
    public record Trace(List<String> present, List<String> path, Map<String, Integer> returns, List<Back> back, Map<String, Integer> passes) {
    }

    /** A way back, by ids of steps. */
    public record Back(String from, String to, int times) {
    }
}
