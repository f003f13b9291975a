package io.fupin.form;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Which values count when conditions are looked at. A hidden field's value counts for nothing, not for other
 * conditions either, so values are taken out until nothing changes; the browser does the same
 * ({@code conditions.js}).
 */
final class Visibility {

    /** Chains of conditions are short; two that contradict each other must not turn for ever. */
    static final int ROUNDS = 10;

    private Visibility() {}

    /**
     * @param data what was sent
     * @param context what the form was opened with; its values count where they are not the form's own fields
     */
    static ObjectNode shown(FormField form, JsonNode data, JsonNode context, String outcome) {
        ObjectNode all = overlay(form.components(), context, data);
        if (!all.has("outcome") && outcome != null) {
            all.put("outcome", outcome);
        }
        ObjectNode shown = all;
        for (int round = 0; round < ROUNDS; round++) {
            ObjectNode next = all.deepCopy();
            remove(form.components(), next, FormScope.of(shown), shown, false);
            if (next.equals(shown)) {
                break;
            }
            shown = next;
        }
        return shown;
    }

    private static ObjectNode overlay(List<FormField> fields, JsonNode context, JsonNode data) {
        ObjectNode result = context.isObject() ? context.deepCopy() : JsonNodeFactory.instance.objectNode();
        lay(fields, result, context, data);
        return result;
    }

    private static void lay(List<FormField> fields, ObjectNode into, JsonNode context, JsonNode data) {
        for (FormField field : fields) {
            JsonNode known = FormScope.down(context, field.path());
            JsonNode sent = FormScope.down(data, field.path());
            switch (field.type()) {
                case SHOWN_ONLY, FORM -> { }
                case GROUP -> {
                    if (field.path().isEmpty()) {
                        lay(field.components(), into, context, data);
                    } else {
                        put(into, field.path(), overlay(field.components(), known, sent));
                    }
                }
                case LIST -> {
                    ArrayNode rows = JsonNodeFactory.instance.arrayNode();
                    for (int i = 0; i < sent.size() && sent.isArray(); i++) {
                        rows.add(overlay(field.components(), known.path(i), sent.get(i)));
                    }
                    put(into, field.path(), rows);
                }
                default -> put(into, field.path(), sent.isMissingNode() ? absent(field) : sent);
            }
        }
    }

    /** What the browser holds for a field that nobody has touched. */
    private static JsonNode absent(FormField field) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        return field.type() == FieldType.CHECKBOX ? nodes.booleanNode(false)
                : field.type().isPlainList() ? nodes.arrayNode()
                : field.type() == FieldType.TEXT || field.type() == FieldType.TEXT_AREA
                        || field.type() == FieldType.PERSON ? nodes.textNode("") : nodes.nullNode();
    }

    private static void remove(
            List<FormField> fields, ObjectNode from, FormScope scope, JsonNode shownHere, boolean hiddenAround) {
        for (FormField field : fields) {
            boolean hidden = hiddenAround || field.hide() != null && field.hide().hides(scope);
            JsonNode value = FormScope.down(from, field.path());
            JsonNode shown = FormScope.down(shownHere, field.path());
            if (field.type() == FieldType.GROUP) {
                if (value instanceof ObjectNode group) {
                    remove(field.components(), group, scope, shown, hidden);
                }
            } else if (hidden && !field.path().isEmpty()) {
                put(from, field.path(), null);
            } else if (field.type() == FieldType.LIST && value.isArray()) {
                for (int i = 0; i < value.size(); i++) {
                    remove(field.components(), (ObjectNode) value.get(i), scope.inRow(shown.path(i)), shown.path(i),
                            false);
                }
            }
        }
    }

    /** Puts a value at a path, making the objects on the way; {@code null} removes what is there. */
    static void put(ObjectNode into, List<String> path, JsonNode value) {
        ObjectNode target = into;
        for (String name : path.subList(0, path.size() - 1)) {
            JsonNode next = target.get(name);
            target = next instanceof ObjectNode object ? object : target.putObject(name);
        }
        String last = path.get(path.size() - 1);
        if (value == null) {
            target.remove(last);
        } else {
            target.set(last, value);
        }
    }
}
