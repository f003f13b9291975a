package io.fupin.casework.desk;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fupin.account.Officer;
import io.fupin.audit.AuditLog;
import io.fupin.casework.CaseFile;
import io.fupin.casework.Cases;
import io.fupin.casework.Decision;
import io.fupin.casework.NotAllowed;
import io.fupin.casework.Refusal;
import io.fupin.casework.Revisions;
import io.fupin.casework.Routing;
import io.fupin.casework.StepEvidence;
import io.fupin.casework.TaskDesk;
import io.fupin.casework.Timeline;
import io.fupin.casework.Timeline.Event;
import io.fupin.casework.Timeline.Kind;
import io.fupin.casework.UserTaskHandler;
import io.fupin.casework.WorkItem;
import io.fupin.casework.data.CaseReturns.Ticket;
import io.fupin.casework.data.WorkItemRows;
import io.fupin.draft.Drafts;
import io.fupin.engine.ProcedureModel;
import io.fupin.engine.ProcedureModel.Step;
import io.fupin.engine.ProcedureModels;
import io.fupin.form.FieldError;
import io.fupin.form.FormResult;
import io.fupin.form.FormSchema;
import io.fupin.form.FormSchemas;
import io.fupin.form.FormValidator;
import io.fupin.privacy.SealedJson;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The one way a user task runs. */
@Component
@Transactional
class Desk implements TaskDesk {

    private final WorkItemRows items;
    private final Cases cases;
    private final MayAct mayAct;
    private final Handlers handlers;
    private final ProcedureModels models;
    private final FormSchemas schemas;
    private final FormValidator validator;
    private final Revisions revisions;
    private final Timeline timeline;
    private final StepEvidence evidence;
    private final Returning returning;
    private final ManyCases many;
    private final Required required;
    private final SealedJson sealed;
    private final Drafts drafts;
    private final AuditLog audit;
    private final ObjectMapper json;
    private final Clock clock;

