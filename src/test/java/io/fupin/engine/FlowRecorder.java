package io.fupin.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Notes every node that cases entered and every flow that they took, once the transaction in which it happened was committed. */
@TestComponent
public class FlowRecorder extends AbstractProcessEnginePlugin {

    private final Map<String, Set<String>> passed = new ConcurrentHashMap<>();

    /** Ids of nodes and flows passed since the last {@link #forget}. */
    public Set<String> passed(String process) {
        return Set.copyOf(passed.getOrDefault(process, Set.of()));
    }

    public void forget() {
        passed.clear();
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        List<BpmnParseListener> listeners = new ArrayList<>();
        if (configuration.getCustomPostBPMNParseListeners() != null) {
            listeners.addAll(configuration.getCustomPostBPMNParseListeners());
        }
        listeners.add(new Listening());
        configuration.setCustomPostBPMNParseListeners(listeners);
    }

    private void note(String process, String element) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                passed.computeIfAbsent(process, key -> ConcurrentHashMap.newKeySet()).add(element);
            }
        });
    }

    /** Listens to everything in every model. */
    private final class Listening extends AbstractBpmnParseListener {

        @Override
        public void parseRootElement(Element root, List<ProcessDefinitionEntity> definitions) {
            definitions.forEach(definition -> listen(definition.getKey(), definition));
        }

        private void listen(String process, ScopeImpl scope) {
            for (ActivityImpl activity : scope.getActivities()) {
                activity.addBuiltInListener(ExecutionListener.EVENTNAME_START, (ExecutionListener) execution -> note(process, activity.getId()));
                activity.getOutgoingTransitions().forEach(flow -> ((TransitionImpl) flow).addListener(
                        ExecutionListener.EVENTNAME_TAKE, (ExecutionListener) execution -> note(process, flow.getId())));
                listen(process, activity);
            }
        }
    }
}
