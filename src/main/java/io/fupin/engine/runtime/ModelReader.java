package io.fupin.engine.runtime;

import io.fupin.engine.ProcedureModel;
import io.fupin.engine.ProcedureModel.Step;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;

/** Reads steps and phases out of a model, in the order in which a case meets them. */
final class ModelReader {

    private final BpmnModelInstance model;

    ModelReader(BpmnModelInstance model) {
        this.model = model;
    }

    ProcedureModel read(String modelRef, int version) {
        Process process = model.getModelElementsByType(Process.class).iterator().next();
        LinkedHashMap<String, Step> steps = new LinkedHashMap<>();
        List<String> phases = new ArrayList<>();
        String startEvent = null;
        String startName = null;
        String startForm = null;
        for (FlowNode node : inOrder(process.getFlowElements().stream().toList())) {
            if (node instanceof SubProcess phase && !phase.triggeredByEvent()) {
                phases.add(phase.getName());
                for (FlowNode inner : inOrder(phase.getFlowElements().stream().toList())) {
                    if (inner instanceof UserTask task) {
                        Step step = step(task, phase.getName());
                        steps.put(step.id(), step);
                    }
                }
            } else if (node instanceof StartEvent start) {
                startEvent = start.getId();
                startName = start.getName();
                startForm = start.getCamundaFormRef();
            }
        }
        return new ProcedureModel(modelRef, process.getId(), process.getName(), version, startEvent, startName, startForm,
                ends(process), List.copyOf(phases), steps);
    }

    /** Ends of the process itself and of what may interrupt it; others only leave a phase and have no name. */
    private static Map<String, String> ends(Process process) {
        Stream<FlowElement> interrupting = process.getFlowElements().stream()
                .filter(element -> element instanceof SubProcess inner && inner.triggeredByEvent())
                .flatMap(element -> ((SubProcess) element).getFlowElements().stream());
        return Stream.concat(process.getFlowElements().stream(), interrupting).filter(EndEvent.class::isInstance)
                .filter(end -> end.getName() != null)
                .collect(Collectors.toUnmodifiableMap(FlowElement::getName, FlowElement::getId, (first, second) -> first));
    }

    private static Step step(UserTask task, String phase) {
        Map<String, String> properties = properties(task);
        return new Step(Steps.id(task.getId()), task.getName(), phase, task.getCamundaFormRef(),
                list(properties.get("outcomes")), list(properties.get("returnTargets")), properties.get("serviceLimit"),
                list(properties.get("fourEyes")), Boolean.parseBoolean(properties.get("batch")),
                "FACTS".equals(properties.get("takeBack")), Map.copyOf(properties));
    }

    private static Map<String, String> properties(UserTask task) {
        Map<String, String> found = new HashMap<>();
        if (task.getExtensionElements() != null) {
            task.getExtensionElements().getElementsQuery().filterByType(CamundaProperties.class).list().stream()
                    .flatMap(properties -> properties.getCamundaProperties().stream())
                    .forEach((CamundaProperty property) -> found.put(property.getCamundaName(),
                            property.getCamundaValue() == null ? "" : property.getCamundaValue()));
        }
        return found;
    }

    private static List<String> list(String value) {
        return value == null || value.isBlank() ? List.of() : List.of(value.trim().split("\\s*,\\s*"));
    }

    /** Breadth first along the flows from the start events. */
    private static List<FlowNode> inOrder(List<FlowElement> elements) {
        Set<FlowNode> seen = new LinkedHashSet<>();
        List<FlowNode> next = new ArrayList<>(elements.stream().filter(StartEvent.class::isInstance).map(FlowNode.class::cast).toList());
        while (!next.isEmpty()) {
            FlowNode node = next.remove(0);
            if (seen.add(node)) {
                next.addAll(node.getOutgoing().stream().map(SequenceFlow::getTarget).toList());
            }
        }
        return List.copyOf(seen);
    }
}
