package io.fupin.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes {@code results.json} and a table to the console. */
public final class BenchReport {

    private final List<BenchResult> results = new ArrayList<>();

    public void add(List<BenchResult> more) {
        results.addAll(more);
    }

    public void write(Path file) throws IOException {
        List<Map<String, Object>> rows = results.stream().map(BenchReport::row).toList();
        Files.createDirectories(file.getParent());
        new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValue(file.toFile(), rows);
    }

    private static Map<String, Object> row(BenchResult result) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("name", result.name());
        row.put("value", rounded(result.value()));
        row.put("unit", result.unit());
        row.put("peer", result.peer() == null ? null : rounded(result.peer()));
        row.put("goal", result.goal() == null ? null : rounded(result.goal()));
        row.put("better", result.better());
        return row;
    }

    /** In Markdown, so that it can be taken over as it is. */
    public String table() {
        StringBuilder table = new StringBuilder("| name | value | peer | goal | | how |\n| --- | --- | --- | --- | --- | --- |\n");
        for (BenchResult result : results) {
            table.append("| `%s` | %s %s | %s | %s | %s | %s |%n".formatted(result.name(), text(result.value()), result.unit(),
                    result.peer() == null ? "–" : text(result.peer()),
                    result.goal() == null ? "–" : (result.better().equals("higher") ? "≥ " : "≤ ") + text(result.goal()),
                    result.goal() == null ? "" : result.met() ? "met" : "**missed**", result.note()));
        }
        return table.toString();
    }

    private static double rounded(double value) {
        return Double.parseDouble(text(value));
    }

    private static String text(double value) {
        return String.format(Locale.ROOT, Math.abs(value) >= 100 ? "%.0f" : Math.abs(value) >= 10 ? "%.1f" : "%.2f", value);
    }
}
