package io.fupin.engine;

import java.util.Map;

/**
 * A service task: the bean's name is the name the model calls. Only beans of this type can be called from a model. Runs in the
 * engine's transaction.
 */
@FunctionalInterface
public interface ServiceStep {

    /**
     * @param step id of the service task, without prefix
     * @return what the gateways behind it ask for
     */
    Map<String, Object> run(String caseNumber, String step);
}
