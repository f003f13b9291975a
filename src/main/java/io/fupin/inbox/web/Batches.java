package io.fupin.inbox.web;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fupin.account.Officer;
import io.fupin.casework.AlreadyDone;
import io.fupin.casework.CasePanels.Brief;
import io.fupin.casework.Cases;
import io.fupin.casework.NotAllowed;
import io.fupin.casework.OutcomeNames;
import io.fupin.casework.Refusal;
import io.fupin.casework.TaskDesk;
import io.fupin.casework.TaskDesk.Completion;
import io.fupin.casework.TaskDesk.OpenTask;
import io.fupin.casework.web.TaskView;
import io.fupin.engine.Overtaken;
import io.fupin.engine.ProcedureModel.Step;
import io.fupin.form.FieldError;
import io.fupin.inbox.Box;
import io.fupin.inbox.Inbox;
import io.fupin.inbox.InboxItem;
import io.fupin.inbox.InboxQuery;
import io.fupin.inbox.web.BatchDoneView.Result;
import io.fupin.inbox.web.BatchView.Gone;
import io.fupin.inbox.web.BatchView.Item;
import io.fupin.inbox.web.TaskListView.Filter;
import io.fupin.problem.Problem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Lays a batch out, checks it, and does it case by case. Only what the list shows, and what was opened where it is flagged, goes in. */
@Component
class Batches {

    private static final String COMMON = "approve";
    private static final String LATER = "later";

    private final TaskDesk desk;
    private final Inbox inbox;
    private final TaskRows rows;
    private final StepNames names;

    Batches(TaskDesk desk, Inbox inbox, TaskRows rows, StepNames names) {
        this.desk = desk;
        this.inbox = inbox;
        this.rows = rows;
        this.names = names;
    }

    /** @param outcome blank for the common one, {@code later} to leave the case where it is */
    record Choice(String id, String outcome, String returnTo, String opinion) {

        boolean common() {
            return outcome == null || outcome.isBlank();
        }

        boolean later() {
            return LATER.equals(outcome);
        }
    }

    /** @param view null when nothing is wrong */
    record Checked(BatchView view, Map<String, String> errors) {
    }

    BatchView lay(Officer officer, List<String> ids, String from) {
        List<Choice> choices = ids.stream().distinct().map(id -> new Choice(id, "", "", "")).toList();
        return view(officer, choices, from, "", Map.of());
    }

    Checked check(Officer officer, String outcome, String opinion, String from, List<Choice> choices) {
        Map<String, String> errors = new LinkedHashMap<>();
        if (!COMMON.equals(outcome)) {
            errors.put("opinion", "批量办理的共同结果只能是“同意”");
        }
        for (int i = 0; i < choices.size(); i++) {
            Choice choice = choices.get(i);
            if (!choice.common() && !choice.later() && (choice.opinion() == null || choice.opinion().isBlank())) {
                errors.put("items[" + i + "].opinion", OutcomeNames.of(choice.outcome()) + "须写明理由");
            }
            if ("return".equals(choice.outcome()) && (choice.returnTo() == null || choice.returnTo().isBlank())) {
                errors.put("items[" + i + "].returnTo", "请选退回到哪一步");
            }
        }
        return new Checked(errors.isEmpty() ? null : view(officer, choices, from, opinion, errors), errors);
    }

    private BatchView view(Officer officer, List<Choice> choices, String from, String opinion, Map<String, String> errors) {
        List<OpenTask> tasks = choices.stream().map(choice -> desk.open(choice.id(), officer)).toList();
        OpenTask first = tasks.stream().filter(task -> task.item().open()).findFirst()
                .orElseThrow(() -> Problem.invalid("ids", "勾选的事项都已经办结，请回到列表重新勾选"));
        requireBatch(tasks, first);
        Map<String, InboxItem> listed = listed(officer, first);
        Map<String, Brief> briefs = rows.briefs(List.copyOf(listed.values()));
        List<Item> items = new ArrayList<>();
        List<Gone> gone = new ArrayList<>();
        for (int i = 0; i < tasks.size(); i++) {
            OpenTask task = tasks.get(i);
            InboxItem item = listed.get(task.item().id());
            String href = "/tasks/" + task.item().id();
            if (!task.item().open()) {
                gone.add(new Gone(task.file().subject(), "已由 " + Objects.requireNonNullElse(task.item().completedName(), "别处") + " 办结："
                        + OutcomeNames.of(task.item().outcome()), href));
            } else if (item == null || task.hindrance() != null) {
                gone.add(new Gone(task.file().subject(), task.hindrance() == null ? "不在您的待办里" : "：" + task.hindrance(), href));
            } else if (item.flagged() && !item.seen()) {
                gone.add(new Gone(task.file().subject(), "有红旗，要先打开看过才能放进批量", href));
            } else {
                items.add(item(officer, item, briefs.get(item.caseNumber()), choices.get(i), href));
            }
        }
        String common = OutcomeNames.of(COMMON);
        return new BatchView("批量审核", first.item().stepName(), listHref(from), COMMON, common, common,
                first.outcomes().stream().filter(one -> !COMMON.equals(one.key())).map(one -> new TaskView.Outcome(one.key(), one.name(), null)).toList(),
                first.returnTargets().stream().map(target -> new TaskView.Target(target.step(), target.name())).toList(), opinion,
                List.of("材料齐全，公示无异议，同意。", "情况属实，同意。"), line(items, briefs, listed), items, gone, List.of(), errors);
    }

