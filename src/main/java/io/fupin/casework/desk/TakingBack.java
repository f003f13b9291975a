package io.fupin.casework.desk;

import io.fupin.account.Officer;
import io.fupin.audit.AuditLog;
import io.fupin.casework.AlreadyDone;
import io.fupin.casework.CaseFile;
import io.fupin.casework.Cases;
import io.fupin.casework.NotAllowed;
import io.fupin.casework.Returns;
import io.fupin.casework.TakeBack;
import io.fupin.casework.Timeline;
import io.fupin.casework.Timeline.Event;
import io.fupin.casework.Timeline.Kind;
import io.fupin.casework.WorkItem;
import io.fupin.casework.data.CaseReturns;
import io.fupin.casework.data.RevisionRows;
import io.fupin.casework.data.WorkItemRows;
import io.fupin.draft.Drafts;
import io.fupin.engine.ProcedureModels;
import io.fupin.engine.Procedures;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional
class TakingBack implements TakeBack {

    /** What takes a case from one place to another. */
    private static final Set<Kind> MOVES = Set.of(Kind.COMPLETED, Kind.RETURNED, Kind.SENT_BACK, Kind.POSTED, Kind.NOTICE_PASSED);

    private final WorkItemRows items;
    private final Cases cases;
    private final MayAct mayAct;
    private final ProcedureModels models;
    private final Procedures procedures;
    private final RevisionRows revisions;
    private final CaseReturns returns;
    private final Drafts drafts;
    private final Timeline timeline;
    private final AuditLog audit;
    private final Clock clock;

    TakingBack(WorkItemRows items, Cases cases, MayAct mayAct, ProcedureModels models, Procedures procedures, RevisionRows revisions,
               CaseReturns returns, Drafts drafts, Timeline timeline, AuditLog audit,
               Clock clock) {
        this.items = items;
        this.cases = cases;
        this.mayAct = mayAct;
        this.models = models;
        this.procedures = procedures;
        this.revisions = revisions;
        this.returns = returns;
        this.drafts = drafts;
        this.timeline = timeline;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public String hindrance(WorkItem item, CaseFile file, Officer officer) {
        RuntimeException against = against(item, file, officer, items.of(file.caseNumber()));
        return against == null ? null : against.getMessage();
    }

    @Override
    @Transactional(readOnly = true)
    public WorkItem takeable(CaseFile file, Officer officer) {
        if (!file.open()) {
            return null;
        }
        List<WorkItem> all = items.of(file.caseNumber());
        return all.stream().filter(item -> item.completedBy() != null && item.completedBy() == officer.personId())
                .max(Comparator.comparing(WorkItem::completedAt)).filter(item -> against(item, file, officer, all) == null).orElse(null);
    }

    /** What stands against it; null when nothing does. */
    private RuntimeException against(WorkItem item, CaseFile file, Officer officer, List<WorkItem> all) {
        if (item.completedBy() == null || item.completedBy() != officer.personId() || !officer.post().equals(item.post())) {
            return new NotAllowed("只有办理人本人能撤回自己办的这一步。");
        }
        if (item.takenBackAt() != null) {
            return new AlreadyDone("这一步已经撤回过了。", officer.name(), item.takenBackAt());
        }
        if (!file.open()) {
            return new AlreadyDone("案件已经结束：" + file.result() + "，不能撤回。", null, file.closedAt());
        }
        boolean returned = Outcomes.RETURN.equals(item.outcome());
        if (!returned && !models.get(file.modelRef()).step(item.step()).takeBack()) {
            return new NotAllowed("“" + item.stepName() + "”办结后不能撤回。");
        }
        List<Event> steps = timeline.of(file.caseNumber()).stream().filter(event -> MOVES.contains(event.kind())).toList();
        Event last = steps.get(steps.size() - 1);
        if (!item.id().equals(last.workItem())) {
            return new AlreadyDone(last.personName() == null ? "案件已经离开这里，不能撤回。"
                    : last.personName() + " 已经办了“" + last.stepName() + "”，不能撤回。", last.personName(), last.at());
        }
        List<WorkItem> open = all.stream().filter(WorkItem::open).toList();
        for (WorkItem next : open) {
            if (next.assignee() != null && next.assignee() != officer.personId()) {
                return new AlreadyDone(next.assigneeName() + " 已经签收“" + next.stepName() + "”，不能撤回。", next.assigneeName(), next.claimedAt());
            }
            Drafts.Begun begun = drafts.begunByAnother(next.id(), next.caseNumber(), next.post(), officer.personId()).orElse(null);
            if (begun != null) {
                return new AlreadyDone(begun.personName() + " 已经开始填“" + next.stepName() + "”，不能撤回。", begun.personName(), begun.at());
            }
        }
        return open.isEmpty() ? new NotAllowed("案件现在不等任何人办理，不能撤回。") : null;
    }

    @Override
    public WorkItem takeBack(String taskId, Officer officer, String reason) {
        CaseFile file = cases.lock(mayAct.visible(taskId, officer).caseNumber());
        WorkItem item = mayAct.visible(taskId, officer);
        RuntimeException against = against(item, file, officer, items.of(file.caseNumber()));
        if (against != null) {
            throw against;
        }
        String why = Words.required("reason", "撤回", reason);
        Instant now = clock.instant();
        items.takenBack(item.id(), now);
        if (Outcomes.RETURN.equals(item.outcome())) {
            returns.cancel(file.caseNumber(), item.step(), now, Returns.TAKEN_BACK + why);
        } else {
            revisions.supersede(file.caseNumber(), item.step(), now);
            returns.reopen(item.id());
        }
        timeline.add(new Event(file.caseNumber(), now, Kind.TAKEN_BACK, item.step(), item.stepName(), item.phase(), item.id(), null, null,
                officer.personId(), officer.name(), officer.post().key(), null, "撤回“" + item.stepName() + "”：" + why));
        procedures.returnTo(file.caseNumber(), item.step(), Map.of());
        WorkItem again = items.openAt(item.step(), List.of(file.caseNumber())).get(0);
        items.assign(again.id(), officer.personId(), officer.name(), now);
        audit.record(new AuditLog.Actor(officer.personId(), officer.name(), officer.post().key()), "task.take-back", file.caseNumber(),
                Map.of("step", item.step(), "reason", why));
        return items.find(again.id()).orElseThrow();
    }
}
