package io.fupin.casework.filed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fupin.casework.filed.Filed.Field;
import io.fupin.casework.filed.Filed.Part;
import io.fupin.web.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.springframework.stereotype.Component;

/** Reads what was typed through the form it was typed into: labels for keys, words for values, lists as tables. */
@Component
class FormReader {

    /** More columns than that are not read across a page: each entry becomes a line of its own. */
    private static final int MOST_COLUMNS = 6;

    private final ObjectMapper json;
    private final Words words;

    FormReader(ObjectMapper json, Words words) {
        this.json = json;
        this.words = words;
    }

    /** @param withheld keys of fields that are left out */
    List<Part> read(String schema, JsonNode form, Set<String> withheld) {
        try {
            List<Part> parts = new ArrayList<>();
            collect(json.readTree(schema), form, null, withheld, parts);
            return parts;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a form that cannot be read", e);
        }
    }

    private void collect(JsonNode container, JsonNode data, String title, Set<String> withheld, List<Part> into) {
        List<Field> fields = new ArrayList<>();
        for (JsonNode component : container.path("components")) {
            String type = component.path("type").asText();
            String path = component.path("path").asText("");
            if (type.equals("dynamiclist")) {
                flush(title, fields, into);
                list(component, data.path(path), withheld, into);
            } else if (component.has("components")) {
                flush(title, fields, into);
                collect(component, path.isEmpty() ? data : data.path(path), component.path("label").asText(title), withheld, into);
            } else {
                field(component, data, withheld, fields);
            }
        }
        flush(title, fields, into);
    }

    private static void flush(String title, List<Field> fields, List<Part> into) {
        if (!fields.isEmpty()) {
            into.add(new Part(title, List.copyOf(fields), List.of(), List.of()));
            fields.clear();
        }
    }

    private void field(JsonNode component, JsonNode data, Set<String> withheld, List<Field> into) {
        String key = component.path("key").asText("");
        JsonNode value = data.path(key);
        if (!key.isEmpty() && !withheld.contains(key) && !empty(value)) {
            into.add(new Field(label(component), value(component, value)));
        }
    }

    private void list(JsonNode component, JsonNode items, Set<String> withheld, List<Part> into) {
        if (!items.isArray() || items.isEmpty()) {
            return;
        }
        Map<String, JsonNode> columns = new LinkedHashMap<>();
        for (JsonNode column : component.path("components")) {
            String key = column.path("key").asText("");
            if (!key.isEmpty() && !withheld.contains(key) && StreamSupport.stream(items.spliterator(), false).anyMatch(item -> !empty(item.path(key)))) {
                columns.put(key, column);
            }
        }
        String title = component.path("label").asText(null);
        if (columns.size() <= MOST_COLUMNS) {
            into.add(new Part(title, List.of(), columns.values().stream().map(FormReader::label).toList(),
                    StreamSupport.stream(items.spliterator(), false).map(item -> columns.entrySet().stream()
                            .map(column -> said(column.getValue(), item.path(column.getKey()))).toList()).toList()));
            return;
        }
        List<Field> lines = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            JsonNode item = items.get(i);
            lines.add(new Field("第 " + (i + 1) + " 项", columns.entrySet().stream().filter(column -> !empty(item.path(column.getKey())))
                    .map(column -> label(column.getValue()) + " " + said(column.getValue(), item.path(column.getKey()))).collect(Collectors.joining("；"))));
        }
        into.add(new Part(title, lines, List.of(), List.of()));
    }

    private String said(JsonNode component, JsonNode value) {
        return empty(value) ? "" : value(component, value);
    }

    private static boolean empty(JsonNode value) {
        return value.isMissingNode() || value.isNull() || value.isTextual() && value.textValue().isBlank() || value.isContainerNode() && value.isEmpty();
    }

    private static String label(JsonNode component) {
        String label = component.path("label").asText("");
        String date = component.path("dateLabel").asText("");
        return !label.isEmpty() ? label : !date.isEmpty() ? date : component.path("key").asText();
    }

    private String value(JsonNode component, JsonNode value) {
        return switch (component.path("type").asText()) {
            case "evidence" -> (value.isArray() ? value.size() : 1) + " 份，见佐证";
            case "signature" -> "已签字，见佐证";
            case "checkbox" -> value.asBoolean() ? "是" : "否";
            case "datetime" -> day(value.asText());
            case "number" -> value.isNumber() ? value.decimalValue().stripTrailingZeros().toPlainString() : value.asText();
            default -> value.isArray() ? StreamSupport.stream(value.spliterator(), false).map(one -> option(component, one.asText()))
                    .collect(Collectors.joining("、")) : option(component, value.asText());
        };
    }

    private String day(String text) {
        return text.matches("\\d{4}-\\d{2}-\\d{2}") ? words.fullDay(LocalDate.parse(text)) : text;
    }

    private static String option(JsonNode component, String value) {
        for (JsonNode option : component.path("values")) {
            if (option.path("value").asText().equals(value)) {
                return option.path("label").asText(value);
            }
        }
        return value;
    }
}
