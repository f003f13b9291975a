package io.fupin.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.fupin.support.FupinTest;
import io.fupin.support.TestPeople;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;

@FupinTest
class SessionsApiTest {

    private static final String REGION = "/api/v1/regions/000000000000/children";

    @Autowired
    private TestRestTemplate http;
    @Autowired
    private TestPeople people;
    @Autowired
    private JdbcClient jdbc;

    private ResponseEntity<JsonNode> signIn(String username, String password) {
        return http.postForEntity("/api/v1/sessions", Map.of("username", username, "password", password), JsonNode.class);
    }

    private ResponseEntity<JsonNode> call(HttpMethod method, String path, String token, String post) {
        HttpHeaders headers = new HttpHeaders();
        headers.setBearerAuth(token);
        if (post != null) {
            headers.set("X-Post", post);
        }
        return http.exchange(path, method, new HttpEntity<>(headers), JsonNode.class);
    }

    @Test
    void givesATokenForTwelveHoursAndKeepsOnlyItsHash() {
        Officer officer = people.holding("TOWNSHIP_OFFICE@220281103000");
        ResponseEntity<JsonNode> answer = signIn(officer.username(), TestPeople.PASSWORD);
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.CREATED);
        JsonNode body = answer.getBody();
        String token = body.get("token").asText();
        assertThat(Duration.between(OffsetDateTime.now(), OffsetDateTime.parse(body.get("expiresAt").asText())))
                .isBetween(Duration.ofMinutes(719), Duration.ofHours(12));
        assertThat(body.at("/officer/name").asText()).isEqualTo(officer.name());
        assertThat(body.at("/officer/posts/0")).hasToString(
                "{\"role\":\"TOWNSHIP_OFFICE\",\"unit\":null,\"region\":\"220281103000\"}");
        assertThat(jdbc.sql("select count(*) from api_token where encode(token_hash, 'escape') like '%' || :token || '%'")
                .param("token", token).query(Integer.class).single()).isZero();
        assertThat(call(HttpMethod.GET, REGION, token, null).getStatusCode()).isEqualTo(HttpStatus.OK);
    }

    @Test
    void endsWithTheDeletedSessionAndWithTheTwelveHours() {
        String token = signIn(people.holding("COUNTY_OFFICE@220281000000").username(), TestPeople.PASSWORD).getBody().get("token").asText();
        assertThat(call(HttpMethod.DELETE, "/api/v1/sessions", token, null).getStatusCode()).isEqualTo(HttpStatus.NO_CONTENT);
        assertThat(call(HttpMethod.GET, REGION, token, null).getStatusCode()).isEqualTo(HttpStatus.UNAUTHORIZED);

        Officer other = people.holding("COUNTY_OFFICE@220281000000");
        String late = signIn(other.username(), TestPeople.PASSWORD).getBody().get("token").asText();
        jdbc.sql("update api_token set expires_at = now() - interval '1 second' where person_id = :id").param("id", other.personId()).update();
        assertThat(call(HttpMethod.GET, REGION, late, null).getStatusCode()).isEqualTo(HttpStatus.UNAUTHORIZED);
    }

    @Test
    void nobodyIsToldInChineseToSignIn() {
        ResponseEntity<JsonNode> answer = http.getForEntity(REGION, JsonNode.class);
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.UNAUTHORIZED);
        assertThat(answer.getHeaders().getContentType()).hasToString("application/problem+json;charset=UTF-8");
        assertThat(answer.getBody().get("detail").asText()).contains("登录");
        assertThat(answer.getBody().get("errors")).isEmpty();
    }

    @Test
    void theHeaderNamesOneOfSeveralPosts() {
        Officer officer = people.holding("TOWNSHIP_OFFICE@220281103000", "DEPARTMENT.housing@220281000000");
        String token = signIn(officer.username(), TestPeople.PASSWORD).getBody().get("token").asText();
        assertThat(call(HttpMethod.GET, REGION, token, null).getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(call(HttpMethod.GET, REGION, token, "DEPARTMENT.housing@220281000000").getStatusCode()).isEqualTo(HttpStatus.OK);
        ResponseEntity<JsonNode> foreign = call(HttpMethod.GET, REGION, token, "TOWNSHIP_OFFICE@220281104000");
        assertThat(foreign.getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(foreign.getBody().get("detail").asText()).contains("TOWNSHIP_OFFICE@220281104000");
    }
}
