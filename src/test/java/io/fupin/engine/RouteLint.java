package io.fupin.engine;

import io.fupin.engine.Finding.Rule;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;

/** The way of a case through a process: gateways, dead ends, and what each step says about its outcomes. */
final class RouteLint {

    private static final Pattern CONDITION = Pattern.compile(
            "\\$\\{(?:!?[A-Za-z][A-Za-z0-9]*|[A-Za-z][A-Za-z0-9]* == '[a-z0-9-]+')}");
    private static final Set<String> PROPERTIES = Set.of("outcomes", "returnTargets", "serviceLimit", "batch", "takeBack", "fourEyes", "correction");

    private final BpmnModelInstance model;
    private final Map<String, UserTask> steps = new LinkedHashMap<>();
    private final List<Finding> findings = new ArrayList<>();

    RouteLint(BpmnModelInstance model) {
        this.model = model;
        model.getModelElementsByType(UserTask.class).forEach(task -> steps.put(stepOf(task), task));
    }

    List<Finding> findings() {
        model.getModelElementsByType(SequenceFlow.class).forEach(this::condition);
        model.getModelElementsByType(ExclusiveGateway.class).forEach(this::gateway);
        steps.forEach(this::step);
        ends();
        return findings;
    }

    private static String stepOf(UserTask task) {
        return task.getId().replaceFirst("^userTask_", "");
    }

    private void condition(SequenceFlow flow) {
        if (flow.getConditionExpression() == null) {
            return;
        }
        String text = flow.getConditionExpression().getTextContent();
        check(CONDITION.matcher(text).matches(), Rule.GATEWAY, flow.getId(),
                "a condition is a boolean or one value of a variable, not " + text);
        check((flow.getSource() instanceof ExclusiveGateway || flow.getSource() instanceof InclusiveGateway) && flow.getSource().getOutgoing().size() > 1, Rule.GATEWAY,
                flow.getId(), "only gateways choose");
    }

    private void gateway(ExclusiveGateway gateway) {
        if (gateway.getOutgoing().size() < 2) {
            return;
        }
        SequenceFlow otherwise = gateway.getDefault();
        check(otherwise == null || gateway.getOutgoing().contains(otherwise), Rule.GATEWAY, gateway.getId(),
                "the default is a flow of the gateway");
        for (SequenceFlow flow : gateway.getOutgoing()) {
            boolean conditional = flow.getConditionExpression() != null;
            check(conditional != flow.equals(otherwise), Rule.GATEWAY, gateway.getId(),
                    flow.getId() + (conditional ? " is the default and has a condition" : " has no condition and is not the default"));
        }
    }

    private void step(String step, UserTask task) {
        Map<String, String> said = properties(task);
        said.keySet().stream().filter(key -> !PROPERTIES.contains(key))
                .forEach(key -> find(task, "nobody reads the property " + key));
        List<String> outcomes = list(said.get("outcomes"));
        List<String> targets = list(said.get("returnTargets"));
        check(!outcomes.isEmpty() && CodeNames.OUTCOMES.containsAll(outcomes), Rule.STEP, task.getId(), "outcomes " + outcomes);
        check(CodeNames.SERVICE_LIMITS.contains(said.getOrDefault("serviceLimit", "")), Rule.STEP, task.getId(),
                "serviceLimit " + said.get("serviceLimit") + " is no policy parameter");
        check(said.containsKey("returnTargets") && outcomes.contains("return") != targets.isEmpty(), Rule.STEP, task.getId(),
                "a step that returns says to where, and no other does");
        for (String target : targets) {
            check(steps.containsKey(target) && !target.equals(step) && leadsTo(steps.get(target), task), Rule.STEP, task.getId(),
                    target + " is no earlier step");
        }
        for (String other : list(said.get("fourEyes"))) {
            check("start".equals(other) || steps.containsKey(other), Rule.STEP, task.getId(), "fourEyes: there is no step " + other);
        }
        check(Set.of("true", "false").contains(said.getOrDefault("batch", "")), Rule.STEP, task.getId(), "batch is true or false");
        check(Set.of("NONE", "FACTS").contains(said.getOrDefault("takeBack", "")), Rule.STEP, task.getId(), "takeBack is NONE or FACTS");
    }

