package io.fupin.engine.runtime;

import io.fupin.engine.PhaseEntered;
import io.fupin.engine.ProcedureEnded;
import io.fupin.engine.TaskArrived;
import io.fupin.engine.TaskLeft;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.task.IdentityLink;
import org.springframework.context.ApplicationEventPublisher;

/** Turns the engine's events into ours, in the engine's transaction, for every user task and end of every model. */
final class EventsOfModels extends AbstractBpmnParseListener {

    private final ApplicationEventPublisher events;

    EventsOfModels(ApplicationEventPublisher events) {
        this.events = events;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, this::arrived);
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, left -> left(left, true));
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_DELETE, left -> left(left, false));
    }

    @Override
    public void parseEndEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
        boolean endsCase = activity.getId().startsWith("end_") && Ends.endsCase(activity);
        if (endsCase) {
            activity.addBuiltInListener(ExecutionListener.EVENTNAME_END, execution -> events.publishEvent(new ProcedureEnded(
                    ((ExecutionEntity) execution).getProcessBusinessKey(), activity.getId().substring("end_".length()),
                    (String) activity.getProperty("name"), now())));
        }
    }

    /** A phase with a user task is told when the task arrives; one in which a case only waits has to be told by itself. */
    @Override
    public void parseSubProcess(Element element, ScopeImpl scope, ActivityImpl phase) {
        boolean waits = !element.elements("receiveTask").isEmpty() && element.elements("userTask").isEmpty();
        if (waits || !element.elements("eventBasedGateway").isEmpty()) {
            phase.addBuiltInListener(ExecutionListener.EVENTNAME_START, execution -> events.publishEvent(new PhaseEntered(
                    ((ExecutionEntity) execution).getProcessBusinessKey(), (String) phase.getProperty("name"))));
        }
    }

    private void arrived(DelegateTask task) {
        String group = task.getCandidates().stream().map(IdentityLink::getGroupId).findFirst()
                .orElseThrow(() -> new IllegalStateException("任务没有承办岗位：" + task.getTaskDefinitionKey()));
        events.publishEvent(new TaskArrived(task.getId(), task.getExecution().getProcessBusinessKey(), task.getProcessDefinitionId(),
                Steps.id(task.getTaskDefinitionKey()), group, now()));
    }

    private void left(DelegateTask task, boolean completed) {
        events.publishEvent(new TaskLeft(task.getId(), task.getExecution().getProcessBusinessKey(), completed, now()));
    }

    private static Instant now() {
        return ClockUtil.getCurrentTime().toInstant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** Ends inside a phase only leave the phase; ends of the process or of its event sub-processes end the case. */
    private static final class Ends {

        private static boolean endsCase(ActivityImpl end) {
            ScopeImpl scope = end.getFlowScope();
            while (scope instanceof ActivityImpl activity) {
                if (!activity.isTriggeredByEvent()) {
                    return false;
                }
                scope = activity.getFlowScope();
            }
            return true;
        }
    }
}
