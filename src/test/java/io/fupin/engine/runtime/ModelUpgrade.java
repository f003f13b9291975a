package io.fupin.engine.runtime;

import io.fupin.engine.ProcedureModels;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.springframework.context.ApplicationContext;

/**
 * What an upgrade of the application does: all models, decisions and forms are deployed again, some of them changed. Closing it deploys
 * them as they were, so that the tests after it begin on the real ones.
 */
public final class ModelUpgrade implements AutoCloseable {

    private final RepositoryService repository;
    private final DeployedModels models;
    private final Map<String, String> files = new TreeMap<>();

    private ModelUpgrade(RepositoryService repository, DeployedModels models) {
        this.repository = repository;
        this.models = models;
        read(Path.of("processes"));
        read(Path.of("forms"));
    }

    public static ModelUpgrade of(ApplicationContext context) {
        return new ModelUpgrade(context.getBean(RepositoryService.class), (DeployedModels) context.getBean(ProcedureModels.class));
    }

    private void read(Path folder) {
        try (Stream<Path> found = Files.list(folder)) {
            for (Path file : found.sorted().toList()) {
                files.put(folder + "/" + file.getFileName(), Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Changes the text of a file such as {@code forms/county-review.form}. */
    public ModelUpgrade changing(String file, UnaryOperator<String> change) {
        String before = files.get(file);
        String after = change.apply(before);
        if (after.equals(before)) {
            throw new IllegalArgumentException(file + " is as it was");
        }
        files.put(file, after);
        return this;
    }

    /** 评议后核实 is dropped: the meeting leads straight on. */
    public ModelUpgrade withoutVerification() {
        return changing("processes/household-identification.bpmn", ModelUpgrade::withoutVerification);
    }

    private static String withoutVerification(String xml) {
        BpmnModelInstance model = Bpmn.readModelFromStream(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
        for (String flow : new String[] {"flow_verification-required", "flow_verification-not-required", "flow_evaluation-confirmed"}) {
            SequenceFlow dropped = model.getModelElementById(flow);
            dropped.getDiagramElement().getParentElement().removeChildElement(dropped.getDiagramElement());
            dropped.getSource().getOutgoing().remove(dropped);
            dropped.getTarget().getIncoming().remove(dropped);
            dropped.getParentElement().removeChildElement(dropped);
        }
        SequenceFlow straight = model.getModelElementById("flow_evaluated");
        FlowNode end = model.getModelElementById("end_evaluation");
        straight.getTarget().getIncoming().remove(straight);
        straight.setTarget(end);
        end.getIncoming().add(straight);
        for (String node : new String[] {"gateway_verification-required", "userTask_confirm-evaluation"}) {
            FlowNode dropped = model.getModelElementById(node);
            dropped.getDiagramElement().getParentElement().removeChildElement(dropped.getDiagramElement());
            dropped.getParentElement().removeChildElement(dropped);
        }
        return Bpmn.convertToString(model);
    }

    /** From now on cases begin on the changed set. */
    public ModelUpgrade deploy() {
        // Without the filter for unchanged sets, which compares with the newest by time: tests set the clock back.
        DeploymentBuilder deployment = repository.createDeployment().name("fupin").source("fupin");
        files.forEach(deployment::addString);
        deployment.deploy();
        models.refresh();
        return this;
    }

    @Override
    public void close() {
        files.clear();
        read(Path.of("processes"));
        read(Path.of("forms"));
        deploy();
    }
}
