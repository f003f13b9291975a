package io.fupin.openapi.describe;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;

/** The words and examples of {@code openapi/operations.yaml}, by {@code METHOD /path}. */
final class Operations {

    static final String FILE = "openapi/operations.yaml";

    private final Map<String, Described> described;

    private Operations(Map<String, Described> described) {
        this.described = described;
    }

    /**
     * @param description null where the summary says it all
     * @param parameters  what a parameter means, by its name; null for none
     * @param request     example of a body; null for none
     * @param answer      example of what comes back; null for none
     * @param status      of success, where the code does not show it; null for none
     * @param type        of what comes back, where it is no JSON; null for none
     */
    record Described(String summary, String description, Map<String, String> parameters, Object request, Object answer, String status, String type) {
    }

    static Operations read() {
        try (InputStream file = new ClassPathResource(FILE).getInputStream()) {
            return new Operations(new ObjectMapper(new YAMLFactory()).readValue(file, new TypeReference<>() {
            }));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Null for one that nobody has described. */
    Described of(String method, String path) {
        return described.get(method + " " + path);
    }
}