    private Item item(Officer officer, InboxItem item, Brief brief, Choice choice, String href) {
        boolean drawn = brief != null && brief.marks().stream().anyMatch(mark -> mark.text().contains("抽查"));
        return new Item(item.id(), href, item.subject(), rows.place(item, officer), brief == null ? List.of() : brief.flags(),
                drawn ? "抽查户，须单独办理" : null, brief == null ? null : brief.perCapita(),
                choice.common() ? drawn ? LATER : null : choice.outcome(), choice.returnTo(), choice.opinion());
    }

    private static BigDecimal line(List<Item> items, Map<String, Brief> briefs, Map<String, InboxItem> listed) {
        return items.stream().map(item -> briefs.get(listed.get(item.id()).caseNumber())).filter(Objects::nonNull).map(Brief::incomeLine)
                .filter(Objects::nonNull).findFirst().orElse(null);
    }

    private void requireBatch(List<OpenTask> tasks, OpenTask first) {
        boolean same = tasks.stream().allMatch(task -> task.item().process().equals(first.item().process())
                && task.item().step().equals(first.item().step()));
        Step step = names.find(first.item().process(), first.item().step()).orElseThrow();
        if (!same || !step.batch() || !step.outcomes().contains(COMMON)) {
            throw Problem.invalid("ids", same ? "“" + step.name() + "”这一步要逐件办理" : "一次批量只能是同一个环节的事项");
        }
    }

    private Map<String, InboxItem> listed(Officer officer, OpenTask first) {
        InboxQuery query = InboxQuery.of(officer, Box.TODO).at(first.item().process(), first.item().step());
        return inbox.page(query, null, Inbox.LARGEST_PAGE).items().stream().collect(Collectors.toMap(InboxItem::id, item -> item));
    }

    /** Every case in a transaction of its own: one refusal undoes no other. */
    List<Result> complete(Officer officer, String outcome, String opinion, List<Choice> choices) {
        List<Result> done = new ArrayList<>();
        List<Result> failed = new ArrayList<>();
        for (Choice choice : choices) {
            if (!choice.later()) {
                Result result = complete(officer, choice, choice.common() ? outcome : choice.outcome(), choice.common() ? opinion : choice.opinion());
                (result.done() ? done : failed).add(result);
            }
        }
        failed.addAll(done);
        return failed;
    }

    private Result complete(Officer officer, Choice choice, String outcome, String opinion) {
        OpenTask task = desk.open(choice.id(), officer);
        String subject = task.file().subject();
        String href = "/cases/" + task.file().caseNumber();
        ObjectNode form = JsonNodeFactory.instance.objectNode();
        if ("return".equals(outcome)) {
            form.put("returnTo", choice.returnTo()).put("backToMe", false);
        }
        try {
            Completion completion = desk.complete(choice.id(), officer, outcome, opinion, form);
            return new Result(subject, href, true, OutcomeNames.of(outcome) + "，现在到“" + completion.phase() + "”");
        } catch (Refusal refusal) {
            return new Result(subject, "/tasks/" + choice.id(), false,
                    refusal.errors().stream().map(FieldError::message).distinct().collect(Collectors.joining("；")));
        } catch (AlreadyDone | NotAllowed | Overtaken | Cases.NotFound refusal) {
            return new Result(subject, "/tasks/" + choice.id(), false, refusal.getMessage());
        }
    }

    BatchDoneView done(Officer officer, String from, List<Result> results) {
        return new BatchDoneView("批量审核", listHref(from), (int) results.stream().filter(Result::done).count(), results);
    }

    /** An address inside the lists; anything else is the list of what waits. */
    private static String listHref(String from) {
        Filter filter = ListAddress.parse(from);
        return filter.here();
    }
}
