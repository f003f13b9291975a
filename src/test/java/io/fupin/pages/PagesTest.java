package io.fupin.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every template draws its record. Each page is also written to {@code target/pages}; {@link PagesServer} serves them to a browser, to be
 * looked at beside the mockups.
 */
class PagesTest {

    private static final Pattern ID = Pattern.compile("\\sid=\"([^\"]+)\"");
    private static final Pattern INNER_LINK = Pattern.compile("href=\"#([^\"]+)\"");
    private static final Pattern LABEL_FOR = Pattern.compile("<label[^>]*\\sfor=\"([^\"]+)\"");
    private static final Path OUT = Path.of("target/pages");

    private static SampleServer server;

    @BeforeAll
    static void start() {
        server = new SampleServer();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    static Stream<String> names() {
        return Samples.all().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void drawsItsRecord(String name) throws Exception {
        HttpResponse<String> answer = get("/sample/" + name);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        String page = answer.body();
        Files.createDirectories(OUT);
        Files.writeString(OUT.resolve(name + ".html"), page);

        assertThat(page).contains(Samples.of(name).says());
        String words = page.replaceAll("(?s)<script type=\"application/json\".*?</script>", "");
        assertThat(words).as("nothing of the template language or of Java is left")
                .doesNotContain(" th:").doesNotContain("<th:").doesNotContain("[[").doesNotContain(">null<").doesNotContain("null ").doesNotContain("null,")
                .doesNotContain("io.fupin").doesNotContain("Optional");
        assertThat(page).doesNotContainPattern("<script(?![^>]*(src=|type=\"application/json\"))").doesNotContainPattern("\\son[a-z]+=\"");
        List<String> ids = all(ID, page);
        assertThat(ids).as("ids are unique").doesNotHaveDuplicates();
        assertThat(ids).as("links inside the page lead somewhere").containsAll(all(INNER_LINK, page));
        assertThat(ids).as("labels name a field").containsAll(all(LABEL_FOR, page));
        assertThat(page).containsOnlyOnce("<h1").containsOnlyOnce("id=\"main\"");
    }

    /** What an officer typed cannot end the script element that carries the form's data. */
    @Test
    void keepsTypedTextInsideTheData() throws Exception {
        assertThat(get("/sample/task-visit").body()).contains("\\u003c/script>\\u003cb>").doesNotContain("</script><b>");
    }

    @Test
    void servesWhatThePagesLoad() throws Exception {
        for (String path : List.of("/css/tokens.css", "/css/base.css", "/css/desk.css", "/js/app.js", "/img/icons.svg",
                "/webjars/tabler__core/dist/css/tabler.min.css", "/webjars/htmx.org/dist/htmx.min.js")) {
            assertThat(get(path).statusCode()).as(path).isEqualTo(200);
        }
    }

    private HttpResponse<String> get(String path) throws Exception {
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(server.url(path))).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static List<String> all(Pattern pattern, String page) {
        List<String> found = new ArrayList<>();
        Matcher matcher = pattern.matcher(page);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }
}
