package io.fupin.form;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Checks a filled-in form against its schema: the same rules as the browser's ({@code src/main/frontend/form}), kept in
 * step by fixtures that run through both. Whether the values make sense for the case is for its module to say.
 *
 * <p>What a component may say: {@code validate.required/minLength/maxLength/pattern/patternErrorMessage/min/max},
 * {@code decimalDigits}, {@code values} or {@code valuesKey}, {@code conditional.hide} (see {@link Condition}),
 * {@code disabled} and, in its {@code properties}, {@code requiredFor} (outcomes, by comma) and {@code min}/{@code max}
 * (how many entries a list has).
 *
 * <p>Required are: what {@code requiredFor} names for the outcome, and what {@code validate.required} says unless the
 * outcome goes back or says no ({@code return}, {@code reject}, {@code refuse}, {@code decline}). Text is never
 * evaluated: <code>${1+1}</code> stays what it is.
 */
@Component
public class FormValidator {

    /** Said of a key that no component of the form has. */
    public static final String UNKNOWN = "未知字段";
    /** Entries of a list whose form does not say how many there may be. */
    public static final int MOST_ENTRIES = 100;
    /** Entries of any list, whatever its form says. */
    public static final int MOST_ROWS = 500;
    /** The form's data as JSON in UTF-8, in bytes. */
    public static final int MOST_BYTES = 256 * 1024;

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /**
     * Checks a form whose conditions look at its own fields only.
     *
     * @see #validate(FormSchema, JsonNode, String, Map, JsonNode)
     */
    public FormResult validate(FormSchema schema, JsonNode data, String outcome, Map<String, List<String>> lists) {
        return validate(schema, data, outcome, lists, NODES.objectNode());
    }

    /**
     * Checks a form.
     *
     * @param data the form's data as sent; {@code null} counts as an empty form
     * @param outcome the outcome key chosen ({@code submit}, {@code approve}, {@code return} …); {@code null} is
     *     {@code submit}
     * @param lists the values allowed for each {@code valuesKey} of the schema
     * @param context what the form was opened with: values that are not the form's fields but appear in its conditions
     * @return the values to go on with and what is wrong
     * @throws IllegalArgumentException if a list is missing from which something was chosen; that is a fault of the
     *     caller, not of the person at the form
     */
    public FormResult validate(FormSchema schema, JsonNode data, String outcome, Map<String, List<String>> lists,
            JsonNode context) {
        String chosen = outcome == null ? "submit" : outcome;
        JsonNode sent = data == null || data.isNull() || data.isMissingNode() ? NODES.objectNode() : data;
        if (!sent.isObject()) {
            return refused("表单内容的格式不对，请刷新页面后重新填写");
        }
        if (sent.toString().getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            return refused("表单内容太多，超过 256 KB，请删减文字或分次提交");
        }
        FormField form = withReturn(schema.root(), chosen);
        JsonNode known = context == null ? NODES.objectNode() : context;
        ObjectNode shown = Visibility.shown(form, sent, known, chosen);
        Run run = new Run(chosen, new ValueCheck(lists == null ? Map.of() : lists), new ArrayList<>());
        ObjectNode cleaned = NODES.objectNode();
        run.container(form.components(), sent, cleaned, FormScope.of(shown), shown, "", false);
        run.unknown(form.components(), sent, "");
        return new FormResult(cleaned, run.errors);
    }

    private static FormResult refused(String message) {
        return new FormResult(NODES.objectNode(), List.of(new FieldError("", message)));
    }

    /** A return carries its target with it, whichever form it is said on. */
    private static FormField withReturn(FormField form, String outcome) {
        if (!"return".equals(outcome)) {
            return form;
        }
        List<FormField> components = new ArrayList<>(form.components());
        for (FormField field : SchemaReader.RETURN_FIELDS) {
            if (components.stream().noneMatch(f -> f.path().equals(field.path()))) {
                components.add(field);
            }
        }
        return form.with(components);
    }

    /** One pass over one form. */
    private record Run(String outcome, ValueCheck values, List<FieldError> errors) {

        void container(List<FormField> fields, JsonNode data, ObjectNode into, FormScope scope, JsonNode shownHere,
                String prefix, boolean hiddenAround) {
            for (FormField field : fields) {
                boolean hidden = hiddenAround || field.hide() != null && field.hide().hides(scope);
                if (hidden || field.disabled()) {
                    continue;
                }
                JsonNode value = FormScope.down(data, field.path());
                String name = name(prefix, field);
                switch (field.type()) {
                    case SHOWN_ONLY, FORM -> { }
                    case GROUP -> group(field, value, into, scope, shownHere, name);
                    case LIST -> list(field, value, into, scope, shownHere, name);
                    default -> leaf(field, value, data, into, name);
                }
            }
        }

        private void group(FormField field, JsonNode value, ObjectNode into, FormScope scope, JsonNode shownHere,
                String name) {
            if (field.path().isEmpty()) {
                container(field.components(), value, into, scope, shownHere, name, false);
                return;
            }
            if (!value.isObject() && !missing(value)) {
                error(name, "格式不对，这里应是一组内容");
                return;
            }
            ObjectNode group = NODES.objectNode();
            JsonNode inside = missing(value) ? NODES.objectNode() : value;
            container(field.components(), inside, group, scope, FormScope.down(shownHere, field.path()), name, false);
            if (!group.isEmpty()) {
                Visibility.put(into, field.path(), group);
            }
        }

        private void list(FormField field, JsonNode value, ObjectNode into, FormScope scope, JsonNode shownHere,
                String name) {
            if (!value.isArray() && !missing(value)) {
                error(name, "格式不对，这里应是一个列表");
                return;
            }
            String wrong = values.count(field, value.size(), outcome);
            if (wrong != null) {
                error(name, wrong);
            }
            if (value.size() > field.most()) {
                return;
            }
            ArrayNode rows = NODES.arrayNode();
            JsonNode shownRows = FormScope.down(shownHere, field.path());
            for (int i = 0; i < value.size(); i++) {
                String rowName = name + "[" + i + "]";
                ObjectNode row = rows.addObject();
                if (value.get(i).isObject()) {
                    container(field.components(), value.get(i), row, scope.inRow(shownRows.path(i)), shownRows.path(i),
                            rowName, false);
                } else {
                    error(rowName, "格式不对，列表的每一项应是一组内容");
                }
            }
            if (!missing(value)) {
                Visibility.put(into, field.path(), rows);
            }
        }

        private void leaf(FormField field, JsonNode value, JsonNode data, ObjectNode into, String name) {
            ValueCheck.Checked checked = values.check(field, value, outcome, data);
            if (checked.error() != null) {
                error(checked.at() < 0 ? name : name + "[" + checked.at() + "]", checked.error());
            } else if (checked.value() != null) {
                Visibility.put(into, field.path(), checked.value());
            }
        }

        /** Keys that no component of the form has; inside hidden parts too. */
        void unknown(List<FormField> fields, JsonNode data, String prefix) {
            KeyTree keys = KeyTree.of(fields);
            keys.check(data, prefix, path -> error(path, UNKNOWN));
        }

        private void error(String field, String message) {
            errors.add(new FieldError(field, message));
        }

        private static String name(String prefix, FormField field) {
            String path = String.join(".", field.path());
            return prefix.isEmpty() || path.isEmpty() ? prefix + path : prefix + "." + path;
        }

        private static boolean missing(JsonNode value) {
            return value.isMissingNode() || value.isNull();
        }
    }
}
