package io.fupin.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every model, decision and form that is deployed passes the lint. That the lint finds what it should is {@link ModelLintRulesTest}. */
class ModelLintTest {

    private static final Path PROCESSES = Path.of("processes");
    private static final Path FORMS = Path.of("forms");

    @ParameterizedTest
    @MethodSource
    void processes(Path file) {
        assertThat(ModelLint.process(text(file), file.getFileName().toString(), formIds())).isEmpty();
    }

    static Stream<Path> processes() {
        return files(PROCESSES, ".bpmn");
    }

    @ParameterizedTest
    @MethodSource
    void decisions(Path file) {
        assertThat(ModelLint.decision(text(file), file.getFileName().toString())).isEmpty();
    }

    static Stream<Path> decisions() {
        return files(PROCESSES, ".dmn");
    }

    @ParameterizedTest
    @MethodSource
    void forms(Path file) {
        assertThat(ModelLint.form(text(file), file.getFileName().toString())).isEmpty();
    }

    static Stream<Path> forms() {
        return files(FORMS, ".form");
    }

    @Test
    void everyFormIsUsed() {
        Set<String> used = processes().flatMap(file -> ModelLint.formsOf(text(file)).stream()).collect(Collectors.toCollection(TreeSet::new));
        assertThat(formIds()).isEqualTo(used);
    }

    private static Set<String> formIds() {
        return forms().map(file -> file.getFileName().toString().replaceFirst("\\.form$", "")).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<Path> files(Path folder, String ending) {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> found = files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
            assertThat(found).isNotEmpty();
            return found.stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
