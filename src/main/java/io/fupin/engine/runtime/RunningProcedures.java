package io.fupin.engine.runtime;

import io.fupin.engine.Overtaken;
import io.fupin.engine.Procedures;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEnginePersistenceException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.EventSubscription;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.ProcessInstanceModificationBuilder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional(propagation = Propagation.MANDATORY)
class RunningProcedures implements Procedures {

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final DeployedModels models;
    private final ProcessEngineConfigurationImpl engine;

    RunningProcedures(RuntimeService runtime, TaskService tasks, DeployedModels models, ProcessEngine engine) {
        this.engine = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        this.runtime = runtime;
        this.tasks = tasks;
        this.models = models;
    }

    @Override
    public String start(String process, String caseNumber, Map<String, Object> routing) {
        String modelRef = models.newest(process).modelRef();
        runtime.createProcessInstanceById(modelRef).businessKey(caseNumber).setVariables(routing).execute();
        return modelRef;
    }

    @Override
    public void complete(String taskId, Map<String, Object> routing) {
        moving(() -> tasks.complete(taskId, routing));
    }

    /** One command around the moves: the engine writes when the outermost ends, rows of one kind in one batch. */
    @Override
    public void together(Runnable moves) {
        moving(() -> engine.getCommandExecutorTxRequired().execute(context -> {
            moves.run();
            return null;
        }));
    }

    @Override
    public void returnTo(String caseNumber, String step, Map<String, Object> routing) {
        String instance = instanceOf(caseNumber);
        if (!routing.isEmpty()) {
            runtime.setVariables(instance, routing);
        }
        // Start before cancelling, so that the instance is never empty in between.
        ProcessInstanceModificationBuilder modification = runtime.createProcessInstanceModification(instance)
                .startBeforeActivity(Steps.activityId(step));
        for (String left : leaves(runtime.getActivityInstance(instance), new HashSet<>())) {
            modification.cancelActivityInstance(left);
        }
        moving(modification::execute);
    }

    @Override
    public boolean signal(String caseNumber, String message) {
        List<EventSubscription> waiting = runtime.createEventSubscriptionQuery().processInstanceId(instanceOf(caseNumber))
                .eventType("message").eventName(message).list();
        waiting.forEach(subscription -> moving(() -> runtime.messageEventReceived(message, subscription.getExecutionId())));
        return !waiting.isEmpty();
    }

    @Override
    public void interrupt(String caseNumber, String message) {
        if (!signal(caseNumber, message)) {
            throw new IllegalStateException("案件 " + caseNumber + " 不能以 " + message + " 结束");
        }
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public List<String> present(String caseNumber) {
        ProcessInstance instance = runtime.createProcessInstanceQuery().processInstanceBusinessKey(caseNumber).singleResult();
        return instance == null ? List.of() : List.copyOf(new TreeSet<>(runtime.getActiveActivityIds(instance.getId())));
    }

    /**
     * Losers of a race see one of several exceptions, a {@code NullPointerException} from inside the engine among them. What a service
     * step or a listener of ours throws passes through as it is.
     */
    private static void moving(Runnable move) {
        try {
            move.run();
        } catch (OptimisticLockingException | NullValueException | ProcessEnginePersistenceException e) {
            throw new Overtaken(e);
        } catch (NullPointerException e) {
            if (e.getStackTrace().length > 0 && e.getStackTrace()[0].getClassName().startsWith("org.camunda.bpm.engine.impl")) {
                throw new Overtaken(e);
            }
            throw e;
        }
    }

    private String instanceOf(String caseNumber) {
        ProcessInstance instance = runtime.createProcessInstanceQuery().processInstanceBusinessKey(caseNumber).singleResult();
        if (instance == null) {
            throw new IllegalStateException("案件 " + caseNumber + " 没有在办的流程");
        }
        return instance.getId();
    }

    private static Set<String> leaves(ActivityInstance node, Set<String> found) {
        if (node.getChildActivityInstances().length == 0 && node.getParentActivityInstanceId() != null) {
            found.add(node.getId());
        }
        for (ActivityInstance child : node.getChildActivityInstances()) {
            leaves(child, found);
        }
        return found;
    }
}
