package io.fupin.casework.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fupin.account.Officer;
import io.fupin.casework.WorkItem;
import io.fupin.support.TestPeople;
import io.fupin.support.Trace;
import io.fupin.support.TraceTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** 撤回 and the next officer at the same moment, over HTTP: one of them is first, and the other is told who it was and when. */
class TakeBackRaceTest extends TraceTest {

    private static final int ROUNDS = 12;

    @LocalServerPort
    private int port;
    @Autowired
    private ObjectMapper json;

    private final HttpClient client = HttpClient.newHttpClient();

    private record Answer(int status, JsonNode body) {
    }

    @ParameterizedTest
    @ValueSource(strings = {"claim", "draft"})
    void exactlyOneIsFirstAndTheOtherIsToldWhoAndWhen(String next) throws Exception {
        Trace trace = given.application();
        Officer author = trace.village().committee();
        Officer other = trace.village().secondCommittee();
        String mine = token(author);
        String his = token(other);
        int tookBack = 0;
        int wentOn = 0;
        for (int round = 0; round < ROUNDS; round++) {
            WorkItem visit = trace.task();
            trace.investigated().waitsAt("evaluate");
            WorkItem meeting = trace.task();
            CountDownLatch together = new CountDownLatch(1);
            CompletableFuture<Answer> back = later(together, () -> post(mine, "/tasks/" + visit.id() + "/take-back", "POST", "{\"reason\": \"漏了一项\"}"));
            CompletableFuture<Answer> on = later(together, () -> next.equals("claim")
                    ? post(his, "/tasks/" + meeting.id() + "/claim", "POST", "")
                    : post(his, "/drafts/" + meeting.id(), "PUT", """
                            {"version": 0, "writer": "phone", "title": "评议会", "page": "/tasks/%s", "content": {"page": {"a": "b"}}}""".formatted(meeting.id())));
            together.countDown();
            Answer backed = back.get(60, TimeUnit.SECONDS);
            Answer went = on.get(60, TimeUnit.SECONDS);

            boolean first = backed.status() == 200;
            assertThat(first).as("exactly one: %s, %s", backed, went).isNotEqualTo(went.status() < 300);
            Answer loser = first ? went : backed;
            assertThat(loser.status()).as(loser.toString()).isEqualTo(409);
            assertThat(loser.body().path("by").asText()).isEqualTo(first ? author.name() : other.name());
            assertThat(loser.body().path("at").asText()).startsWith("2016-");
            trace.waitsAt(first ? "investigate" : "evaluate");
            if (first) {
                tookBack++;
            } else {
                wentOn++;
                letGo(his, meeting, next);
                assertThat(post(mine, "/tasks/" + visit.id() + "/take-back", "POST", "{\"reason\": \"漏了一项\"}").status()).isEqualTo(200);
            }
        }
        assertThat(tookBack + wentOn).isEqualTo(ROUNDS);
    }

    private void letGo(String token, WorkItem item, String what) {
        if (what.equals("claim")) {
            assertThat(post(token, "/tasks/" + item.id() + "/release", "POST", "").status()).isLessThan(300);
        } else {
            assertThat(post(token, "/drafts/" + item.id(), "DELETE", "").status()).isLessThan(300);
        }
    }

    private static CompletableFuture<Answer> later(CountDownLatch together, java.util.function.Supplier<Answer> call) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                together.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return call.get();
        });
    }

    private String token(Officer officer) {
        return post(null, "/sessions", "POST", "{\"username\": \"%s\", \"password\": \"%s\"}".formatted(officer.username(), TestPeople.PASSWORD))
                .body().path("token").asText();
    }

    private Answer post(String token, String path, String method, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1" + path))
                .header("Content-Type", "application/json").header("Accept", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(answer.statusCode(), answer.body().isBlank() ? json.nullNode() : json.readTree(answer.body()));
        } catch (java.io.IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
