package io.fupin.engine.runtime;

import io.fupin.engine.ProcedureModel;
import io.fupin.engine.ProcedureModels;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Deploys models, decisions and forms together, under names that do not depend on the machine; an unchanged set is deployed once. No
 * deployment is ever deleted: running cases finish on the version on which they began.
 */
@Component
class DeployedModels implements ProcedureModels {

    private static final String DEPLOYMENT = "fupin";

    private final RepositoryService repository;
    private final Map<String, ProcedureModel> byRef = new ConcurrentHashMap<>();
    private final Map<String, ProcedureModel> newest = new ConcurrentHashMap<>();
    private final Map<String, String> texts = new ConcurrentHashMap<>();
    private final Map<String, String> deployments = new ConcurrentHashMap<>();

    DeployedModels(RepositoryService repository) throws IOException {
        this.repository = repository;
        deploy();
    }

    private void deploy() throws IOException {
        PathMatchingResourcePatternResolver files = new PathMatchingResourcePatternResolver();
        DeploymentBuilder deployment = repository.createDeployment().name(DEPLOYMENT).source(DEPLOYMENT).enableDuplicateFiltering(false);
        for (String pattern : new String[] {"processes/*.bpmn", "processes/*.dmn", "forms/*.form"}) {
            // Every place on the class path: a folder of the same name in front of ours must not hide it.
            Resource[] found = files.getResources("classpath*:" + pattern);
            if (found.length == 0) {
                throw new IllegalStateException("没有找到 " + pattern);
            }
            for (Resource file : Stream.of(found).sorted(Comparator.comparing(Resource::getFilename)).toList()) {
                deployment.addString(pattern.substring(0, pattern.indexOf('/') + 1) + file.getFilename(),
                        file.getContentAsString(StandardCharsets.UTF_8));
            }
        }
        deployment.deploy();
    }

    /** Forgets what is the newest version; needed after a deployment beside the one at start-up. */
    void refresh() {
        newest.clear();
    }

    @Override
    public ProcedureModel get(String modelRef) {
        return byRef.computeIfAbsent(modelRef, ref -> read(repository.getProcessDefinition(ref)));
    }

    @Override
    public ProcedureModel newest(String process) {
        return newest.computeIfAbsent(process, key -> {
            ProcessDefinition definition = repository.createProcessDefinitionQuery().processDefinitionKey(key).latestVersion().singleResult();
            if (definition == null) {
                throw new IllegalArgumentException("没有这个流程：" + key);
            }
            return get(definition.getId());
        });
    }

    @Override
    public Optional<ProcedureModel.Step> former(String process, String step) {
        return repository.createProcessDefinitionQuery().processDefinitionKey(process).orderByProcessDefinitionVersion().desc().list().stream()
                .map(definition -> get(definition.getId()).steps().get(step)).filter(Objects::nonNull).findFirst();
    }

    @Override
    public String form(String modelRef, String formKey) {
        return text(deploymentOf(modelRef), "forms/" + formKey + ".form");
    }

    @Override
    public String diagram(String modelRef) {
        ProcessDefinition definition = repository.getProcessDefinition(modelRef);
        return text(definition.getDeploymentId(), definition.getResourceName());
    }

    /** Asked for at every step; a model never leaves its deployment. */
    String deploymentOf(String modelRef) {
        return deployments.computeIfAbsent(modelRef, ref -> repository.getProcessDefinition(ref).getDeploymentId());
    }

    String text(String deployment, String resource) {
        return texts.computeIfAbsent(deployment + "/" + resource, key -> {
            try (InputStream stream = repository.getResourceAsStream(deployment, resource)) {
                return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new IllegalStateException("读不到 " + resource, e);
            }
        });
    }

    private ProcedureModel read(ProcessDefinition definition) {
        return new ModelReader(repository.getBpmnModelInstance(definition.getId())).read(definition.getId(), definition.getVersion());
    }
}