    Desk(WorkItemRows items, Cases cases, MayAct mayAct, Handlers handlers, ProcedureModels models, FormSchemas schemas,
         FormValidator validator, Revisions revisions, Timeline timeline, StepEvidence evidence, Returning returning, ManyCases many,
         Required required, SealedJson sealed, Drafts drafts, AuditLog audit, ObjectMapper json, Clock clock) {
        this.items = items;
        this.cases = cases;
        this.mayAct = mayAct;
        this.handlers = handlers;
        this.models = models;
        this.schemas = schemas;
        this.validator = validator;
        this.revisions = revisions;
        this.timeline = timeline;
        this.evidence = evidence;
        this.returning = returning;
        this.many = many;
        this.required = required;
        this.sealed = sealed;
        this.drafts = drafts;
        this.audit = audit;
        this.json = json;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public OpenTask open(String taskId, Officer officer) {
        WorkItem item = visible(taskId, officer);
        CaseFile file = cases.get(item.caseNumber());
        ProcedureModel model = models.get(file.modelRef());
        Step step = model.step(item.step());
        UserTaskHandler<?> handler = handlers.of(file.process(), step.id());
        List<ReturnTarget> targets = returning.targets(item, model);
        String form = models.form(file.modelRef(), step.formKey());
        Map<String, List<String>> lists = handler.lists(file);
        ObjectNode data = json.valueToTree(handler.open(file, officer));
        List<OutcomeChoice> outcomes = step.outcomes().stream().filter(key -> !Outcomes.RETURN.equals(key) || !targets.isEmpty())
                .map(key -> new OutcomeChoice(key, Objects.requireNonNullElseGet(handler.outcomeName(key), () -> Outcomes.name(key)),
                        required.by(key, form, lists, data))).toList();
        String hindrance = item.assignee() != null && !officer.actsFor(item.assignee()) && item.open()
                ? "已由 " + item.assigneeName() + " 签收。" : mayAct.hindrance(item, file, officer).orElse(null);
        return new OpenTask(item, file, outcomes, officer.post().equals(item.post()) ? data : sealed.masked(data, file.county()), form, lists,
                targets, hindrance, handler.doneElsewhere());
    }

    @Override
    public void claim(String taskId, Officer officer) {
        CaseFile file = lock(taskId);
        WorkItem item = visible(taskId, officer);
        mayAct.require(item, file, officer);
        if (item.assignee() == null || item.assignee() != officer.personId()) {
            items.assign(taskId, officer.personId(), officer.name(), clock.instant());
            audit(officer, "task.claim", item, Map.of("step", item.step()));
        }
    }

    @Override
    public void release(String taskId, Officer officer) {
        CaseFile file = lock(taskId);
        WorkItem item = visible(taskId, officer);
        mayAct.require(item, file, officer);
        items.assign(taskId, null, null, null);
        audit(officer, "task.release", item, Map.of("step", item.step()));
    }

    @Override
    public Completion complete(String taskId, Officer officer, String outcome, String opinion, ObjectNode form) {
        CaseFile file = lock(taskId);
        WorkItem item = visible(taskId, officer);
        String said = opinion == null ? "" : opinion.strip();
        String hash = ContentHash.of(outcome, said, form);
        if (!item.open() && item.takenBackAt() == null && item.completedBy() != null && item.completedBy() == officer.personId()
                && hash.equals(item.contentHash())) {
            return completion(file, List.of());
        }
        mayAct.require(item, file, officer);
        Step step = models.get(file.modelRef()).step(item.step());
        UserTaskHandler<?> handler = handlers.of(file.process(), step.id());
        if (handler.doneElsewhere() != null && !Outcomes.RETURN.equals(outcome)) {
            throw new NotAllowed(handler.doneElsewhere());
        }
        FormSchema schema = schemas.parse(models.form(file.modelRef(), step.formKey()));
        FormResult checked = check(file, step, schema, handler, officer, outcome, said, form);
        // The reason that a form asks for itself stands in the timeline like any other opinion.
        String words = schema.asksReason(outcome) ? checked.cleaned().path(FormSchema.REASON).asText() : said;
        evidence.link(file, step.id(), checked.cleaned(), officer);
        if (Outcomes.RETURN.equals(outcome)) {
            finish(item, officer, outcome, words, hash);
            returning.byReviewer(item, file, officer, words, checked.cleaned());
            audit(officer, "task.return", item, Map.of("step", item.step(), "to", checked.cleaned().path("returnTo").asText()));
            return completion(cases.get(file.caseNumber()), List.of());
        }
        Routing routing = apply(handler, file, checked.cleaned(), new Decision(officer, step.id(), outcome, words, clock.instant()));
        String told = words.isEmpty() ? summary(handler, checked.cleaned()) : words;
        record(item, file, officer, outcome, told, checked.cleaned(), routing, hash, returning.tickets(List.of(item)).get(file.caseNumber()));
        return completion(cases.get(file.caseNumber()), routing.warnings());
    }

    private FormResult check(CaseFile file, Step step, FormSchema schema, UserTaskHandler<?> handler, Officer officer, String outcome,
                             String opinion, ObjectNode form) {
        List<FieldError> errors = new ArrayList<>();
        if (!step.outcomes().contains(outcome)) {
            throw Refusal.at("outcome", "这一步可以选：" + String.join("、", step.outcomes().stream().map(Outcomes::name).toList()));
        }
        if (Outcomes.needsReason(outcome) && opinion.isEmpty()) {
            errors.add(new FieldError("opinion", Outcomes.name(outcome) + "须写明理由"));
        }
        if (opinion.length() > 2000) {
            errors.add(new FieldError("opinion", "意见不能超过2000字"));
        }
        FormResult result = schema.looksOutside()
                ? validator.validate(schema, form, outcome, handler.lists(file), json.valueToTree(handler.open(file, officer)))
                : validator.validate(schema, form, outcome, handler.lists(file));
        errors.addAll(result.errors());
        if (!errors.isEmpty()) {
            throw new Refusal(errors);
        }
        return result;
    }

    private <F> String summary(UserTaskHandler<F> handler, ObjectNode form) {
        return handler.summary(json.convertValue(form, handler.formType()));
    }

    private <F> Routing apply(UserTaskHandler<F> handler, CaseFile file, ObjectNode form, Decision decision) {
        return handler.apply(file, json.convertValue(form, handler.formType()), decision);
    }

    @Override
    public void recordAll(Officer officer, String outcome, List<Done> done) {
        Map<String, Ticket> tickets = returning.tickets(done.stream().map(Done::item).toList());
        many.together(() -> done.forEach(one -> record(one.item(), one.file(), officer, outcome, one.opinion(), one.form(), one.routing(),
                ContentHash.of(outcome, one.opinion(), one.form()), tickets.get(one.file().caseNumber()))));
    }

    private void record(WorkItem item, CaseFile file, Officer officer, String outcome, String opinion, ObjectNode form, Routing routing,
                        String hash, Ticket ticket) {
        revisions.add(file, item.step(), form, officer, item.absent(officer));
        finish(item, officer, outcome, opinion, hash);
        returning.onwards(item, file, routing.variables(), ticket);
        audit(officer, "task.complete", item, Map.of("step", item.step(), "outcome", outcome));
    }

    private void finish(WorkItem item, Officer officer, String outcome, String opinion, String hash) {
        Instant now = clock.instant();
        if (item.absent(officer) != null) {
            timeline.add(new Event(item.caseNumber(), now, Kind.STOOD_IN, item.step(), item.stepName(), item.phase(), item.id(), null, null,
                    officer.personId(), officer.name(), officer.post().key(), null, "代 " + item.assigneeName() + " 办理“" + item.stepName() + "”"));
        }
        drafts.delete(officer, item.id());
        items.completed(item.id(), now, officer.personId(), officer.name(), officer.post().key(), outcome, hash);
        timeline.add(new Event(item.caseNumber(), now, Outcomes.RETURN.equals(outcome) ? Kind.RETURNED : Kind.COMPLETED, item.step(),
                item.stepName(), item.phase(), item.id(), item.createdAt(), item.claimedAt() == null ? now : item.claimedAt(),
                officer.personId(), officer.name(), officer.post().key(), outcome, opinion.isEmpty() ? null : opinion));
    }

    @Override
    public void requireMayAct(Collection<WorkItem> items, Map<String, CaseFile> files, Officer officer) {
        mayAct.require(items, files, officer);
    }

    /** The lock first; whether the officer may see the task is asked of what stands there then. */
    private CaseFile lock(String taskId) {
        return cases.lockOfTask(taskId).orElseThrow(MayAct::notFound);
    }

    private WorkItem visible(String taskId, Officer officer) {
        return mayAct.visible(taskId, officer);
    }

    private static Completion completion(CaseFile file, List<String> warnings) {
        return new Completion(file.caseNumber(), file.phase(), file.open() ? "OPEN" : "CLOSED", warnings);
    }

    private void audit(Officer officer, String action, WorkItem item, Map<String, ?> details) {
        audit.record(new AuditLog.Actor(officer.personId(), officer.name(), officer.post().key()), action, item.caseNumber(), details);
    }
}
