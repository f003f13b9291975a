package io.fupin.engine;

import io.fupin.engine.Finding.Rule;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.xml.instance.DomElement;

/** Decision tables: readable by an officer, each rule with its source, evaluated by one language only. */
final class DecisionLint {

    private static final Pattern HAN = Pattern.compile(".*\\p{IsHan}.*");
    private static final Pattern ID = Pattern.compile("[a-z]+(-[a-z]+)*");
    private static final DmnEngine ENGINE = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    private final String text;
    private final String fileName;
    private final List<Finding> findings = new ArrayList<>();

    DecisionLint(String text, String fileName) {
        this.text = text;
        this.fileName = fileName;
    }

    List<Finding> findings() {
        DmnModelInstance model = Dmn.readModelFromStream(stream());
        Collection<Decision> decisions = model.getModelElementsByType(Decision.class);
        Set<String> drawn = below(model.getDocument().getRootElement()).stream()
                .filter(element -> element.getLocalName().equals("DMNShape"))
                .map(element -> element.getAttribute("dmnElementRef")).collect(Collectors.toSet());
        check(decisions.stream().anyMatch(decision -> fileName.equals(decision.getId() + ".dmn")), fileName,
                "the file is named after its decision");
        for (Decision decision : decisions) {
            check(ID.matcher(decision.getId()).matches(), decision.getId(), "ids are small letters and hyphens");
            check(HAN.matcher(String.valueOf(decision.getName())).matches(), decision.getId(), "its name is Chinese");
            check(decision.getCamundaHistoryTimeToLiveString() != null, decision.getId(), "it has no time to live");
            check(drawn.contains(decision.getId()), decision.getId(), "it is not drawn");
        }
        model.getModelElementsByType(DecisionTable.class).forEach(this::table);
        below(model.getDocument().getRootElement()).stream()
                .filter(element -> Set.of("inputExpression", "inputEntry", "outputEntry", "literalExpression").contains(element.getLocalName()))
                .filter(element -> !"feel".equals(element.getAttribute("expressionLanguage")))
                .forEach(element -> find(element.getAttribute("id"), "the language of an expression is feel"));
        ENGINE.parseDecisions(stream());
        return findings;
    }

    private ByteArrayInputStream stream() {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private void table(DecisionTable table) {
        check(Set.of(HitPolicy.FIRST, HitPolicy.UNIQUE).contains(table.getHitPolicy()), table.getId(), "one rule decides: FIRST or UNIQUE");
        table.getInputs().forEach(input -> check(HAN.matcher(String.valueOf(input.getLabel())).matches(), input.getId(), "its label is Chinese"));
        table.getOutputs().forEach(output -> {
            check(HAN.matcher(String.valueOf(output.getLabel())).matches(), output.getId(), "its label is Chinese");
            check(output.getName() != null, output.getId(), "it has no name");
        });
        table.getRules().forEach(rule -> {
            check(rule.getDescription() != null && !rule.getDescription().getTextContent().isBlank(), rule.getId(), "where does this rule come from?");
            check(rule.getInputEntries().size() == table.getInputs().size() && rule.getOutputEntries().size() == table.getOutputs().size(),
                    rule.getId(), "one entry for each column");
        });
    }

    private static List<DomElement> below(DomElement element) {
        List<DomElement> all = new ArrayList<>();
        element.getChildElements().forEach(child -> {
            all.add(child);
            all.addAll(below(child));
        });
        return all;
    }

    private void check(boolean holds, String element, String text) {
        if (!holds) {
            find(element, text);
        }
    }

    private void find(String element, String text) {
        findings.add(new Finding(Rule.DECISION, element, text));
    }
}
