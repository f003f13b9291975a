package io.fupin.bench;

import static io.fupin.bench.Figures.median;

import io.fupin.support.TestDatabase;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The packaged application from its command to its first page, its memory then, and what that page weighs. */
final class StartUp {

    private static final int ROUNDS = Integer.getInteger("bench.rounds", 5);
    private static final double AT_MOST = 1.5;
    private static final Path LOGS = Path.of("target/bench/logs");

    List<BenchResult> measure() throws IOException, InterruptedException {
        List<String> ours = ours();
        List<String> empty = empty();
        // The first start of each lays out its database.
        new Started(ours, "/sign-in", LOGS.resolve("ours-first.log")).close();
        new Started(with(empty, "--spring.session.jdbc.initialize-schema=always"), "/login", LOGS.resolve("empty-first.log")).close();
        List<Double> ourSeconds = new ArrayList<>();
        List<Double> ourMemory = new ArrayList<>();
        List<Double> emptySeconds = new ArrayList<>();
        List<Double> emptyMemory = new ArrayList<>();
        Map<URI, Integer> page = Map.of();
        for (int round = 0; round < ROUNDS; round++) {
            try (Started started = new Started(ours, "/sign-in", LOGS.resolve("ours.log"))) {
                ourSeconds.add(started.seconds());
                ourMemory.add(started.residentMegabytes());
                page = new FirstPage().fetch(started.page());
            }
            try (Started started = new Started(empty, "/login", LOGS.resolve("empty.log"))) {
                emptySeconds.add(started.seconds());
                emptyMemory.add(started.residentMegabytes());
            }
            System.out.printf("bench: start, round %d: ours %.1f s %.0f MB, empty %.1f s %.0f MB%n", round, ourSeconds.get(round),
                    ourMemory.get(round), emptySeconds.get(round), emptyMemory.get(round));
        }
        page.forEach((address, size) -> System.out.printf("bench: first page: %7d %s%n", size, address.getPath()));
        double kilobytes = page.values().stream().mapToInt(size -> size).sum() / 1000.0;
        return List.of(
                BenchResult.lower("startup", median(ourSeconds), "s", median(emptySeconds), AT_MOST * median(emptySeconds),
                        "peer: an empty application with the same starters, %d starts each in turn".formatted(ROUNDS)),
                BenchResult.lower("memory", median(ourMemory), "MB", median(emptyMemory), AT_MOST * median(emptyMemory),
                        "resident after the first page"),
                BenchResult.lower("first-page", kilobytes, "kB", null, 250.0, "%d files, compressed, cold".formatted(page.size())));
    }

    private static List<String> ours() throws IOException {
        return with(List.of(java(), "-jar", jar().toString(), "--fupin.data.directory=target/bench/data-start"), database());
    }

    /** The main class of the peer is put beside the packaged application's own class path. */
    private static List<String> empty() throws IOException {
        return with(List.of(java(), "-Dloader.main=" + EmptyApplication.class.getName(), "-Dloader.path=target/test-classes",
                "-cp", jar().toString(), "org.springframework.boot.loader.launch.PropertiesLauncher", "--spring.config.name=empty",
                "--spring.flyway.enabled=false", "--camunda.bpm.auto-deployment-enabled=false"),
                // It lays out its tables itself.
                Stream.concat(Stream.of(database()), Stream.of("--spring.datasource.username=fupin_owner"))
                        .filter(setting -> !setting.equals("--spring.datasource.username=fupin_app")).toArray(String[]::new));
    }

    private static String[] database() {
        return TestDatabase.newDatabase().entrySet().stream()
                .map(entry -> "--" + entry.getKey() + "=" + entry.getValue()).toArray(String[]::new);
    }

    private static List<String> with(List<String> command, String... more) {
        return Stream.concat(command.stream(), Stream.of(more)).toList();
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static Path jar() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("target"))) {
            return files.filter(file -> file.getFileName().toString().matches("fupin-[\\w.-]+\\.jar"))
                    .findFirst().orElseThrow(() -> new IllegalStateException("no packaged application in target"));
        }
    }
}
