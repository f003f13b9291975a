package io.fupin.web;

/**
 * What the form island reads on a page that is no task: starting a case, posting a notice, recording an objection.
 *
 * @param schema form-js JSON
 * @param data   JSON object: what the form opens with; the lists its fields name by {@code valuesKey} included
 * @param errors JSON array of {@code {"field","message"}} after a refusal; {@code []} else
 */
public record FormPart(String schema, String data, String errors) {

    public String embeddedSchema() {
        return embed(schema);
    }

    public String embeddedData() {
        return embed(data);
    }

    public String embeddedErrors() {
        return embed(errors);
    }

    /** JSON as it may stand inside a script element: what somebody typed cannot end the element. */
    public static String embed(String json) {
        return json == null ? "null" : json.replace("<", "\\u003c");
    }
}
