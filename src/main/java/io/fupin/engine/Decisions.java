package io.fupin.engine;

import java.util.List;
import java.util.Map;

/** Decision tables, evaluated in the version that was deployed with a case's model, or from their text years later. */
public interface Decisions {

    /**
     * @param modelRef the version of the model that the case runs on
     * @throws IllegalStateException when no rule of the table fits
     */
    Outcome evaluate(String modelRef, String decision, Map<String, ?> inputs);

    /** The newest version, where no case exists yet. */
    default Outcome evaluateNewest(String decision, Map<String, ?> inputs) {
        return evaluateNewest(decision, List.of(inputs)).get(0);
    }

    /** The same of many, in their order, with the table looked up once. */
    List<Outcome> evaluateNewest(String decision, List<? extends Map<String, ?>> inputs);

    /** SHA-256 of a table's text, hexadecimal. */
    String hash(String dmn);

    /** Runs a frozen rule again. */
    Map<String, Object> evaluateText(String dmn, String decision, Map<String, ?> inputs);

    /**
     * @param ruleHash SHA-256 of the table's text
     * @param ruleText the table's text
     */
    record Outcome(Map<String, Object> values, String ruleHash, String ruleText) {
    }
}
