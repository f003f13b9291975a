package io.fupin.casework.data;

import io.fupin.account.Post;
import io.fupin.casework.CaseFile;
import io.fupin.casework.CaseProcedure;
import io.fupin.casework.Timeline;
import io.fupin.casework.Timeline.Event;
import io.fupin.casework.Timeline.Kind;
import io.fupin.clock.BusinessClock;
import io.fupin.engine.PhaseEntered;
import io.fupin.engine.ProcedureEnded;
import io.fupin.engine.ProcedureModel.Step;
import io.fupin.engine.ProcedureModels;
import io.fupin.engine.TaskArrived;
import io.fupin.engine.TaskLeft;
import io.fupin.policy.PolicyParameters;
import io.fupin.policy.WorkingCalendar;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Follows the engine's events in the engine's transaction: the read model can never differ from the engine. */
@Component
public class WorkItemListener {

    private final WorkItemRows items;
    private final ProcedureModels models;
    private final PolicyParameters parameters;
    private final WorkingCalendar calendar;
    private final Timeline timeline;
    private final JdbcClient jdbc;
    private final ObjectProvider<CaseProcedure> procedures;
    private volatile Map<String, CaseProcedure> owners;

    WorkItemListener(WorkItemRows items, ProcedureModels models, PolicyParameters parameters, WorkingCalendar calendar, Timeline timeline,
                     JdbcClient jdbc, ObjectProvider<CaseProcedure> procedures) {
        this.items = items;
        this.models = models;
        this.parameters = parameters;
        this.calendar = calendar;
        this.timeline = timeline;
        this.jdbc = jdbc;
        this.procedures = procedures;
    }

    /** A step has arrived; also for a row that was lost. */
    @EventListener
    public void arrived(TaskArrived event) {
        Step step = models.get(event.modelRef()).step(event.step());
        Post post = Post.parse(event.group());
        LocalDate today = LocalDate.ofInstant(event.at(), BusinessClock.ZONE);
        int limit = parameters.integer(step.serviceLimit(), post.region(), today);
        int lead = parameters.integer("task-reminder-lead", post.region(), today);
        LocalDate due = owner(models.get(event.modelRef()).process()).flatMap(one -> one.deadline(event.caseNumber(), step.id()))
                .orElseGet(() -> calendar.plusWorkingDays(today, limit));
        LocalDate remind = calendar.plusWorkingDays(due, -lead);
        items.arrived(event.taskId(), event.caseNumber(), step.id(), step.name(), step.phase(), post, event.at(),
                calendar.endOf(remind.isBefore(today) ? today : remind), calendar.endOf(due));
    }

    @EventListener
    void entered(PhaseEntered event) {
        jdbc.sql("update case_file set phase = ? where case_number = ?").params(event.phase(), event.caseNumber()).update();
    }

    @EventListener
    void left(TaskLeft event) {
        if (!event.completed()) {
            items.left(event.taskId(), event.at());
        }
    }

    @EventListener
    void ended(ProcedureEnded event) {
        CaseFile file = jdbc.sql("""
                update case_file set state = 'CLOSED', closed_at = ?, result = ? where case_number = ? and state = 'OPEN' returning *
                """).params(Timestamp.from(event.at()), event.result(), event.caseNumber()).query(CaseRows::map).single();
        timeline.add(Event.happened(file, event.at(), Kind.ENDED, event.result()));
        owner(file.process()).ifPresent(owner -> owner.ended(file, event.endId(), event.result()));
    }

    /** Looked up once: the procedures rest on the casework, and are there only after it. */
    private Optional<CaseProcedure> owner(String process) {
        if (owners == null) {
            owners = procedures.stream().collect(Collectors.toMap(CaseProcedure::process, Function.identity()));
        }
        return Optional.ofNullable(owners.get(process));
    }
}
