package io.fupin.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Measures what the project promises of its speed, each promise beside its peer in the same run. {@code bench.only} names single parts,
 * with commas: {@code cases, inbox, boxes, pages, campaign, bottleneck, dedup, import, start, survey}.
 */
public final class Bench {

    private static final Path RESULTS = Path.of("target/bench/results.json");

    private Bench() {
    }

    public static void main(String[] arguments) {
        int code = 1;
        try {
            measure(parts());
            code = 0;
        } catch (WrongAnswer e) {
            System.err.println("WRONG ANSWER: " + e.getMessage());
        } catch (Throwable e) {
            e.printStackTrace();
        }
        // The servers that were started have threads of their own; what must be closed hangs on the way out.
        System.exit(code);
    }

    private static Set<String> parts() {
        String only = System.getProperty("bench.only", "");
        return only.isBlank() ? Set.of("cases", "inbox", "boxes", "pages", "campaign", "bottleneck", "dedup", "import", "start", "survey")
                : Arrays.stream(only.split(",")).map(String::strip).collect(Collectors.toSet());
    }

    private static void measure(Set<String> parts) throws Exception {
        BenchReport report = new BenchReport();
        if (parts.contains("cases") || parts.contains("inbox")) {
            try (Fupin fupin = new Fupin(); StockEngine stock = new StockEngine()) {
                if (parts.contains("cases")) {
                    add(report, new CaseThroughput(fupin, stock).measure());
                }
                LoadedTasks tasks = new LoadedTasks(fupin);
                if (parts.contains("inbox")) {
                    add(report, new InboxPages(fupin, stock, tasks).measure());
                }
                lists(report, parts, fupin, tasks);
            }
        } else if (parts.contains("boxes") || parts.contains("pages")) {
            try (Fupin fupin = new Fupin()) {
                lists(report, parts, fupin, new LoadedTasks(fupin));
            }
        }
        if (parts.contains("campaign")) {
            try (Fupin fupin = new Fupin(); StockEngine stock = new StockEngine()) {
                add(report, new CampaignStarts(fupin, stock).measure());
            }
        }
        if (parts.contains("bottleneck")) {
            try (Fupin fupin = new Fupin()) {
                add(report, new BottleneckPage(fupin).measure());
            }
        }
        if (parts.contains("dedup")) {
            try (Fupin fupin = new Fupin()) {
                add(report, new DedupScan(fupin).measure());
            }
        }
        if (parts.contains("import")) {
            try (Fupin fupin = new Fupin()) {
                add(report, new ImportRatio(fupin).measure());
            }
        }
        if (parts.contains("start")) {
            add(report, new StartUp().measure());
        }
        if (parts.contains("survey")) {
            add(report, new Surveys().measure());
        }
        report.write(RESULTS);
        System.out.println();
        System.out.println(report.table());
    }

    private static void lists(BenchReport report, Set<String> parts, Fupin fupin, LoadedTasks tasks) throws Exception {
        if (parts.contains("boxes")) {
            add(report, new BoxPages(fupin, tasks).measure());
        }
        if (parts.contains("pages")) {
            add(report, new ManyAtOnce(fupin, tasks).measure());
        }
    }

    private static void add(BenchReport report, List<BenchResult> results) {
        report.add(results);
        results.forEach(result -> System.out.printf("bench: %s = %.3f %s (peer %s): %s%n", result.name(), result.value(), result.unit(),
                result.peer(), result.note()));
    }
}
