package io.fupin.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.fupin.account.Officer;
import io.fupin.support.FupinTest;
import io.fupin.support.TestPeople;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.context.annotation.Bean;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The same POST sent again is answered, not done, again (api.md: Idempotency-Key). */
@FupinTest
class OnceTest {

    /** A call that counts how often it is done. */
    @RestController
    static class Probe {

        final AtomicInteger done = new AtomicInteger();
        final TransactionTemplate transaction;
        final JdbcClient jdbc;

        Probe(TransactionTemplate transaction, JdbcClient jdbc) {
            this.transaction = transaction;
            this.jdbc = jdbc;
        }

        @PostMapping("/api/v1/probe")
        Map<String, Integer> probe(Officer officer, @RequestBody Map<String, Object> body) throws InterruptedException {
            if (body.containsKey("refuse")) {
                throw Problem.invalid("refuse", "不行");
            }
            transaction.executeWithoutResult(status ->
                    jdbc.sql("insert into sign_in_refusal (address, at) values ('probe', now())").update());
            int number = done.incrementAndGet();
            Thread.sleep(((Number) body.getOrDefault("sleep", 0)).longValue());
            if (body.containsKey("break")) {
                throw new IllegalStateException("after the commit");
            }
            return Map.of("number", number);
        }

        @PostMapping("/api/v1/probe/file")
        Map<String, Object> file(@RequestParam MultipartFile file) {
            return Map.of("number", done.incrementAndGet(), "size", file.getSize());
        }
    }

    @TestConfiguration
    static class Probes {

        @Bean
        Probe probe(TransactionTemplate transaction, JdbcClient jdbc) {
            return new Probe(transaction, jdbc);
        }
    }

    @Autowired
    private TestRestTemplate http;
    @Autowired
    private TestPeople people;
    @Autowired
    private Probe probe;
    @Autowired
    private JdbcClient jdbc;

    private Officer officer;
    private String token;
    private String key;

    @BeforeEach
    void signIn() {
        officer = people.holding("COUNTY_OFFICE@220281000000");
        token = token(officer);
        key = UUID.randomUUID().toString();
    }

    private String token(Officer who) {
        return (String) http.postForObject("/api/v1/sessions", Map.of("username", who.username(), "password", TestPeople.PASSWORD), Map.class).get("token");
    }

    private ResponseEntity<Map> send(String bearer, String idempotencyKey, Map<String, Object> body) {
        HttpHeaders headers = new HttpHeaders();
        headers.setBearerAuth(bearer);
        if (idempotencyKey != null) {
            headers.set("Idempotency-Key", idempotencyKey);
        }
        return http.exchange("/api/v1/probe", HttpMethod.POST, new HttpEntity<>(body, headers), Map.class);
    }

