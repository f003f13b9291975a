package io.fupin.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

import com.fasterxml.jackson.databind.JsonNode;

/** Reads a form-js schema and refuses whatever the server would not check. */
final class SchemaReader {

    /** What a 退回 holds besides the form's own fields (api.md): the step to go back to, and whether it then comes back. */
    static final List<FormField> RETURN_FIELDS = List.of(
            plain("returnTo", FieldType.TEXT, "退回到哪一步", true), plain("backToMe", FieldType.CHECKBOX, "直接返回我", false));

    /** Words with places in them, which the browser fills by path and by nothing else ({@code templates.js}). */
    private static final List<String> TEMPLATED = List.of("label", "dateLabel", "description", "text");
    private static final Pattern PLACE = Pattern.compile("\\{\\{(.*?)}}", Pattern.DOTALL);
    private static final String PATH = "[A-Za-z_][A-Za-z0-9_]*(\\.[A-Za-z_][A-Za-z0-9_]*)*";

    private final Set<String> ids = new HashSet<>();

    FormField read(JsonNode schema) {
        if (!schema.isObject() || !"default".equals(schema.path("type").asText())) {
            throw new IllegalArgumentException("a form is an object of type \"default\"");
        }
        return component(schema);
    }

    private FormField component(JsonNode node) {
        String id = node.path("id").asText();
        String name = "component " + (id.isEmpty() ? node.path("key").asText("?") : id) + ": ";
        if (id.isEmpty() || !ids.add(id)) {
            throw new IllegalArgumentException(name + "needs an id of its own");
        }
        try {
            FieldType type = FieldType.of(node.path("type").asText());
            TEMPLATED.forEach(key -> words(node.path(key).asText()));
            List<String> path = path(node, type);
            return new FormField(id, type, path, label(node), hide(node), node.path("disabled").asBoolean(false),
                    node.at("/validate/required").asBoolean(false), requiredFor(node), limits(node, type),
                    options(node, type), text(node, "valuesKey"), components(node, type));
        } catch (IllegalArgumentException e) {
            throw e.getMessage().startsWith("component ") ? e : new IllegalArgumentException(name + e.getMessage(), e);
        }
    }

    private List<FormField> components(JsonNode node, FieldType type) {
        List<FormField> components = new ArrayList<>();
        if (type.isContainer()) {
            node.path("components").forEach(child -> components.add(component(child)));
            refuseDoubles(components, new HashSet<>(), "");
        }
        return List.copyOf(components);
    }

    /** Two components with one value would overwrite each other. */
    private static void refuseDoubles(List<FormField> components, Set<String> seen, String prefix) {
        for (FormField field : components) {
            String key = prefix + String.join(".", field.path());
            if (field.type() == FieldType.GROUP) {
                refuseDoubles(field.components(), seen, field.path().isEmpty() ? prefix : key + ".");
            } else if (field.type() != FieldType.SHOWN_ONLY && !seen.add(key)) {
                throw new IllegalArgumentException("two components are called " + key);
            }
        }
    }

    private static List<String> path(JsonNode node, FieldType type) {
        String path = switch (type) {
            case FORM, SHOWN_ONLY -> "";
            case GROUP, LIST -> node.path("path").asText();
            default -> node.path("key").asText();
        };
        if (path.isEmpty()) {
            if (type == FieldType.FORM || type == FieldType.SHOWN_ONLY || type == FieldType.GROUP) {
                return List.of();
            }
            throw new IllegalArgumentException("has no key or path, so that its value could not be named");
        }
        if (!path.matches(PATH)) {
            throw new IllegalArgumentException("the key or path \"" + path + "\" is not a name");
        }
        if (type == FieldType.LIST && !node.path("isRepeating").asBoolean(true)) {
            throw new IllegalArgumentException("a dynamic list repeats");
        }
        return List.of(path.split("\\."));
    }

