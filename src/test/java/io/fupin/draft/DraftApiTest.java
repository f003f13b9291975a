package io.fupin.draft;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.fupin.account.Officer;
import io.fupin.support.FupinTest;
import io.fupin.support.TestPeople;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;

/** Drafts over the open API, as the pages and field apps save them. */
@FupinTest
class DraftApiTest {

    private static final String ADDRESS = "/api/v1/drafts/start-household-identification";

    @Autowired
    private TestRestTemplate http;
    @Autowired
    private TestPeople people;

    private String token;

    @BeforeEach
    void signIn() {
        token = token(people.holding("VILLAGE_COMMITTEE@220281103213"));
    }

    @Test
    void isSavedReadListedAndDeleted() {
        ResponseEntity<JsonNode> saved = call(HttpMethod.PUT, ADDRESS, typing(0, "于广发"));
        assertThat(saved.getStatusCode().value()).isEqualTo(200);
        assertThat(saved.getBody().get("version").asInt()).isEqualTo(1);
        assertThat(saved.getBody().get("kept").asBoolean()).isTrue();
        assertThat(saved.getBody().get("savedAt").asText()).endsWith("+08:00");

        assertThat(call(HttpMethod.GET, ADDRESS, null).getBody().at("/content/form/applicantName").asText()).isEqualTo("于广发");
        JsonNode list = call(HttpMethod.GET, "/api/v1/drafts?size=1", null).getBody();
        assertThat(list.at("/items/0/key").asText()).isEqualTo("start-household-identification");
        assertThat(list.at("/items/0/page").asText()).isEqualTo("/cases/new");
        assertThat(list.at("/items/0").has("content")).isFalse();
        assertThat(list.get("next").isNull()).isTrue();

        token = token(people.holding("VILLAGE_COMMITTEE@220281103213"));
        assertThat(call(HttpMethod.GET, ADDRESS, null).getStatusCode().value()).as("a colleague under the same post").isEqualTo(404);
    }

    @Test
    void aDeletedOneIsGone() {
        call(HttpMethod.PUT, ADDRESS, typing(0, "于广发"));
        assertThat(call(HttpMethod.DELETE, ADDRESS, null).getStatusCode().value()).isEqualTo(204);
        assertThat(call(HttpMethod.GET, ADDRESS, null).getStatusCode().value()).isEqualTo(404);
        assertThat(call(HttpMethod.DELETE, ADDRESS, null).getStatusCode().value()).as("twice is as good as once").isEqualTo(204);
    }

    @Test
    void badInputIsRefusedAtItsField() {
        assertThat(call(HttpMethod.PUT, ADDRESS, Map.of("version", 0, "writer", "a", "title", "t", "page", "elsewhere", "content", Map.of()))
                .getBody().at("/errors/0/field").asText()).isEqualTo("page");
        assertThat(call(HttpMethod.GET, "/api/v1/drafts?after=nonsense", null).getStatusCode().value()).isEqualTo(400);
        assertThat(call(HttpMethod.GET, "/api/v1/drafts?size=201", null).getStatusCode().value()).isEqualTo(400);
    }

    private static Map<String, Object> typing(long version, String name) {
        return Map.of("version", version, "writer", "phone", "secondsSinceTyped", 0, "title", "贫困户识别申请", "page", "/cases/new", "cases", List.of(),
                "content", Map.of("form", Map.of("applicantName", name)));
    }

    private String token(Officer who) {
        return (String) http.postForObject("/api/v1/sessions", Map.of("username", who.username(), "password", TestPeople.PASSWORD), Map.class).get("token");
    }

    private ResponseEntity<JsonNode> call(HttpMethod method, String address, Object body) {
        HttpHeaders headers = new HttpHeaders();
        headers.setBearerAuth(token);
        return http.exchange(address, method, new HttpEntity<>(body, headers), JsonNode.class);
    }
}
