package io.fupin.form;

import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * One version of a form: the JSON as it is deployed and shown, and the tree that the server checks against.
 * Immutable. A running case keeps the version of its deployment, so a schema is a value and not looked up by key.
 */
public final class FormSchema {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String json;
    private final JsonNode tree;
    private final FormField root;

    private FormSchema(String json, JsonNode tree, FormField root) {
        this.json = json;
        this.tree = tree;
        this.root = root;
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

    FormField root() {
        return root;
    }
}
