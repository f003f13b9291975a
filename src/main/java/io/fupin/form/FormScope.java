package io.fupin.form;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

/**
 * The values that a condition sees at one place of the form.
 *
 * @param root the whole form's values, hidden ones left out
 * @param row the nearest row of a dynamic list, or {@code root} outside of one ({@code this})
 * @param around the scope around that row ({@code parent}), {@code null} outside of a list
 */
record FormScope(JsonNode root, JsonNode row, FormScope around) {

    static FormScope of(JsonNode root) {
        return new FormScope(root, root, null);
    }

    FormScope inRow(JsonNode value) {
        return new FormScope(root, value, this);
    }

    /** The value at a path, as form-js resolves it: names of the form first, then {@code this} and {@code parent}. */
    JsonNode at(List<String> path) {
        String first = path.get(0);
        List<String> rest = path.subList(1, path.size());
        if (root.has(first)) {
            return down(root.get(first), rest);
        }
        return switch (first) {
            case "this", "_this_" -> down(row, rest);
            case "parent", "_parent_" -> around == null ? MissingNode.getInstance() : down(around.row, rest);
            default -> MissingNode.getInstance();
        };
    }

    static JsonNode down(JsonNode node, List<String> path) {
        JsonNode value = node;
        for (String name : path) {
            value = value.path(name);
        }
        return value;
    }
}