    private static Map<String, String> properties(UserTask task) {
        Map<String, String> found = new HashMap<>();
        if (task.getExtensionElements() != null) {
            task.getExtensionElements().getElementsQuery().filterByType(CamundaProperties.class).list().stream()
                    .flatMap(properties -> properties.getCamundaProperties().stream())
                    .forEach(property -> found.put(property.getCamundaName(), property.getCamundaValue()));
        }
        return found;
    }

    private static List<String> list(String value) {
        return value == null || value.isBlank() ? List.of() : Arrays.asList(value.split(","));
    }

    /** Every node is reached from a start and comes to an end. */
    private void ends() {
        Process process = model.getModelElementsByType(Process.class).iterator().next();
        Set<FlowNode> reached = new HashSet<>();
        starts(process.getFlowElements()).forEach(start -> reached.addAll(after(start)));
        for (FlowNode node : model.getModelElementsByType(FlowNode.class)) {
            boolean byEvent = node instanceof SubProcess sub && sub.triggeredByEvent();
            check(byEvent || reached.contains(node), Rule.FLOW, node.getId(), "no case gets here");
            check(byEvent || node instanceof EndEvent || !node.getOutgoing().isEmpty(), Rule.FLOW, node.getId(), "no case gets away from here");
            check(!(node instanceof EventBasedGateway) || node.getOutgoing().size() > 1, Rule.FLOW, node.getId(), "waits for one event only");
            if (node instanceof SubProcess sub) {
                check(sub.getFlowElements().stream().filter(StartEvent.class::isInstance).count() == 1, Rule.FLOW, node.getId(),
                        "a phase has one start");
            }
        }
    }

    /** The starts of a process: its own, and those of the events that may interrupt it at any time. */
    private static Stream<FlowNode> starts(Collection<FlowElement> elements) {
        return elements.stream().flatMap(element -> element instanceof StartEvent start ? Stream.of(start)
                : element instanceof SubProcess sub && sub.triggeredByEvent() ? starts(sub.getFlowElements())
                : Stream.empty());
    }

    private static boolean leadsTo(FlowNode from, FlowNode to) {
        return next(from).flatMap(node -> after(node).stream()).anyMatch(to::equals);
    }

    private static Set<FlowNode> after(FlowNode from) {
        Set<FlowNode> seen = new HashSet<>();
        Deque<FlowNode> open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty()) {
            FlowNode node = open.remove();
            if (seen.add(node)) {
                next(node).forEach(open::add);
            }
        }
        return seen;
    }

    /** Into a phase by its start, out of it by its ends; a phase itself is passed through only by way of its inside. */
    private static Stream<FlowNode> next(FlowNode node) {
        if (node instanceof SubProcess phase && !phase.getFlowElements().isEmpty()) {
            return phase.getFlowElements().stream().filter(StartEvent.class::isInstance).map(FlowNode.class::cast);
        }
        if (node.getOutgoing().isEmpty() && node.getParentElement() instanceof SubProcess phase) {
            return phase.getOutgoing().stream().map(SequenceFlow::getTarget);
        }
        return Stream.concat(node.getOutgoing().stream().map(SequenceFlow::getTarget), events(node));
    }

    /** What may interrupt a task while it waits. */
    private static Stream<FlowNode> events(FlowNode node) {
        return node.getParentElement().getChildElementsByType(BoundaryEvent.class).stream().filter(event -> node.equals(event.getAttachedTo())).map(FlowNode.class::cast);
    }

    private void find(FlowNode node, String text) {
        check(false, Rule.STEP, node.getId(), text);
    }

    private void check(boolean holds, Rule rule, String element, String text) {
        if (!holds) {
            findings.add(new Finding(rule, element, text));
        }
    }
}
