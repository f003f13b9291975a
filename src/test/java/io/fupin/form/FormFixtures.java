package io.fupin.form;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/** The fixtures that both validators go through, {@code src/test/resources/forms/fixtures/*.json}. */
final class FormFixtures {

    static final ObjectMapper JSON = new ObjectMapper();
    private static final Path FOLDER = Path.of("src/test/resources/forms/fixtures");

    /**
     * @param errors the fields that must be refused, in order; each with a message where the fixture gives one
     * @param cleaned what must be kept, {@code null} where the fixture does not say
     * @param serverOnly why the browser cannot be brought to this, {@code null} where both must agree
     */
    record Fixture(
            String name, JsonNode schema, JsonNode data, String outcome, Map<String, List<String>> lists,
            JsonNode context, List<JsonNode> errors, JsonNode cleaned, String serverOnly) {

        List<String> fields() {
            return errors.stream().map(e -> e.isTextual() ? e.asText() : e.path("field").asText()).toList();
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private FormFixtures() {}

    static List<Fixture> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().flatMap(file -> read(file).stream()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Fixture> read(Path file) {
        try {
            JsonNode json = JSON.readTree(file.toFile());
            List<Fixture> fixtures = new ArrayList<>();
            for (JsonNode one : json.get("cases")) {
                List<JsonNode> errors = new ArrayList<>();
                one.get("errors").forEach(errors::add);
                JsonNode lists = one.has("lists") ? one.get("lists") : json.path("lists");
                fixtures.add(new Fixture(file.getFileName() + ": " + one.get("name").asText(), json.get("schema"),
                        one.get("data"), one.path("outcome").asText("submit"), lists(lists),
                        one.has("context") ? one.get("context") : JsonNodeFactory.instance.objectNode(), errors,
                        one.get("cleaned"), one.path("serverOnly").asText(null)));
            }
            return fixtures;
        } catch (IOException e) {
            throw new UncheckedIOException(file + ": " + e.getMessage(), e);
        }
    }

    private static Map<String, List<String>> lists(JsonNode node) {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        node.fields().forEachRemaining(e -> {
            List<String> values = new ArrayList<>();
            e.getValue().forEach(v -> values.add(v.asText()));
            lists.put(e.getKey(), values);
        });
        return lists;
    }
}