    @Test
    void answersTheSecondTryWithTheFirstResult() {
        ResponseEntity<Map> first = send(token, key, Map.of("a", 1));
        int done = probe.done.get();
        ResponseEntity<Map> second = send(token, key, Map.of("a", 1));
        assertThat(second.getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(second.getBody()).isEqualTo(first.getBody());
        assertThat(second.getHeaders().getFirst("Idempotent-Replayed")).isEqualTo("true");
        assertThat(probe.done).hasValue(done);
    }

    @Test
    void withoutAKeyEachIsDone() {
        int done = probe.done.get();
        send(token, null, Map.of("a", 1));
        send(token, null, Map.of("a", 1));
        assertThat(probe.done).hasValue(done + 2);
    }

    @Test
    void theSameKeyWithAnotherBodyIsRefused() {
        send(token, key, Map.of("a", 1));
        ResponseEntity<Map> other = send(token, key, Map.of("a", 2));
        assertThat(other.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
        assertThat(other.getBody().get("detail")).asString().contains("Idempotency-Key");
    }

    @Test
    void aKeyBelongsToItsOfficer() {
        ResponseEntity<Map> first = send(token, key, Map.of("a", 1));
        ResponseEntity<Map> others = send(token(people.holding("COUNTY_OFFICE@220281000000")), key, Map.of("a", 2));
        assertThat(others.getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(others.getBody()).isNotEqualTo(first.getBody());
    }

    @Test
    void aRefusalIsNotKeptTheCorrectedRequestMayFollowUnderTheSameKey() {
        assertThat(send(token, key, Map.of("refuse", true)).getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
        assertThat(send(token, key, Map.of("a", 1)).getStatusCode()).isEqualTo(HttpStatus.OK);
    }

    @Test
    void triesAtOnceAreDoneOnceAndAllGetTheAnswer() throws Exception {
        int done = probe.done.get();
        ExecutorService hands = Executors.newFixedThreadPool(6);
        try {
            List<Future<ResponseEntity<Map>>> answers = IntStream.range(0, 6)
                    .mapToObj(n -> hands.submit(() -> send(token, key, Map.of("sleep", 700)))).toList();
            for (Future<ResponseEntity<Map>> answer : answers) {
                assertThat(answer.get().getStatusCode()).isEqualTo(HttpStatus.OK);
                assertThat(answer.get().getBody()).isEqualTo(Map.of("number", done + 1));
            }
        } finally {
            hands.shutdownNow();
        }
        assertThat(probe.done).hasValue(done + 1);
    }

    @Test
    void whatWasCommittedBeforeAFailureIsNotDoneAgain() {
        assertThat(send(token, key, Map.of("break", true)).getStatusCode()).isEqualTo(HttpStatus.INTERNAL_SERVER_ERROR);
        int done = probe.done.get();
        // The node that did it is gone, as after a crash.
        jdbc.sql("update idempotent_answer set node = 'gone' where key = :key").param("key", key).update();
        ResponseEntity<Map> again = send(token, key, Map.of("break", true));
        assertThat(again.getStatusCode()).isEqualTo(HttpStatus.CONFLICT);
        assertThat(again.getBody().get("detail")).asString().contains("已经办成");
        assertThat(probe.done).hasValue(done);
    }

    @Test
    void aRequestWhoseNodeDiedBeforeTheCommitIsDoneByTheNextTry() {
        send(token, key, Map.of("a", 1));
        jdbc.sql("update idempotent_answer set status = null, committed = false, node = 'gone' where key = :key").param("key", key).update();
        int done = probe.done.get();
        assertThat(send(token, key, Map.of("a", 1)).getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(probe.done).hasValue(done + 1);
    }

    @Test
    void filesAreComparedByTheirContentNotTheirBoundary() {
        int done = probe.done.get();
        assertThat(upload("photo").getBody()).isEqualTo(Map.of("number", done + 1, "size", 5));
        assertThat(upload("photo").getBody()).isEqualTo(Map.of("number", done + 1, "size", 5));
        assertThat(upload("other").getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
    }

    private ResponseEntity<Map> upload(String content) {
        HttpHeaders headers = new HttpHeaders();
        headers.setBearerAuth(token);
        headers.set("Idempotency-Key", key);
        headers.setContentType(MediaType.MULTIPART_FORM_DATA);
        MultiValueMap<String, Object> parts = new LinkedMultiValueMap<>();
        parts.add("file", new ByteArrayResource(content.getBytes()) {
            @Override
            public String getFilename() {
                return "a.jpg";
            }
        });
        return http.exchange("/api/v1/probe/file", HttpMethod.POST, new HttpEntity<>(parts, headers), Map.class);
    }

    @Test
    void aKeyIsShortAndVisible() {
        assertThat(send(token, "x".repeat(201), Map.of()).getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
    }

    @Test
    void aTokenIsNeverKept() {
        HttpHeaders headers = new HttpHeaders();
        headers.set("Idempotency-Key", key);
        http.exchange("/api/v1/sessions", HttpMethod.POST,
                new HttpEntity<>(Map.of("username", officer.username(), "password", TestPeople.PASSWORD), headers), Map.class);
        assertThat(jdbc.sql("select count(*) from idempotent_answer where key = :key").param("key", key).query(Integer.class).single()).isZero();
    }
}
