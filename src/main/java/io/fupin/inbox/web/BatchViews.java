package io.fupin.inbox.web;

import io.fupin.account.Officer;
import io.fupin.casework.CaseFile;
import io.fupin.casework.CasePanels;
import io.fupin.casework.CasePanels.Brief;
import io.fupin.casework.CasePanels.Guidance;
import io.fupin.casework.Cases;
import io.fupin.casework.OutcomeNames;
import io.fupin.casework.TaskDesk;
import io.fupin.casework.WorkItem;
import io.fupin.casework.WorkItems;
import io.fupin.engine.ProcedureModel;
import io.fupin.engine.ProcedureModel.Step;
import io.fupin.engine.ProcedureModels;
import io.fupin.inbox.Inbox;
import io.fupin.inbox.web.BatchView.Gone;
import io.fupin.inbox.web.BatchView.Item;
import io.fupin.problem.Problem;
import io.fupin.region.RegionLevel;
import io.fupin.region.Regions;
import io.fupin.web.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Lays many cases before a reviewer at once, never more than he has seen listed, and flagged ones only after he opened them. */
@Component
class BatchViews {

    static final String COMMON = "approve";
    private static final String DRAWN = "抽查";

    private final WorkItems items;
    private final Inbox inbox;
    private final Cases cases;
    private final TaskDesk desk;
    private final TaskRows rows;
    private final ProcedureModels models;
    private final ObjectProvider<CasePanels> panels;
    private final Regions regions;
    private final Words words;

    BatchViews(WorkItems items, Inbox inbox, Cases cases, TaskDesk desk, TaskRows rows, ProcedureModels models, ObjectProvider<CasePanels> panels,
               Regions regions, Words words) {
        this.items = items;
        this.inbox = inbox;
        this.cases = cases;
        this.desk = desk;
        this.rows = rows;
        this.models = models;
        this.panels = panels;
        this.regions = regions;
        this.words = words;
    }

    /**
     * What of the ticked tasks can be decided together.
     *
     * @param gone why the others cannot
     */
    record Batch(Step step, List<WorkItem> items, List<Gone> gone) {
    }

    /** @throws Problem when nothing was ticked, nothing of it is the officer's, or the step is decided case by case */
    Batch batch(Officer officer, List<String> ids) {
        List<WorkItem> found = items.find(ids).stream().filter(item -> item.post().equals(officer.post())).toList();
        if (ids.isEmpty()) {
            throw Problem.unreadable("请先在待办里勾选要一起办的事项。");
        }
        if (found.isEmpty()) {
            throw Problem.notFound("勾选的事项不由您的岗位办理，或者已经不在了。");
        }
        WorkItem first = found.stream().filter(WorkItem::open).findFirst().orElse(found.get(0));
        Step step = model(first).step(first.step());
        if (!step.batch() || !step.outcomes().contains(COMMON)) {
            throw Problem.unreadable("“" + step.name() + "”须逐件办理。");
        }
        Set<String> seen = inbox.seen(officer, ids);
        List<WorkItem> left = new ArrayList<>();
        List<Gone> gone = new ArrayList<>();
        for (WorkItem item : found) {
            String why = why(item, first, officer, seen);
            if (why == null) {
                left.add(item);
            } else {
                gone.add(new Gone(item.subject(), why, "/tasks/" + item.id()));
            }
        }
        return new Batch(step, left, gone);
    }

    private String why(WorkItem item, WorkItem first, Officer officer, Set<String> seen) {
        if (!item.open()) {
            return item.completedName() == null ? "已经离开这一步"
                    : "已由 " + item.completedName() + " 于" + words.moment(item.completedAt()) + " 办结：" + OutcomeNames.of(item.outcome());
        }
        if (item.assignee() != null && item.assignee() != officer.personId()) {
            return "已由 " + item.assigneeName() + " 签收";
        }
        if (!item.step().equals(first.step()) || !item.process().equals(first.process())) {
            return "在另一个环节";
        }
        return item.redFlags() > 0 && !seen.contains(item.id()) ? "有红旗，还没有打开看过" : null;
    }

    /** @param errors message by field */
    BatchView view(Officer officer, Batch batch, BatchForm form, String list, Map<String, String> errors) {
        Map<String, Brief> briefs = rows.briefs(batch.items().stream()
                .collect(Collectors.groupingBy(WorkItem::process, Collectors.mapping(WorkItem::caseNumber, Collectors.toList()))));
        List<BigDecimal> lines = briefs.values().stream().map(Brief::incomeLine).filter(Objects::nonNull).distinct().toList();
        Guidance guidance = guidance(officer, batch);
        String hint = guidance.hints().get(COMMON);
        return new BatchView("批量审核", batch.step().name(), list, COMMON, OutcomeNames.of(COMMON), hint == null ? OutcomeNames.of(COMMON) : hint,
                batch.step().outcomes().stream().filter(key -> !COMMON.equals(key))
                        .map(key -> new BatchView.Choice(key, OutcomeNames.of(key))).toList(),
                targets(batch), form == null ? null : form.opinion(), guidance.phrases().getOrDefault(COMMON, List.of()), lines.size() == 1 ? lines.get(0) : null,
                batch.items().stream().map(item -> item(item, briefs.get(item.caseNumber()), officer, form)).toList(), batch.gone(),
                conditions(batch), errors);
    }

    private Guidance guidance(Officer officer, Batch batch) {
        if (batch.items().isEmpty()) {
            return Guidance.NONE;
        }
        WorkItem first = batch.items().get(0);
        return panels.stream().filter(panel -> panel.process().equals(first.process())).findFirst()
                .map(panel -> panel.guidance(desk.open(first.id(), officer), officer)).orElse(Guidance.NONE);
    }

    private List<BatchView.Target> targets(Batch batch) {
        if (batch.items().isEmpty()) {
            return List.of();
        }
        ProcedureModel model = model(batch.items().get(0));
        return batch.step().returnTargets().stream().map(step -> new BatchView.Target(step, model.step(step).name())).toList();
    }

    /** The version on which the case runs: a newer one may have dropped the step. */
    private ProcedureModel model(WorkItem item) {
        return models.get(cases.get(item.caseNumber()).modelRef());
    }

    private Item item(WorkItem item, Brief brief, Officer officer, BatchForm form) {
        CaseFile file = cases.get(item.caseNumber());
        boolean drawn = brief != null && brief.marks().stream().anyMatch(mark -> mark.text().contains(DRAWN));
        BatchForm.Item asked = form == null ? new BatchForm.Item(item.id(), drawn ? "later" : null, null, null) : form.item(item.id());
        return new Item(item.id(), "/tasks/" + item.id(), item.subject(), place(file, officer), brief == null ? List.of() : brief.flags(),
                drawn ? "抽查户，须单独办理" : null, brief == null ? null : brief.perCapita(), asked.outcome(), asked.returnTo(), asked.opinion());
    }

    private String place(CaseFile file, Officer officer) {
        String village = officer.post().region().level() == RegionLevel.TOWNSHIP ? regions.get(file.village()).name() : regions.fullName(file.village());
        return village + (file.groupName() == null ? "" : " " + file.groupName()) + (file.persons() == null ? "" : "　" + file.persons() + " 人");
    }

    private static List<CasePanels.Condition> conditions(Batch batch) {
        long flagged = batch.items().stream().filter(item -> item.redFlags() > 0).count();
        return flagged == 0 ? List.of() : List.of(CasePanels.Condition.of(true, "红旗 " + flagged + " 件都逐件打开看过"));
    }
}
