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
import io.fupin.inbox.Batches;
import io.fupin.inbox.Batches.Batch;
import io.fupin.inbox.Batches.Exceptional;
import io.fupin.inbox.Batches.Line;
import io.fupin.inbox.batch.BatchRules;
import io.fupin.inbox.batch.BatchRules.Against;
import io.fupin.inbox.web.BatchView.Gone;
import io.fupin.inbox.web.BatchView.Item;
import io.fupin.region.RegionLevel;
import io.fupin.region.Regions;
import io.fupin.web.Words;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Lays many cases before a reviewer at once, never more than he has seen listed, and flagged ones only after he opened them. */
@Component
class BatchViews {

    private static final String DRAWN = "抽查";

    private final Batches batches;
    private final BatchRules rules;
    private final WorkItems items;
    private final Cases cases;
    private final TaskDesk desk;
    private final TaskRows rows;
    private final ProcedureModels models;
    private final ObjectProvider<CasePanels> panels;
    private final Regions regions;
    private final Words words;

    BatchViews(Batches batches, BatchRules rules, WorkItems items, Cases cases, TaskDesk desk, TaskRows rows, ProcedureModels models,
               ObjectProvider<CasePanels> panels, Regions regions, Words words) {
        this.batches = batches;
        this.rules = rules;
        this.items = items;
        this.cases = cases;
        this.desk = desk;
        this.rows = rows;
        this.models = models;
        this.panels = panels;
        this.regions = regions;
        this.words = words;
    }

    /** A task that can be decided now, with its case. */
    private record Ready(int position, WorkItem item, CaseFile file) {
    }

    /**
     * @param form   null when the page is opened
     * @param errors message by field
     */
    BatchView view(Officer officer, Batch batch, BatchForm form, Map<String, String> errors) {
        List<Line> lines = batches.lines(batch);
        Map<String, WorkItem> found = items.find(lines.stream().map(Line::taskId).toList()).stream()
                .collect(Collectors.toMap(WorkItem::id, Function.identity()));
        Map<String, CaseFile> files = cases.all(lines.stream().map(Line::caseNumber).toList()).stream()
                .collect(Collectors.toMap(CaseFile::caseNumber, Function.identity()));
        Map<String, Against> against = rules.against(found.values(), batch, officer);
        List<Ready> ready = lines.stream().filter(line -> found.containsKey(line.taskId()) && !against.containsKey(line.taskId()))
                .map(line -> new Ready(line.position(), found.get(line.taskId()), files.get(line.caseNumber()))).toList();
        Map<String, Brief> briefs = rows.briefs(ready.stream()
                .collect(Collectors.groupingBy(one -> one.item().process(), Collectors.mapping(one -> one.item().caseNumber(), Collectors.toList()))));
        List<BigDecimal> incomes = briefs.values().stream().map(Brief::incomeLine).filter(Objects::nonNull).distinct().toList();
        // The version on which the cases run: a newer one may have dropped the step.
        ProcedureModel model = models.get(files.get(lines.get(0).caseNumber()).modelRef());
        Step step = model.step(batch.step());
        Guidance guidance = guidance(officer, ready);
        String common = OutcomeNames.of(BatchRules.COMMON);
        String hint = guidance.hints().get(BatchRules.COMMON);
        return new BatchView(batch.id(), "批量审核", step.name(), batch.list(), BatchRules.COMMON, common, hint == null ? common : hint,
                step.outcomes().stream().filter(key -> !BatchRules.COMMON.equals(key))
                        .map(key -> new BatchView.Choice(key, OutcomeNames.of(key))).toList(),
                step.returnTargets().stream().map(target -> new BatchView.Target(target, model.step(target).name())).toList(),
                form == null ? null : form.opinion(),
                guidance.phrases().getOrDefault(BatchRules.COMMON, List.of()), incomes.size() == 1 ? incomes.get(0) : null,
                ready.stream().map(one -> item(one, briefs.get(one.item().caseNumber()), officer, form)).toList(),
                lines.stream().filter(line -> against.containsKey(line.taskId())).map(line -> gone(line, against.get(line.taskId()))).toList(),
                conditions(ready), errors);
    }

    private Gone gone(Line line, Against against) {
        return new Gone(line.subject(), against.text() + (against.at() == null ? "" : "（" + words.moment(against.at()) + "）"), "/tasks/" + line.taskId());
    }

    private Guidance guidance(Officer officer, List<Ready> ready) {
        if (ready.isEmpty()) {
            return Guidance.NONE;
        }
        WorkItem first = ready.get(0).item();
        return panels.stream().filter(panel -> panel.process().equals(first.process())).findFirst()
                .map(panel -> panel.guidance(desk.open(first.id(), officer), officer)).orElse(Guidance.NONE);
    }

    private Item item(Ready one, Brief brief, Officer officer, BatchForm form) {
        boolean drawn = brief != null && brief.marks().stream().anyMatch(mark -> mark.text().contains(DRAWN));
        Exceptional asked = form != null ? form.exceptions().get(one.position()) : drawn ? new Exceptional(Exceptional.LATER, null, null) : null;
        return new Item(one.position(), one.file().caseNumber(), "/tasks/" + one.item().id(), one.item().subject(), place(one.file(), officer),
                brief == null ? List.of() : brief.flags(), drawn ? "抽查户，须单独办理" : null, brief == null ? null : brief.perCapita(),
                asked == null ? null : asked.outcome(), asked == null ? null : asked.returnTo(), asked == null ? null : asked.opinion());
    }

    private String place(CaseFile file, Officer officer) {
        String village = officer.post().region().level() == RegionLevel.TOWNSHIP ? regions.get(file.village()).name() : regions.fullName(file.village());
        return village + (file.groupName() == null ? "" : " " + file.groupName()) + (file.persons() == null ? "" : "　" + file.persons() + " 人");
    }

    private static List<CasePanels.Condition> conditions(List<Ready> ready) {
        long flagged = ready.stream().filter(one -> one.item().redFlags() > 0).count();
        return flagged == 0 ? List.of() : List.of(CasePanels.Condition.of(true, "红旗 " + flagged + " 件都逐件打开看过"));
    }
}
