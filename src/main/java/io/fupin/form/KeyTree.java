package io.fupin.form;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The keys that a form's data may have. A key that no component has is either a slip of the sender or an attempt at
 * something, and never dropped in silence.
 */
record KeyTree(Map<String, KeyTree> below, boolean value) {

    static KeyTree of(List<FormField> fields) {
        KeyTree root = new KeyTree(new TreeMap<>(), false);
        root.add(fields);
        return root;
    }

    private void add(List<FormField> fields) {
        for (FormField field : fields) {
            if (field.type() == FieldType.SHOWN_ONLY) {
                continue;
            }
            KeyTree tree = this;
            for (int i = 0; i < field.path().size(); i++) {
                boolean leaf = i == field.path().size() - 1 && !field.type().isContainer();
                tree = tree.below.computeIfAbsent(field.path().get(i), key -> new KeyTree(new TreeMap<>(), leaf));
            }
            if (field.type().isContainer()) {
                tree.add(field.components());
            }
        }
    }

    /** Names each key that should not be there; a value of the wrong kind is for the field's own check. */
    void check(JsonNode data, String prefix, Consumer<String> unknown) {
        if (value) {
            return;
        }
        if (data.isArray()) {
            for (int i = 0; i < data.size() && i < FormValidator.MOST_ROWS; i++) {
                check(data.get(i), prefix + "[" + i + "]", unknown);
            }
            return;
        }
        data.fields().forEachRemaining(entry -> {
            String path = prefix.isEmpty() ? entry.getKey() : prefix + "." + entry.getKey();
            KeyTree next = below.get(entry.getKey());
            if (next == null) {
                unknown.accept(path);
            } else {
                next.check(entry.getValue(), path, unknown);
            }
        });
    }

    /** The data without what {@link #check} would name. */
    JsonNode known(JsonNode data) {
        if (value) {
            return data;
        }
        if (data.isArray()) {
            ArrayNode rows = JsonNodeFactory.instance.arrayNode();
            data.forEach(row -> rows.add(known(row)));
            return rows;
        }
        if (!data.isObject()) {
            return data;
        }
        ObjectNode kept = JsonNodeFactory.instance.objectNode();
        data.fields().forEachRemaining(entry -> {
            KeyTree next = below.get(entry.getKey());
            if (next != null) {
                kept.set(entry.getKey(), next.known(entry.getValue()));
            }
        });
        return kept;
    }
}