    private static void words(String text) {
        Matcher place = PLACE.matcher(text);
        while (place.find()) {
            if (!place.group(1).strip().matches(PATH)) {
                throw new IllegalArgumentException("\"" + place.group() + "\" is more than the name of a value");
            }
        }
        if (text.startsWith("=") && !text.substring(1).strip().matches(PATH)) {
            throw new IllegalArgumentException("\"" + text + "\" is more than the name of a value");
        }
    }

    private static FormField plain(String key, FieldType type, String label, boolean required) {
        FormField.Limits limits = new FormField.Limits(null, null, null, null, null, null, null, null, null);
        return new FormField(key, type, List.of(key), label, null, false, false,
                required ? Set.of("return") : Set.of(), limits, null, null, List.of());
    }

    private static String label(JsonNode node) {
        String label = node.path("label").asText();
        return label.isEmpty() ? node.path("dateLabel").asText() : label;
    }

    private static Condition hide(JsonNode node) {
        String hide = node.at("/conditional/hide").asText();
        return hide.isEmpty() ? null : Condition.parse(hide);
    }

    private static Set<String> requiredFor(JsonNode node) {
        String outcomes = node.at("/properties/requiredFor").asText();
        Set<String> result = new LinkedHashSet<>();
        Arrays.stream(outcomes.split(",")).map(String::strip).filter(s -> !s.isEmpty()).forEach(result::add);
        return result;
    }

    private static FormField.Limits limits(JsonNode node, FieldType type) {
        JsonNode validate = node.path("validate");
        if (validate.hasNonNull("validationType") && !"custom".equals(validate.path("validationType").asText())) {
            throw new IllegalArgumentException("validationType is not checked by the server: give a pattern");
        }
        if (type == FieldType.NUMBER && (node.hasNonNull("increment") || node.path("serializeToString").asBoolean())) {
            throw new IllegalArgumentException("increment and serializeToString are not checked by the server");
        }
        if (type == FieldType.DATE && !"date".equals(node.path("subtype").asText())) {
            throw new IllegalArgumentException("only subtype \"date\" is checked by the server");
        }
        boolean counted = type.isPlainList() || type == FieldType.LIST;
        return new FormField.Limits(whole(validate, "minLength"), whole(validate, "maxLength"), pattern(validate),
                text(validate, "patternErrorMessage"), number(validate, "min"), number(validate, "max"),
                whole(node, "decimalDigits"), counted ? whole(node.path("properties"), "min") : null,
                counted ? whole(node.path("properties"), "max") : null);
    }

    private static Pattern pattern(JsonNode validate) {
        String pattern = text(validate, "pattern");
        try {
            return pattern == null ? null : Pattern.compile(pattern);
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException("the pattern cannot be read: " + e.getMessage(), e);
        }
    }

    private static Set<JsonNode> options(JsonNode node, FieldType type) {
        if (type != FieldType.CHOICE && type != FieldType.CHECKLIST) {
            return null;
        }
        if (node.hasNonNull("valuesExpression")) {
            throw new IllegalArgumentException("options by expression are not checked by the server");
        }
        if (node.hasNonNull("valuesKey")) {
            return null;
        }
        Set<JsonNode> options = new LinkedHashSet<>();
        node.path("values").forEach(option -> options.add(option.isObject() ? option.get("value") : option));
        if (options.isEmpty() || options.stream().anyMatch(o -> o == null || !o.isTextual() || o.asText().isEmpty())) {
            throw new IllegalArgumentException("needs options, each of them text");
        }
        return options;
    }

    private static String text(JsonNode node, String key) {
        String value = node.path(key).asText(null);
        return value == null || value.isEmpty() ? null : value;
    }

    /** Numbers in properties are text, because form-js's editor writes them so. */
    private static BigDecimal number(JsonNode node, String key) {
        String value = text(node, key);
        try {
            return value == null ? null : new BigDecimal(value);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(key + " \"" + value + "\" is not a number", e);
        }
    }

    private static Integer whole(JsonNode node, String key) {
        BigDecimal value = number(node, key);
        try {
            return value == null ? null : value.intValueExact();
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException(key + " \"" + value + "\" is not a whole number", e);
        }
    }
}
