package io.fupin.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What the pages weigh on the line of a village: the first with all that it loads under 250 kB compressed, every later one under 60 kB
 * beside the islands (forms, diagrams), which load once, and the photos of the case.
 */
class PageWeightTest {

    private static final int FIRST_PAGE = 250_000;
    private static final int LATER_PAGE = 60_000;
    private static final Pattern NAMED = Pattern.compile("<(?:link|script|img|use)\\b[^>]*?\\s(?:href|src)=\"(/[^\"#]+)");
    private static final Pattern IN_CSS = Pattern.compile("url\\(\\s*['\"]?([^'\")\\s]+)");
    private static final Pattern ISLAND = Pattern.compile("/vendor/(?!desk)[^/]+$");

    private static SampleServer server;
    private final HttpClient client = HttpClient.newHttpClient();
    /** By address, as it came over the line, without headers. */
    private final Map<String, Integer> weights = new LinkedHashMap<>();

    @BeforeAll
    static void start() {
        server = new SampleServer();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void everyPageIsLight() throws Exception {
        List<String> heavy = new ArrayList<>();
        for (String first : List.of("sign-in", "home-village", "public-notice")) {
            int weight = loaded("/sample/" + first, List.of());
            if (weight > FIRST_PAGE) {
                heavy.add(first + " as the first page: " + weight);
            }
        }
        List<String> known = new ArrayList<>(weights.keySet());
        for (String name : Samples.all().keySet()) {
            int weight = loaded("/sample/" + name, known);
            if (weight > LATER_PAGE) {
                heavy.add(name + " as a later page: " + weight);
            }
        }
        assertThat(heavy).isEmpty();
        assertThat(weights.get("/sample/home-village")).as("pages come compressed").isLessThan(12_000);
    }

    /** @param known addresses that the browser has already; the page itself is always fetched */
    private int loaded(String page, List<String> known) throws IOException, InterruptedException {
        Map<String, Integer> loaded = new LinkedHashMap<>();
        Deque<String> open = new ArrayDeque<>(List.of(page));
        while (!open.isEmpty()) {
            String address = open.pop();
            boolean itself = address.equals(page);
            if (loaded.containsKey(address) || !itself && (known.contains(address) || ISLAND.matcher(address).find() || address.endsWith("/thumbnail"))) {
                continue;
            }
            HttpResponse<byte[]> answer = client.send(HttpRequest.newBuilder(URI.create(server.url(address))).header("Accept-Encoding", "gzip").build(),
                    HttpResponse.BodyHandlers.ofByteArray());
            assertThat(answer.statusCode()).as(address).isEqualTo(200);
            loaded.put(address, answer.body().length);
            String type = answer.headers().firstValue("Content-Type").orElse("");
            Pattern names = type.startsWith("text/html") ? NAMED : type.startsWith("text/css") ? IN_CSS : null;
            if (names != null) {
                Matcher named = names.matcher(text(answer));
                while (named.find()) {
                    String found = named.group(1).replace("&amp;", "&");
                    if (!found.startsWith("data:") && !found.startsWith("#")) {
                        open.add(URI.create(address).resolve(found).toString());
                    }
                }
            }
        }
        weights.putAll(loaded);
        return loaded.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static String text(HttpResponse<byte[]> answer) throws IOException {
        byte[] body = answer.body();
        if (answer.headers().firstValue("Content-Encoding").orElse("").equals("gzip")) {
            try (GZIPInputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(body))) {
                body = unpacked.readAllBytes();
            }
        }
        return new String(body, StandardCharsets.UTF_8);
    }
}
