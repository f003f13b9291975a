package io.fupin.engine;

import com.fasterxml.jackson.databind.JsonNode;
import io.fupin.engine.Finding.Rule;
import io.fupin.form.FormSchema;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Forms: what the server can check ({@link FormSchema#parse} refuses the rest), labels in Chinese, text with a limit,
 * conditions and lists that somebody fills.
 */
final class FormLint {

    private static final Pattern HAN = Pattern.compile(".*\\p{IsHan}.*");
    /** Names in a condition: neither words of the language nor text in quotes. */
    private static final Pattern NAME = Pattern.compile("\"[^\"]*\"|(?<name>[A-Za-z_][A-Za-z0-9_]*)(?:\\.[A-Za-z0-9_.]+)?");
    private static final Set<String> WORDS = Set.of("and", "or", "not", "in", "list", "contains", "true", "false", "null");

    private final String json;
    private final String fileName;
    private final List<Finding> findings = new ArrayList<>();

    FormLint(String json, String fileName) {
        this.json = json;
        this.fileName = fileName;
    }

    List<Finding> findings() {
        FormSchema form;
        try {
            form = FormSchema.parse(json);
        } catch (IllegalArgumentException e) {
            find(fileName, e.getMessage());
            return findings;
        }
        check(fileName.equals(form.key() + ".form"), fileName, "the file is named after the form");
        form.listKeys().stream().filter(key -> !CodeNames.FORM_LISTS.contains(key)).forEach(key -> find(fileName, "nobody fills the list " + key));
        JsonNode tree = form.tree();
        Set<String> known = new HashSet<>(CodeNames.FORM_CONTEXT);
        known.addAll(Arrays.asList(tree.at("/properties/inputs").asText().split(",")));
        names(tree, known);
        component(tree, known);
        return findings;
    }

    private void component(JsonNode node, Set<String> known) {
        String id = node.path("id").asText();
        switch (node.path("type").asText()) {
            case "default" -> { }
            case "text" -> check(HAN.matcher(node.path("text").asText()).find(), id, "its text is Chinese");
            default -> check(HAN.matcher(node.path("label").asText() + node.path("dateLabel").asText()).find(), id, "its label is Chinese");
        }
        if (Set.of("textfield", "textarea", "textlist", "person").contains(node.path("type").asText())) {
            check(node.at("/validate/maxLength").asInt() > 0, id, "text has a limit");
        }
        if (node.path("type").asText().equals("number")) {
            check(node.path("decimalDigits").isInt() && node.at("/validate/min").isNumber(), id, "a number says its smallest value and its digits");
        }
        conditions(id, node.at("/conditional/hide").asText(), known);
        node.path("components").forEach(child -> component(child, known));
    }

    private void conditions(String id, String condition, Set<String> known) {
        Matcher name = NAME.matcher(condition);
        while (name.find()) {
            String word = name.group("name");
            check(word == null || WORDS.contains(word) || known.contains(word), id, "nothing here is called " + word);
        }
    }

    /** Fields at the top of the form; those in a row are reached by {@code this}. */
    private static void names(JsonNode node, Set<String> known) {
        for (JsonNode child : node.path("components")) {
            known.add(child.path("key").asText(child.path("path").asText()));
            if (child.path("type").asText().equals("group") && child.path("path").asText().isEmpty()) {
                names(child, known);
            }
        }
    }

    private void check(boolean holds, String element, String text) {
        if (!holds) {
            find(element, text);
        }
    }

    private void find(String element, String text) {
        findings.add(new Finding(Rule.FORM, element, text));
    }
}
