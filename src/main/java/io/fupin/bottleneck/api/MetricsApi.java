package io.fupin.bottleneck.api;

import io.fupin.account.Officer;
import io.fupin.bottleneck.kept.Cell;
import io.fupin.bottleneck.kept.Span;
import io.fupin.bottleneck.read.Area;
import io.fupin.bottleneck.read.OpenWork;
import io.fupin.bottleneck.read.OpenWork.Line;
import io.fupin.bottleneck.read.Passed;
import io.fupin.bottleneck.read.Passed.Figures;
import io.fupin.region.RegionCode;
import io.fupin.region.Regions;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The same figures in the text format of Prometheus, of the caller's area and its parts; scraped with a token. Times in seconds. */
@RestController
@RequestMapping("/api/v1/insight")
class MetricsApi {

    private static final String TYPE = "text/plain;version=0.0.4;charset=UTF-8";
    private static final int DAYS = 30;

    private final OpenWork open;
    private final Passed passed;
    private final Regions regions;
    private final Clock clock;

    MetricsApi(OpenWork open, Passed passed, Regions regions, Clock clock) {
        this.open = open;
        this.passed = passed;
        this.regions = regions;
        this.clock = clock;
    }

    @GetMapping(path = "/metrics", produces = TYPE)
    ResponseEntity<String> metrics(Officer officer) {
        Area area = Area.of(officer, null, regions);
        Instant now = clock.instant();
        LocalDate today = LocalDate.now(clock);
        List<Line> lines = open.lines(area);
        Metric waiting = new Metric("fupin_stage_open", "gauge", "Tasks that wait at a step now");
        Metric late = new Metric("fupin_stage_late", "gauge", "Of these past their limit");
        Metric unclaimed = new Metric("fupin_stage_unclaimed", "gauge", "Of these taken by nobody");
        Map<String, List<Line>> byLabels = new TreeMap<>(lines.stream().collect(Collectors.groupingBy(line -> labels(line.process(), line.step(), line.part()))));
        byLabels.forEach((labels, some) -> {
            waiting.add(labels, some.stream().mapToInt(Line::open).sum());
            late.add(labels, some.stream().filter(line -> line.due().isBefore(now)).mapToInt(Line::open).sum());
            unclaimed.add(labels, some.stream().mapToInt(Line::unclaimed).sum());
        });
        Metric entered = new Metric("fupin_stage_entered_30d", "gauge", "Tasks that arrived within 30 days");
        Metric finished = new Metric("fupin_stage_finished_30d", "gauge", "Tasks that officers finished within 30 days");
        Metric finishedLate = new Metric("fupin_stage_finished_late_30d", "gauge", "Of these after their limit");
        Metric returned = new Metric("fupin_stage_returned_30d", "gauge", "Of these returned");
        Metric waited = new Metric("fupin_stage_waiting_seconds", "summary", "From arrival to claim, of what was finished within 30 days");
        Metric worked = new Metric("fupin_stage_working_seconds", "summary", "From claim to completion, of what was finished within 30 days");
        Set<String> processes = new TreeSet<>(passed.processes(area, today.minusDays(DAYS - 1L), today));
        for (String process : processes) {
            Figures figures = passed.of(area, process, today.minusDays(DAYS - 1L), today);
            new TreeMap<>(figures.parts()).forEach((part, steps) -> new TreeMap<>(steps).forEach((step, cell) -> {
                String labels = labels(process, step, part);
                entered.add(labels, cell.entered());
                finished.add(labels, cell.finished());
                finishedLate.add(labels, cell.late());
                returned.add(labels, cell.returned());
                waited.summary(labels, cell, Span.WAITING);
                worked.summary(labels, cell, Span.WORKING);
            }));
        }
        return ResponseEntity.ok().header("Content-Type", TYPE).body(List.of(waiting, late, unclaimed, entered, finished, finishedLate, returned, waited, worked)
                .stream().map(Metric::text).collect(Collectors.joining()));
    }

    /** Ids and codes: nothing in them needs escaping but what a procedure may never be called. */
    private static String labels(String process, String step, RegionCode part) {
        return "process=\"%s\",step=\"%s\",region=\"%s\"".formatted(escaped(process), escaped(step), part);
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    }

    private static final class Metric {

        private final String name;
        private final StringBuilder text = new StringBuilder();

        Metric(String name, String type, String help) {
            this.name = name;
            text.append("# HELP ").append(name).append(' ').append(help).append("\n# TYPE ").append(name).append(' ').append(type).append('\n');
        }

        void add(String labels, long value) {
            text.append(name).append('{').append(labels).append("} ").append(value).append('\n');
        }

        void summary(String labels, Cell cell, Span span) {
            if (cell.finished() > 0) {
                for (double share : new double[] {0.5, 0.9}) {
                    add(labels + ",quantile=\"" + share + "\"", Math.round(cell.times(span).percentile(share)));
                }
            }
            text.append(name).append("_sum{").append(labels).append("} ").append(cell.sum(span)).append('\n');
            text.append(name).append("_count{").append(labels).append("} ").append(cell.finished()).append('\n');
        }

        String text() {
            return text.toString();
        }
    }
}
