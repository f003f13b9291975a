package io.fupin.engine;

import io.fupin.engine.Finding.Rule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnLabel;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;

/**
 * The diagram is shown to officers: it is complete, nothing lies on anything else, labels can be read, and it is not
 * wider than about three screens of 1366 pixels.
 */
final class DiagramLint {

    private static final double WIDEST = 3 * 1366;

    private final BpmnModelInstance model;
    private final Map<FlowNode, Box> shapes = new LinkedHashMap<>();
    private final Map<SequenceFlow, List<Box>> lines = new LinkedHashMap<>();
    /** By the id of the element they name. */
    private final Map<String, Box> labels = new LinkedHashMap<>();
    private final List<Finding> findings = new ArrayList<>();

    DiagramLint(BpmnModelInstance model) {
        this.model = model;
    }

    List<Finding> findings() {
        Map<Object, BpmnShape> drawn = new HashMap<>();
        model.getModelElementsByType(BpmnShape.class).forEach(shape -> drawn.put(shape.getBpmnElement(), shape));
        Map<Object, BpmnEdge> edges = new HashMap<>();
        model.getModelElementsByType(BpmnEdge.class).forEach(edge -> edges.put(edge.getBpmnElement(), edge));
        model.getModelElementsByType(FlowNode.class).forEach(node -> shape(node, drawn.get(node)));
        model.getModelElementsByType(SequenceFlow.class).forEach(flow -> edge(flow, edges.get(flow)));
        neighbours();
        crossings();
        labels.forEach(this::label);
        return findings;
    }

    private void shape(FlowNode node, BpmnShape shape) {
        if (shape == null || shape.getBounds() == null || Box.of(shape.getBounds()).isEmpty()) {
            find(node.getId(), "is not drawn");
            return;
        }
        Box box = Box.of(shape.getBounds());
        shapes.put(node, box);
        check(box.left() >= 0 && box.top() >= 0 && box.right() <= WIDEST, node.getId(), "lies outside the sheet");
        check(!(node instanceof SubProcess) || shape.isExpanded(), node.getId(), "a phase is drawn open");
        if (!(node instanceof Activity)) {
            named(node.getId(), node.getName(), shape.getBpmnLabel());
        }
    }

    private void edge(SequenceFlow flow, BpmnEdge edge) {
        List<Waypoint> points = edge == null ? List.of() : List.copyOf(edge.getWaypoints());
        if (points.size() < 2) {
            find(flow.getId(), "is not drawn");
            return;
        }
        List<Box> parts = IntStream.range(1, points.size()).mapToObj(i -> Box.between(points.get(i - 1), points.get(i))).toList();
        lines.put(flow, parts);
        check(parts.stream().allMatch(part -> part.left() == part.right() || part.top() == part.bottom()), flow.getId(), "runs aslant");
        Box source = shapes.get(flow.getSource());
        Box target = shapes.get(flow.getTarget());
        check(source == null || source.touches(points.get(0)), flow.getId(), "does not begin at " + flow.getSource().getId());
        check(target == null || target.touches(points.get(points.size() - 1)), flow.getId(), "does not end at " + flow.getTarget().getId());
        named(flow.getId(), flow.getName(), edge.getBpmnLabel());
    }

    private void named(String id, String name, BpmnLabel label) {
        if (name != null) {
            check(label != null && label.getBounds() != null && !Box.of(label.getBounds()).isEmpty(), id, "its name has no place");
            if (label != null && label.getBounds() != null) {
                labels.put(id, Box.of(label.getBounds()));
            }
        }
    }

    /** Within a level nothing overlaps, and nothing leaves its phase. */
    private void neighbours() {
        List<FlowNode> nodes = List.copyOf(shapes.keySet());
        for (int i = 0; i < nodes.size(); i++) {
            FlowNode node = nodes.get(i);
            Box around = node.getParentElement() instanceof SubProcess phase ? shapes.get(phase) : null;
            check(around == null || around.contains(shapes.get(node)), node.getId(), "is drawn outside its phase");
            for (FlowNode other : nodes.subList(i + 1, nodes.size())) {
                boolean level = node.getParentElement().equals(other.getParentElement());
                check(!level || attached(node, other) || !shapes.get(node).overlaps(shapes.get(other)), node.getId(), "lies on " + other.getId());
            }
        }
    }

    /** An event that may interrupt a task sits on its edge. */
    private static boolean attached(FlowNode one, FlowNode other) {
        return one instanceof BoundaryEvent event && other.equals(event.getAttachedTo()) || other instanceof BoundaryEvent host && one.equals(host.getAttachedTo());
    }

    private void crossings() {
        List<SequenceFlow> flows = List.copyOf(lines.keySet());
        for (int i = 0; i < flows.size(); i++) {
            SequenceFlow flow = flows.get(i);
            shapes.forEach((node, box) -> {
                boolean level = node.getParentElement().equals(flow.getParentElement());
                check(!level || lines.get(flow).stream().noneMatch(box.shrunk(2)::isCutBy), flow.getId(), "runs through " + node.getId());
            });
            for (SequenceFlow other : flows.subList(i + 1, flows.size())) {
                // a gateway's flows may share their first part, as a tree does, and what comes together in one its last
                boolean siblings = flow.getSource().equals(other.getSource())
                        || flow.getTarget() instanceof Gateway && flow.getTarget().equals(other.getTarget());
                check(siblings || !cross(lines.get(flow), lines.get(other)), flow.getId(), "crosses " + other.getId());
            }
        }
    }

    private static boolean cross(List<Box> some, List<Box> others) {
        return some.stream().anyMatch(part -> others.stream().anyMatch(part::crosses));
    }

    private void label(String id, Box label) {
        shapes.forEach((node, box) -> check(node instanceof SubProcess ? !edgeOf(box, label) : !box.overlaps(label), id,
                "its name lies on " + node.getId()));
        lines.forEach((flow, parts) -> check(parts.stream().noneMatch(label::isCutBy), id, "its name is covered by " + flow.getId()));
        labels.forEach((other, box) -> check(other.compareTo(id) <= 0 || !box.overlaps(label), id, "its name lies on that of " + other));
    }

    /** A name is inside a phase or outside of it, not on its frame. */
    private static boolean edgeOf(Box phase, Box label) {
        return phase.overlaps(label) && !phase.contains(label);
    }

    private void check(boolean holds, String element, String text) {
        if (!holds) {
            find(element, text);
        }
    }

    private void find(String element, String text) {
        findings.add(new Finding(Rule.DIAGRAM, element, text));
    }
}
