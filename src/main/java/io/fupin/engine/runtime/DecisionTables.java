package io.fupin.engine.runtime;

import io.fupin.engine.Decisions;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/** Tables are evaluated from their text, so that the day of the decision and a re-run years later take the same way. */
@Component
class DecisionTables implements Decisions {

    /** As many as meetings and reviews of an office ask in a short while. */
    private static final int ANSWERS = 256;

    private final RepositoryService repository;
    private final DeployedModels models;
    private final DmnEngine engine = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private final Map<String, DmnDecision> parsed = new ConcurrentHashMap<>();
    private final Map<String, String> texts = new ConcurrentHashMap<>();
    private final Map<Question, Map<String, Object>> answers = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Question, Map<String, Object>> eldest) {
            return size() > ANSWERS;
        }
    });

    /** The same text always answers the same inputs alike; a meeting asks for each of its households whether it was valid. */
    private record Question(String text, String decision, Map<String, ?> inputs) {
    }

    DecisionTables(RepositoryService repository, DeployedModels models) {
        this.repository = repository;
        this.models = models;
    }

    @Override
    public Outcome evaluate(String modelRef, String decision, Map<String, ?> inputs) {
        return evaluateDeployed(models.deploymentOf(modelRef), decision, inputs);
    }

    @Override
    public List<Outcome> evaluateNewest(String decision, List<? extends Map<String, ?>> inputs) {
        DecisionDefinition newest = repository.createDecisionDefinitionQuery().decisionDefinitionKey(decision).latestVersion().singleResult();
        return inputs.stream().map(one -> evaluateDeployed(newest.getDeploymentId(), decision, one)).toList();
    }

    private Outcome evaluateDeployed(String deployment, String decision, Map<String, ?> inputs) {
        String text = texts.computeIfAbsent(deployment + "/" + decision, key -> {
            DecisionDefinition definition = repository.createDecisionDefinitionQuery().deploymentId(deployment)
                    .decisionDefinitionKey(decision).singleResult();
            return models.text(deployment, definition.getResourceName());
        });
        // Not computeIfAbsent: nobody waits for another's table.
        Question question = new Question(text, decision, Map.copyOf(inputs));
        Map<String, Object> answer = answers.get(question);
        if (answer == null) {
            answer = Collections.unmodifiableMap(evaluateText(text, decision, inputs));
            answers.put(question, answer);
        }
        return new Outcome(answer, hash(text), text);
    }

    @Override
    public Map<String, Object> evaluateText(String dmn, String decision, Map<String, ?> inputs) {
        DmnDecision table = parsed.computeIfAbsent(decision + hash(dmn),
                key -> engine.parseDecision(decision, new ByteArrayInputStream(dmn.getBytes(StandardCharsets.UTF_8))));
        DmnDecisionRuleResult rule = engine.evaluateDecisionTable(table, Variables.fromMap(Map.copyOf(inputs))).getSingleResult();
        if (rule == null) {
            throw new IllegalStateException("决策表 " + decision + " 没有适用的规则");
        }
        return rule.getEntryMap();
    }

    @Override
    public String hash(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
