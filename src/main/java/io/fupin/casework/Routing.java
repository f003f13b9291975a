package io.fupin.casework;

import java.util.List;
import java.util.Map;

/**
 * What a handler hands back.
 *
 * @param variables answers for the model's gateways and timers
 * @param warnings  said to the officer; they refuse nothing
 */
public record Routing(Map<String, Object> variables, List<String> warnings) {

    public static Routing none() {
        return new Routing(Map.of(), List.of());
    }

    public static Routing of(Map<String, Object> variables) {
        return new Routing(variables, List.of());
    }

    public Routing warn(List<String> more) {
        return new Routing(variables, List.copyOf(more));
    }
}
