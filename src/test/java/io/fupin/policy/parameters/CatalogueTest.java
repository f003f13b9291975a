package io.fupin.policy.parameters;

import static org.assertj.core.api.Assertions.assertThat;

import io.fupin.policy.PolicyAdministration.Parameter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CatalogueTest {

    private static final Pattern READ = Pattern.compile(
            "(?:integer|number|flag|fraction|list|text|counts|figure|ofYear)\\(\\s*\"([a-z-]+)\"");

    private final Catalogue catalogue = new Catalogue();

    @Test
    void saysForEveryParameterWhatItIsAndWhereItComesFrom() {
        assertThat(catalogue.all()).hasSizeGreaterThan(50).allSatisfy(parameter -> {
            assertThat(parameter.key()).matches("[a-z]+(-[a-z]+)+");
            assertThat(parameter.meaning()).isNotBlank();
            assertThat(parameter.source()).isNotBlank();
            assertThat(parameter.confidence()).isIn("H", "M", "L", "L*");
        });
    }

    /** What the code asks for stands in the catalogue. */
    @Test
    void containsEveryParameterThatTheCodeReads() throws IOException {
        Set<String> keys = new HashSet<>(catalogue.all().stream().map(Parameter::key).toList());
        Set<String> read = new HashSet<>();
        for (String text : sources()) {
            READ.matcher(text).results().forEach(match -> read.add(match.group(1)));
        }
        read.removeIf(word -> !word.contains("-"));
        assertThat(keys).containsAll(read);
        assertThat(read).contains("id-display-mask", "notice-day-kind");
    }

    /** A parameter that nothing reads would be a promise not kept. */
    @Test
    void containsNothingThatTheCodeDoesNotRead() throws IOException {
        String everything = String.join("\n", sources()) + String.join("\n", models());
        Set<String> unread = new HashSet<>(catalogue.all().stream().map(Parameter::key).toList());
        unread.removeIf(key -> everything.contains("\"" + key + "\""));
        assertThat(unread).isEmpty();
    }

    /** Service limits are named by the models. */
    private static List<String> models() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("processes"))) {
            return files.map(CatalogueTest::read).toList();
        }
    }

    private static List<String> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java")).map(CatalogueTest::read).toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
