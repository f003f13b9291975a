package io.fupin.casework.api;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fupin.account.Officer;
import io.fupin.casework.TaskDesk;
import io.fupin.casework.TaskDesk.Completion;
import io.fupin.casework.TaskDesk.OpenTask;
import io.fupin.casework.TaskDesk.OutcomeChoice;
import io.fupin.casework.TaskDesk.ReturnTarget;
import io.fupin.casework.TaskItem;
import io.fupin.casework.TaskQueue;
import io.fupin.casework.CaseViews;
import io.fupin.problem.Problem;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** One task over the open API: looked at, taken, put back, completed; and many completed in one call. */
@RestController
@RequestMapping("/api/v1/tasks")
class TaskApi {

    private final TaskDesk desk;
    private final CaseViews views;
    private final TaskQueue queue;
    private final ManyCompletions many;

    TaskApi(TaskDesk desk, CaseViews views, TaskQueue queue, ManyCompletions many) {
        this.desk = desk;
        this.views = views;
        this.queue = queue;
        this.many = many;
    }

    /**
     * @param data          what the form opens with
     * @param schema        the form, form-js JSON
     * @param lists         values for the form's {@code valuesKey}s
     * @param returnTargets steps this case may be returned to
     * @param hindrance     why this officer may look but not act; null when he may
     * @param doneElsewhere where a step is done that covers many cases; null when it is done here
     */
    record TaskDetail(@JsonUnwrapped TaskItem task, List<OutcomeChoice> outcomes, ObjectNode data, @JsonRawValue String schema,
                      Map<String, List<String>> lists, List<ReturnTarget> returnTargets, String hindrance, String doneElsewhere) {

        static TaskDetail of(OpenTask open) {
            return new TaskDetail(TaskItem.of(open.item()), open.outcomes(), open.data(), open.schema(), open.lists(), open.returnTargets(),
                    open.hindrance(), open.doneElsewhere());
        }
    }

    /** @param form the form's data; {@code return} and {@code reject} need only an opinion, {@code return} also {@code returnTo} */
    record Submission(String outcome, String opinion, ObjectNode form) {
    }

    @GetMapping("/{id}")
    TaskDetail task(Officer officer, @PathVariable String id) {
        OpenTask open = desk.open(id, officer);
        views.record(officer, open.file(), open.item().step());
        queue.opened(officer, id);
        return TaskDetail.of(open);
    }

    @PostMapping("/{id}/completion")
    Completion complete(Officer officer, @PathVariable String id, @RequestBody Submission submission) {
        return desk.complete(id, officer, outcome(submission), submission.opinion(), form(submission.form()));
    }

    @PostMapping("/{id}/claim")
    TaskItem claim(Officer officer, @PathVariable String id) {
        desk.claim(id, officer);
        return TaskItem.of(desk.open(id, officer).item());
    }

    @PostMapping("/{id}/release")
    TaskItem release(Officer officer, @PathVariable String id) {
        desk.release(id, officer);
        return TaskItem.of(desk.open(id, officer).item());
    }

    /** Each item stands for itself: one item's refusal does not undo the others. */
    @PostMapping("/completions")
    ManyCompletions.Results completeMany(Officer officer, @RequestBody ManyCompletions.Items items) {
        return many.complete(officer, items);
    }

    private static String outcome(Submission submission) {
        if (submission.outcome() == null || submission.outcome().isBlank()) {
            throw Problem.invalid("outcome", "请选择办理结果");
        }
        return submission.outcome();
    }

    static ObjectNode form(JsonNode form) {
        return form instanceof ObjectNode object ? object : JsonNodeFactory.instance.objectNode();
    }
}
