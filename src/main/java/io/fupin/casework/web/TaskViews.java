package io.fupin.casework.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fupin.account.Officer;
import io.fupin.account.Post;
import io.fupin.account.PostNames;
import io.fupin.casework.CaseFile;
import io.fupin.casework.CasePanels;
import io.fupin.casework.CaseTrace;
import io.fupin.casework.LimitWords;
import io.fupin.casework.OutcomeNames;
import io.fupin.casework.Returns;
import io.fupin.casework.TaskDesk.OpenTask;
import io.fupin.casework.TaskQueue;
import io.fupin.casework.TaskQueue.Place;
import io.fupin.casework.Timeline;
import io.fupin.casework.Timeline.Event;
import io.fupin.casework.Timeline.Kind;
import io.fupin.casework.WorkItem;
import io.fupin.casework.WorkItems;
import io.fupin.casework.web.TaskView.Around;
import io.fupin.casework.web.TaskView.Conflict;
import io.fupin.casework.web.TaskView.Diagram;
import io.fupin.casework.web.TaskView.Gap;
import io.fupin.casework.web.TaskView.Note;
import io.fupin.casework.web.TaskView.Outcome;
import io.fupin.casework.web.TaskView.Work;
import io.fupin.engine.ProcedureModel;
import io.fupin.engine.ProcedureModels;
import io.fupin.form.FieldError;
import io.fupin.form.FormSchema;
import io.fupin.form.FormSchemas;
import io.fupin.web.Words;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Lays a task before an officer. */
@Component
class TaskViews {

    /** What stands on the page outside the form. */
    private static final Set<String> OUTSIDE_FORM = Set.of("outcome", "opinion", "returnTo", "backToMe");

    private final Panels panels;
    private final Tracks tracks;
    private final PhaseLines phaseLines;
    private final CaseTrace trace;
    private final Timeline timeline;
    private final WorkItems items;
    private final Returns returns;
    private final TaskQueue queue;
    private final ProcedureModels models;
    private final PostNames posts;
    private final FormSchemas schemas;
    private final TaskVerbs verbs;
    private final LimitWords limits;
    private final Words words;
    private final ObjectMapper json;

    TaskViews(Panels panels, Tracks tracks, PhaseLines phaseLines, CaseTrace trace, Timeline timeline, WorkItems items, Returns returns,
              TaskQueue queue, ProcedureModels models, PostNames posts, FormSchemas schemas, TaskVerbs verbs, LimitWords limits, Words words, ObjectMapper json) {
        this.panels = panels;
        this.tracks = tracks;
        this.phaseLines = phaseLines;
        this.trace = trace;
        this.timeline = timeline;
        this.items = items;
        this.returns = returns;
        this.queue = queue;
        this.models = models;
        this.posts = posts;
        this.schemas = schemas;
        this.verbs = verbs;
        this.limits = limits;
        this.words = words;
        this.json = json;
    }

    /** @param attempt what was refused; null on the first look */
    TaskView view(OpenTask task, Officer officer, String list, Attempt attempt) {
        Place place = queue.place(officer, list, task.item().id());
        boolean mayAct = task.item().open() && task.hindrance() == null && task.doneElsewhere() == null;
        return page(task, officer, place, mayAct ? work(task, officer, place, attempt) : null, null);
    }

    /** Somebody was faster. */
    TaskView overtaken(OpenTask task, Officer officer, Place place, Conflict conflict) {
        return page(task, officer, place, null, conflict);
    }

    private TaskView page(OpenTask task, Officer officer, Place place, Work work, Conflict conflict) {
        CaseFile file = task.file();
        ProcedureModel model = models.get(file.modelRef());
        List<Event> events = timeline.of(file.caseNumber());
        List<WorkItem> open = items.of(file.caseNumber()).stream().filter(WorkItem::open).toList();
        return new TaskView(task.item().id(), task.item().stepName(), model.name(), file.caseNumber(),
                task.item().open() ? task.item().dueAt() : null, around(place), panels.sheet(file, officer),
                phaseLines.of(file, model, events, open), tracks.of(file, events, open), diagram(file, events), work, conflict,
                conflict == null ? notes(task, officer, model, events) : List.of(), verbs.of(task, officer, place.listHref()));
    }

    Diagram diagram(CaseFile file, List<Event> events) {
        CaseTrace.Trace path = trace.of(file, events);
        return new Diagram("/cases/" + file.caseNumber() + "/diagram.bpmn", path.present(), path.path(), path.returns(), path.back(), path.passes(),
                stops(file, events));
    }

    private List<TaskView.Stop> stops(CaseFile file, List<Event> events) {
        ProcedureModel model = models.get(file.modelRef());
        String publicName = panels.of(file).publicName();
        Iterator<Returns.Return> back = returns.of(file.caseNumber()).iterator();
        List<TaskView.Stop> stops = new ArrayList<>();
        for (Event event : events) {
            String who = tracks.by(event, publicName) + "，" + words.shortMoment(event.at());
            switch (event.kind()) {
                case STARTED -> stops.add(new TaskView.Stop(event.stepName(), who, ""));
                case COMPLETED -> stops.add(new TaskView.Stop(event.stepName(), OutcomeNames.of(event.step(), event.outcome()) + "，" + who, ""));
                case RETURNED, SENT_BACK -> stops.add(new TaskView.Stop(event.stepName() == null ? "退回重办" : event.stepName(),
                        (back.hasNext() ? "退回到" + name(model, back.next().toStep()) : "退回") + "，" + who, "is-late"));
                default -> {
                    // what happens beside the way is told by the timeline
                }
            }
        }
        items.of(file.caseNumber()).stream().filter(WorkItem::open).forEach(item -> stops.add(new TaskView.Stop(item.stepName(), "现在在这一步", "is-now")));
        if (!file.open()) {
            stops.add(new TaskView.Stop(file.result(), "办结，" + words.shortMoment(file.closedAt()), ""));
        }
        return stops;
    }

