package io.fupin.casework.desk;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fupin.account.Officer;
import io.fupin.casework.CaseFile;
import io.fupin.casework.CaseProcedure;
import io.fupin.casework.Refusal;
import io.fupin.casework.TaskDesk.ReturnTarget;
import io.fupin.casework.Timeline;
import io.fupin.casework.Timeline.Event;
import io.fupin.casework.Timeline.Kind;
import io.fupin.casework.WorkItem;
import io.fupin.casework.data.CaseReturns;
import io.fupin.casework.data.CaseReturns.Ticket;
import io.fupin.database.Writes;
import io.fupin.engine.ProcedureModel;
import io.fupin.engine.ProcedureModels;
import io.fupin.engine.Procedures;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * 退回. After the correction the case runs forward again or, if the reviewer chose 直接返回我, comes straight back; but when something
 * changed that the meeting or a notice had rested on, 直接返回我 is void (processes.md, conventions).
 */
@Component
class Returning {

    private final CaseReturns returns;
    private final Handlers handlers;
    private final Procedures procedures;
    private final ProcedureModels models;
    private final Timeline timeline;
    private final Writes writes;
    private final JdbcClient jdbc;
    private final Clock clock;

    Returning(CaseReturns returns, Handlers handlers, Procedures procedures, ProcedureModels models, Timeline timeline, Writes writes,
              JdbcClient jdbc, Clock clock) {
        this.writes = writes;
        this.returns = returns;
        this.handlers = handlers;
        this.procedures = procedures;
        this.models = models;
        this.timeline = timeline;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * The step's list, less what was never completed in this case; a step made for corrections is there for every case. A version of the
     * model may have dropped a step that its list still names.
     */
    List<ReturnTarget> targets(WorkItem item, ProcedureModel model) {
        List<String> allowed = model.step(item.step()).returnTargets();
        if (allowed.isEmpty()) {
            return List.of();
        }
        Set<String> completed = new HashSet<>(jdbc.sql("""
                select distinct step from work_item where case_number = ? and completed_by is not null and taken_back_at is null
                """).param(item.caseNumber()).query(String.class).list());
        return allowed.stream().filter(model.steps()::containsKey).filter(step -> completed.contains(step) || model.step(step).correction())
                .map(step -> new ReturnTarget(step, model.step(step).name())).toList();
    }

    void byReviewer(WorkItem item, CaseFile file, Officer officer, String reason, ObjectNode form) {
        String target = form.path("returnTo").asText("");
        List<ReturnTarget> targets = targets(item, models.get(file.modelRef()));
        if (targets.stream().noneMatch(one -> one.step().equals(target))) {
            throw Refusal.at("returnTo", "可以退回到：" + String.join("、", targets.stream().map(ReturnTarget::name).toList()));
        }
        back(file, item.step(), target, reason, form.path("backToMe").asBoolean(false), officer);
    }

    void back(CaseFile file, String fromStep, String toStep, String reason, boolean backToMe, Officer officer) {
        CaseProcedure owner = handlers.owner(file.process());
        returns.breakOff(file.caseNumber(), clock.instant(), "期满以前案件又退回了");
        returns.add(file.caseNumber(), fromStep, toStep, reason, backToMe, clock.instant(), officer == null ? null : officer.personId(),
                officer == null ? null : officer.name(), owner.basis(file));
        owner.returned(file, fromStep, toStep);
        procedures.returnTo(file.caseNumber(), toStep, Map.of());
    }

    /** The open tickets that these steps were done for, by case. */
    Map<String, Ticket> tickets(Collection<WorkItem> items) {
        Map<String, String> steps = items.stream().collect(Collectors.toMap(WorkItem::caseNumber, WorkItem::step));
        return returns.tickets(steps.keySet()).stream().filter(ticket -> ticket.toStep().equals(steps.get(ticket.caseNumber())))
                .collect(Collectors.toMap(Ticket::caseNumber, ticket -> ticket, (newest, older) -> newest));
    }

    /**
     * The step is done: straight back to the reviewer who asked for it, or on along the procedure.
     *
     * @param ticket null when the case was not sent back to this step
     */
    void onwards(WorkItem item, CaseFile file, Map<String, Object> routing, Ticket ticket) {
        if (ticket == null) {
            procedures.complete(item.id(), routing);
            return;
        }
        writes.send();
        CaseProcedure owner = handlers.owner(file.process());
        List<String> changes = changes(ticket.basis(), owner.basis(file));
        if (!changes.isEmpty()) {
            String why = "更正后" + String.join("；", changes) + "，" + owner.anew() + (ticket.backToMe() ? "，“直接返回”不再适用" : "");
            returns.settle(ticket.id(), clock.instant(), why, item.id());
            owner.basisChanged(file, changes);
            timeline.add(Event.happened(file, clock.instant(), Kind.DIRECT_RETURN_VOID, why));
            procedures.complete(item.id(), routing);
        } else if (ticket.backToMe() && owner.beginsPeriod(item.step())) {
            returns.await(ticket.id());
            procedures.complete(item.id(), routing);
        } else if (ticket.backToMe()) {
            returns.settle(ticket.id(), clock.instant(), null, item.id());
            procedures.returnTo(file.caseNumber(), ticket.fromStep(), routing);
        } else {
            returns.settle(ticket.id(), clock.instant(), null, item.id());
            procedures.complete(item.id(), routing);
        }
    }

    /** The engine is in the middle of leaving the period: the jump to the reviewer comes when it is done, in the same transaction. */
    void periodOver(String caseNumber) {
        returns.waiting(caseNumber).ifPresent(ticket -> TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void beforeCommit(boolean readOnly) {
                returns.settle(ticket.id(), clock.instant(), null);
                procedures.returnTo(caseNumber, ticket.fromStep(), Map.of());
            }
        }));
    }

    static List<String> changes(Map<String, String> before, Map<String, String> after) {
        List<String> changes = new ArrayList<>();
        Set<String> names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        for (String name : names) {
            String was = before.get(name);
            String is = after.get(name);
            if (!Objects.equals(was, is)) {
                changes.add(name + "由“" + (was == null ? "无" : was) + "”改为“" + (is == null ? "无" : is) + "”");
            }
        }
        return changes;
    }
}
