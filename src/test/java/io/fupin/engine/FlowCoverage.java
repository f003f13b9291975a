package io.fupin.engine;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * Asks, when all tests of a class have passed, whether they took a case over every node and every flow of a model. A run of single tests
 * is not asked.
 */
public final class FlowCoverage implements BeforeAllCallback, AfterTestExecutionCallback, AfterAllCallback {

    private final String process;
    private final AtomicInteger passed = new AtomicInteger();

    public FlowCoverage(String process) {
        this.process = process;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        recorder(context).forget();
        passed.set(0);
    }

    @Override
    public void afterTestExecution(ExtensionContext context) {
        if (context.getExecutionException().isEmpty()) {
            passed.incrementAndGet();
        }
    }

    @Override
    public void afterAll(ExtensionContext context) {
        long tests = Stream.of(context.getRequiredTestClass().getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Test.class)).count();
        if (passed.get() < tests) {
            return;
        }
        Set<String> missing = new TreeSet<>(elements(SpringExtension.getApplicationContext(context).getBean(ProcedureModels.class)));
        missing.removeAll(recorder(context).passed(process));
        if (!missing.isEmpty()) {
            throw new AssertionError("No case of " + context.getRequiredTestClass().getSimpleName() + " passed " + missing + " of " + process);
        }
    }

    private Set<String> elements(ProcedureModels models) {
        String xml = models.diagram(models.newest(process).modelRef());
        BpmnModelInstance model = Bpmn.readModelFromStream(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
        return Stream.concat(model.getModelElementsByType(FlowNode.class).stream().map(FlowNode::getId),
                model.getModelElementsByType(SequenceFlow.class).stream().filter(FlowCoverage::isTaken).map(SequenceFlow::getId))
                .collect(Collectors.toSet());
    }

    /** Behind an event-based gateway the engine goes on at the event that happened, over no flow; the event itself is asked for. */
    private static boolean isTaken(SequenceFlow flow) {
        return !(flow.getSource() instanceof EventBasedGateway);
    }

    private static FlowRecorder recorder(ExtensionContext context) {
        return SpringExtension.getApplicationContext(context).getBean(FlowRecorder.class);
    }
}
