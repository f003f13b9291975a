package io.fupin.engine;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** Everything the build checks about models, decisions and forms before a case meets them. */
final class ModelLint {

    private ModelLint() {}

    /** @param forms ids of the forms that exist */
    static List<Finding> process(String xml, String fileName, Set<String> forms) {
        BpmnModelInstance model = read(xml);
        List<Finding> findings = new ArrayList<>(new ProcessLint(model, fileName, forms).findings());
        findings.addAll(new RouteLint(model).findings());
        findings.addAll(new DiagramLint(model).findings());
        return findings;
    }

    static List<Finding> decision(String xml, String fileName) {
        return new DecisionLint(xml, fileName).findings();
    }

    static List<Finding> form(String json, String fileName) {
        return new FormLint(json, fileName).findings();
    }

    /** Ids of the forms that a process uses. */
    static Set<String> formsOf(String xml) {
        BpmnModelInstance model = read(xml);
        Set<String> used = new TreeSet<>();
        model.getModelElementsByType(UserTask.class).forEach(task -> used.add(task.getCamundaFormRef()));
        model.getModelElementsByType(StartEvent.class).stream().map(StartEvent::getCamundaFormRef).filter(ref -> ref != null).forEach(used::add);
        return used;
    }

    private static BpmnModelInstance read(String xml) {
        BpmnModelInstance model = Bpmn.readModelFromStream(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
        Bpmn.validateModel(model);
        return model;
    }
}
