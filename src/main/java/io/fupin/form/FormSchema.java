package io.fupin.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * One version of a form: the JSON as it is deployed and shown, and the tree that the server checks against.
 * Immutable. A running case keeps the version of its deployment, so a schema is a value and not looked up by key.
 */
public final class FormSchema {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** The key under which a form asks for the reason of an outcome, in words that reach the household or whoever objected. */
    public static final String REASON = "reason";

    private static final Pattern LITERAL = Pattern.compile("\"(\\\\.|[^\"\\\\])*\"");
    /** A name, without the names of its parts. */
    private static final Pattern NAME = Pattern.compile("(?<![\\w.])[A-Za-z_]\\w*");
    private static final Set<String> NO_NAMES = Set.of("and", "or", "not", "in", "list", "contains", "null", "true", "false", "this", "_this_",
            "parent", "_parent_", "outcome");

    private final String json;
    private final JsonNode tree;
    private final FormField root;
    private final boolean looksOutside;

    private FormSchema(String json, JsonNode tree, FormField root) {
        this.json = json;
        this.tree = tree;
        this.root = root;
        this.looksOutside = tree.findValuesAsText("hide").stream().flatMap(FormSchema::names).anyMatch(name -> !isField(name));
    }

    /**
     * Reads a form-js schema.
     *
     * @throws IllegalArgumentException if it is not JSON, or uses a component, condition or setting that the server
     *     does not check; the message names the component
     */
    public static FormSchema parse(String json) {
        JsonNode tree;
        try {
            tree = JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("A form schema is not JSON: " + e.getOriginalMessage(), e);
        }
        return new FormSchema(json, tree, new SchemaReader().read(tree));
    }

    /** The form's own id, equal to its file name without {@code .form}. */
    public String key() {
        return tree.path("id").asText();
    }

    /** The schema as deployed, for the page that renders it. */
    public String json() {
        return json;
    }

    /** The schema as a tree, for readers such as linters. Not to be changed. */
    public JsonNode tree() {
        return tree.deepCopy();
    }

    /**
     * The names under which options are looked up ({@code valuesKey}): what
     * {@link FormValidator#validate} needs in its lists, and the page in its data.
     */
    public List<String> listKeys() {
        return root.all().map(FormField::valuesKey).filter(key -> key != null).distinct().toList();
    }

    /**
     * Whether a condition looks at something that is no field of the form: only then does the check need what the form was opened with.
     */
    public boolean looksOutside() {
        return looksOutside;
    }

    /** Whether the form itself demands the reason for this outcome, so that nobody need write it a second time as an opinion. */
    public boolean asksReason(String outcome) {
        return root.components().stream().anyMatch(field -> field.path().equals(List.of(REASON)) && field.requiredFor().contains(outcome));
    }

    private static Stream<String> names(String condition) {
        return NAME.matcher(LITERAL.matcher(condition).replaceAll("")).results().map(MatchResult::group)
                .filter(name -> !NO_NAMES.contains(name));
    }

    /** Groups do not count: what is known may hold more of a group than the form does. */
    private boolean isField(String name) {
        return root.components().stream().anyMatch(field -> field.type() != FieldType.GROUP && field.path().equals(List.of(name)));
    }

    /** The data without the keys that no component of this version has. */
    public ObjectNode known(ObjectNode data) {
        return (ObjectNode) KeyTree.of(root.components()).known(data);
    }

    /** Paths of the keys that no component of this version has. */
    public List<String> unknown(ObjectNode data) {
        List<String> paths = new ArrayList<>();
        KeyTree.of(root.components()).check(data, "", paths::add);
        return paths;
    }

    FormField root() {
        return root;
    }
}
