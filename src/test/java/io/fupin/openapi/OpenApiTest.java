package io.fupin.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.fupin.journey.DemoCounty;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The committed description of the API is the one that the application gives; each call in it is explained. */
@DemoCounty
class OpenApiTest {

    private static final Path COMMITTED = Path.of("docs/openapi.yaml");
    private static final Path NEW = Path.of("target/openapi.yaml");
    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "patch");

    @LocalServerPort
    private int port;

    private String served() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/v3/api-docs.yaml")).build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body();
    }

    private JsonNode description() throws IOException, InterruptedException {
        return new ObjectMapper(new YAMLFactory()).readTree(served());
    }

    @Test
    void theCommittedDescriptionIsTheServedOne() throws Exception {
        String served = served();
        assertThat(served()).as("asked twice").isEqualTo(served);
        Files.writeString(NEW, served);
        assertThat(Files.exists(COMMITTED) ? Files.readString(COMMITTED) : "")
                .as("The API has changed. When that is meant, take the new description:  cp %s %s".formatted(NEW, COMMITTED))
                .isEqualTo(served);
    }

    @Test
    void everyCallIsExplained() throws Exception {
        List<String> silent = new ArrayList<>();
        Set<String> ids = new TreeSet<>();
        description().path("paths").fields().forEachRemaining(path -> path.getValue().fields().forEachRemaining(operation -> {
            if (METHODS.contains(operation.getKey())) {
                String call = operation.getKey().toUpperCase() + " " + path.getKey();
                if (operation.getValue().path("summary").asText().isBlank()) {
                    silent.add(call);
                }
                assertThat(ids.add(operation.getValue().path("operationId").asText())).as("one id for one call: " + call).isTrue();
            }
        }));
        assertThat(silent).as("calls without a summary: add them to src/main/resources/openapi/operations.yaml").isEmpty();
    }

    @Test
    void nothingOfTheCodeLooksThrough() throws Exception {
        JsonNode description = description();
        List<String> names = new ArrayList<>();
        description.at("/components/schemas").fieldNames().forEachRemaining(names::add);
        assertThat(names).allMatch(name -> name.matches("[A-Z][A-Za-z]+"), "tidy")
                .doesNotContain("Officer", "ObjectNode", "JsonNode", "RegionCode");
        List<String> paths = new ArrayList<>();
        description.path("paths").fieldNames().forEachRemaining(paths::add);
        assertThat(paths).allMatch(path -> path.startsWith("/api/v1/") || path.startsWith("/public/"))
                .contains("/public/notices", "/public/notices/{number}", "/public/objections", "/public/applications", "/public/receipts/{receipt}",
                        "/api/v1/demo/clock");
    }
}
