package io.fupin.bottleneck.warn;

import io.fupin.bottleneck.kept.Cell;
import io.fupin.bottleneck.kept.Span;
import io.fupin.bottleneck.kept.StatisticRows;
import io.fupin.policy.WorkingRuler;
import io.fupin.region.RegionCode;
import io.fupin.region.RegionLevel;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the queues of a county look like now, and what passed through their steps in the last thirty days. Two statements. */
@Component
class QueueReadings {

    static final int DAYS = 30;
    /** As on the page: below it no median is said. */
    private static final int FOR_MEDIAN = 5;

    private final JdbcClient jdbc;
    private final StatisticRows statistics;

    QueueReadings(JdbcClient jdbc, StatisticRows statistics) {
        this.jdbc = jdbc;
        this.statistics = statistics;
    }

    /** @param waiting median, working days; -1 where too few were finished to say it */
    record Reading(RegionCode place, String process, String step, String role, int open, int late, double waiting) {
    }

    private record Queue(RegionCode place, String process, String step, String role, int open, int late) {

        /** Whose statistic holds the work of this queue: what a level above does for the county is counted there. */
        String kept(RegionCode county) {
            return place.level() == RegionLevel.TOWNSHIP ? place.value() : county.value();
        }
    }

    /** Queues in which something waits. */
    List<Reading> of(RegionCode county, Instant now, LocalDate today) {
        List<Queue> queues = jdbc.sql("""
                select case when right(region, 3) = '000' then region else township end as place, process, step, min(role) as role, count(*) as open,
                    count(*) filter (where due_at < :now) as late
                from work_item where county = :county and completed_at is null group by 1, 2, 3
                """).param("now", Timestamp.from(now)).param("county", county.value())
                .query((row, index) -> new Queue(RegionCode.of(row.getString("place")), row.getString("process"), row.getString("step"), row.getString("role"), row.getInt("open"),
                        row.getInt("late"))).list();
        if (queues.isEmpty()) {
            return List.of();
        }
        Set<String> regions = queues.stream().map(queue -> queue.kept(county)).collect(Collectors.toSet());
        Map<String, Cell> passed = new HashMap<>();
        statistics.read(regions, null, today.minusDays(DAYS - 1L), today, (key, addTo) ->
                addTo.apply(passed.computeIfAbsent(key.region() + key.process() + " " + key.step(), one -> new Cell())));
        return queues.stream().map(queue -> new Reading(queue.place(), queue.process(), queue.step(), queue.role(), queue.open(), queue.late(),
                median(passed.get(queue.kept(county) + queue.process() + " " + queue.step())))).toList();
    }

    private static double median(Cell cell) {
        return cell == null || cell.finished() < FOR_MEDIAN ? -1 : cell.times(Span.WAITING_OFFICE).percentile(0.5) / WorkingRuler.DAY;
    }
}