    private static Around around(Place place) {
        return new Around(place.listTitle(), place.listHref(), place.position(), place.total(), path(place.previous(), place.listHref()),
                path(place.next(), place.listHref()));
    }

    /** Address of a task that knows the list it was opened from; null without a task. */
    static String path(String taskId, String list) {
        return taskId == null ? null : "/tasks/" + taskId + "?list=" + URLEncoder.encode(list, StandardCharsets.UTF_8);
    }

    private List<Note> notes(OpenTask task, Officer officer, ProcedureModel model, List<Event> events) {
        List<Note> notes = new ArrayList<>();
        WorkItem item = task.item();
        if (!item.open()) {
            notes.add(Note.of("info", WorkItem.LEFT.equals(item.outcome()) ? "案件已经离开“" + item.stepName() + "”这一步"
                    : item.takenBackAt() != null ? item.completedName() + " 撤回了这次提交" : "已由 " + item.completedName() + " 办结：" + OutcomeNames.of(item.step(), item.outcome()), null));
            return notes;
        }
        String limit = limits.of(item);
        if (limit != null) {
            notes.add(Note.of(item.escalatedAt() == null ? "info" : "warn", limit, null));
        }
        notes.addAll(verbs.said(item, events));
        returns.of(item.caseNumber()).stream().filter(one -> one.pending() && one.toStep().equals(item.step())).reduce((first, second) -> second).ifPresent(one ->
                notes.add(Note.of("warn", (one.byName() == null ? "" : one.byName() + " ") + "从“" + name(model, one.fromStep()) + "”退回",
                        one.reason() + (one.backToMe() ? "（改好后直接回到退回人）" : ""))));
        events.stream().filter(event -> event.kind() == Kind.DIRECT_RETURN_VOID).reduce((first, second) -> second)
                .ifPresent(event -> notes.add(Note.of("info", "须重新评议、重新公示", event.text())));
        if (task.hindrance() != null) {
            notes.add(Note.of("info", "您可以看，不能办", task.hindrance()));
        } else if (task.doneElsewhere() != null) {
            String elsewhere = panels.of(task.file()).guidance(task, officer).elsewhere();
            notes.add(new Note("info", "这一步几户一起办", task.doneElsewhere(), elsewhere == null ? null : "去办理", elsewhere));
        }
        return notes;
    }

    private static String name(ProcedureModel model, String step) {
        return model.steps().containsKey(step) ? model.step(step).name() : step;
    }

    private Work work(OpenTask task, Officer officer, Place place, Attempt attempt) {
        CasePanels.Guidance guidance = panels.of(task.file()).guidance(task, officer);
        FormSchema schema = schemas.parse(task.schema());
        List<Outcome> outcomes = task.outcomes().stream().map(choice -> new Outcome(choice.key(), choice.name(),
                guidance.hints().get(choice.key()), guidance.phrases().getOrDefault(choice.key(), List.of()), schema.asksReason(choice.key()))).toList();
        Map<String, String> errors = new LinkedHashMap<>();
        List<FieldError> inForm = new ArrayList<>();
        List<Gap> gaps = new ArrayList<>();
        if (attempt != null) {
            attempt.errors().forEach(error -> {
                if (OUTSIDE_FORM.contains(error.field())) {
                    errors.putIfAbsent(error.field(), error.message());
                    gaps.add(new Gap(error.field(), error.message()));
                } else {
                    inForm.add(error);
                    if (error.field().isEmpty()) {
                        gaps.add(new Gap("work", error.message()));
                    }
                }
            });
        }
        ObjectNode data = task.data().deepCopy();
        task.lists().forEach((key, values) -> data.set(key, json.valueToTree(values)));
        if (attempt != null) {
            data.setAll(attempt.form());
        }
        String only = outcomes.size() == 1 ? outcomes.get(0).key() : null;
        return new Work("/tasks/" + task.item().id(), guidance.wide(),
                guidance.conditions().stream().map(one -> new TaskView.Condition(one.met(), one.text(), one.linkText(), one.href())).toList(),
                outcomes, attempt == null ? only : attempt.outcome(), attempt == null ? null : attempt.opinion(),
                targets(task), attempt == null ? null : attempt.returnTo(), attempt != null && attempt.backToMe(), task.schema(),
                write(data), write(inForm), errors, gaps);
    }

    /** 入户调查（牛心村村委会）: whoever did it last will have it again. */
    private List<TaskView.Target> targets(OpenTask task) {
        Map<String, Post> last = new LinkedHashMap<>();
        items.of(task.item().caseNumber()).forEach(item -> last.put(item.step(), item.post()));
        return task.returnTargets().stream().map(target -> new TaskView.Target(target.step(), target.name()
                + (last.containsKey(target.step()) ? "（" + posts.of(last.get(target.step())) + "）" : ""))).toList();
    }

    private String write(Object value) {
        return json.valueToTree(value).toString();
    }
}
