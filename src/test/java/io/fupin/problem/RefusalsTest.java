package io.fupin.problem;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fupin.account.Officer;
import io.fupin.support.FupinTest;
import io.fupin.support.Surfer;
import io.fupin.support.TestPeople;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Every refusal in Chinese, in the caller's form, without a trace of the machinery. */
@FupinTest
class RefusalsTest {

    @LocalServerPort
    private int port;
    @Autowired
    private TestRestTemplate http;
    @Autowired
    private TestPeople people;
    @Autowired
    private ObjectMapper json;

    private HttpHeaders headers;

    @BeforeEach
    void signIn() {
        Officer officer = people.holding("COUNTY_OFFICE@220281000000");
        headers = new HttpHeaders();
        headers.setBearerAuth((String) http.postForObject("/api/v1/sessions",
                Map.of("username", officer.username(), "password", TestPeople.PASSWORD), Map.class).get("token"));
    }

    private JsonNode problem(int status, HttpMethod method, String path, String body, MediaType type) throws Exception {
        headers.setContentType(type);
        ResponseEntity<String> answer = http.exchange(path, method, new HttpEntity<>(body, headers), String.class);
        assertThat(answer.getStatusCode().value()).isEqualTo(status);
        assertThat(answer.getHeaders().getContentType().isCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON)).isTrue();
        JsonNode problem = json.readTree(answer.getBody());
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        assertThat(problem.get("title").asText()).containsPattern("\\p{IsHan}");
        assertThat(problem.get("detail").asText()).containsPattern("\\p{IsHan}");
        assertThat(answer.getBody()).doesNotContain("Exception", "springframework", "trace");
        return problem;
    }

    @Test
    void ofTheApiAsProblems() throws Exception {
        problem(404, HttpMethod.GET, "/api/v1/nonsense", null, null);
        problem(405, HttpMethod.PATCH, "/api/v1/sessions", null, null);
        problem(400, HttpMethod.POST, "/api/v1/sessions", "{\"username\":", MediaType.APPLICATION_JSON);
        problem(415, HttpMethod.POST, "/api/v1/sessions", "username=a", MediaType.APPLICATION_FORM_URLENCODED);
        assertThat(problem(422, HttpMethod.POST, "/api/v1/sessions", "{\"username\":{\"a\":1}}", MediaType.APPLICATION_JSON)
                .at("/errors/0/field").asText()).isEqualTo("username");
        problem(401, HttpMethod.POST, "/api/v1/sessions", "{\"username\":\"nobody\",\"password\":\"Wrong#2016\"}", MediaType.APPLICATION_JSON);
        problem(400, HttpMethod.GET, "/api/v1/regions/000000000000/children?size=x", null, null);
    }

    @Test
    void ofThePagesAsPages() {
        Surfer surfer = Surfer.signedIn(port, people.holding("COUNTY_OFFICE@220281000000").username());
        HttpResponse<String> missing = surfer.get("/nonsense");
        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(missing.body()).contains("没有找到", "回首页", "<title>").doesNotContain("Exception", "Whitelabel");
        HttpResponse<String> forbidden = surfer.get("/admin/people");
        assertThat(forbidden.statusCode()).isEqualTo(403);
        assertThat(forbidden.body()).contains("无权").doesNotContain("Access Denied");
        HttpResponse<String> odd = surfer.get("/tasks;x=1//..%2f");
        assertThat(odd.statusCode()).isEqualTo(400);
        assertThat(odd.body()).containsPattern("\\p{IsHan}").doesNotContain("rejected", "Exception");
        assertThat(surfer.get("/api/v1/regions/..%2f", "Accept", "application/json").body()).contains("\"status\":400").containsPattern("\\p{IsHan}");
        HttpResponse<String> part = surfer.get("/nonsense", "HX-Request", "true");
        assertThat(part.statusCode()).isEqualTo(404);
        assertThat(part.body()).contains("role=\"alert\"").doesNotContain("<html");
    }
}
