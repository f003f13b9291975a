package io.fupin.bottleneck.warn;

import io.fupin.bottleneck.read.StageNames;
import io.fupin.bottleneck.warn.QueueReadings.Reading;
import io.fupin.policy.PolicyParameters;
import io.fupin.region.RegionCode;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * One look at the queues of a county: what has passed its threshold is warned of, what stands is followed, and what has fallen below four
 * fifths of the threshold is cleared, so that a queue that goes up and down around it is not told anew every day (ADR 77).
 */
@Component
class WarningLook {

    /** Word of a parameter for every step that it does not name. */
    private static final String OTHERS = "其他";
    private static final double WELL_BELOW = 0.8;

    private final QueueReadings readings;
    private final StageNames names;
    private final PolicyParameters parameters;
    private final JdbcClient jdbc;

    WarningLook(QueueReadings readings, StageNames names, PolicyParameters parameters, JdbcClient jdbc) {
        this.readings = readings;
        this.names = names;
        this.parameters = parameters;
        this.jdbc = jdbc;
    }

    /** @param words 松江镇 · 民主评议会 超期 9 件 */
    record Raised(long id, RegionCode place, String words) {
    }

    private record Key(String place, String process, String step, Kind kind) {
    }

    /** @return what was raised by this look */
    List<Raised> look(RegionCode county, Instant now, LocalDate today) {
        Map<Kind, Map<String, Integer>> thresholds = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            thresholds.put(kind, parameters.counts(kind.parameter(), county, today));
        }
        Map<Key, Long> standing = standing(county);
        List<Raised> raised = new ArrayList<>();
        for (Reading reading : readings.of(county, now, today)) {
            String step = names.step(reading.process(), reading.step());
            for (Kind kind : Kind.values()) {
                Integer threshold = thresholds.get(kind).getOrDefault(step, thresholds.get(kind).get(OTHERS));
                int value = value(kind, reading, county, today);
                Long stands = standing.remove(new Key(reading.place().value(), reading.process(), reading.step(), kind));
                if (stands != null) {
                    follow(stands, value, threshold == null || value < WELL_BELOW * threshold, now);
                } else if (threshold != null && value >= threshold) {
                    raised.add(new Raised(raise(county, reading, kind, threshold, value, now), reading.place(),
                            names.place(reading.place()) + " · " + step + " " + kind.words(value)));
                }
            }
        }
        // Nothing waits in these queues any more.
        standing.values().forEach(id -> follow(id, 0, true, now));
        return raised;
    }

    private int value(Kind kind, Reading reading, RegionCode county, LocalDate today) {
        return switch (kind) {
            case BACKLOG -> reading.open();
            case LATE -> reading.late();
            case WAITING -> {
                int limit = reading.waiting() < 0 ? 0 : names.limit(reading.process(), reading.step(), county, today);
                yield limit == 0 ? -1 : (int) Math.round(100 * reading.waiting() / limit);
            }
        };
    }

    private Map<Key, Long> standing(RegionCode county) {
        Map<Key, Long> standing = new HashMap<>();
        jdbc.sql("select * from stage_warning where county = ? and cleared_at is null").param(county.value()).query(row -> {
            standing.put(new Key(row.getString("place"), row.getString("process"), row.getString("step"), Kind.valueOf(row.getString("kind"))),
                    row.getLong("id"));
        });
        return standing;
    }

    private long raise(RegionCode county, Reading reading, Kind kind, int threshold, int value, Instant now) {
        return jdbc.sql("""
                insert into stage_warning (county, place, process, step, role, kind, raised_at, threshold, raised, latest, peak, looked_at)
                values (:county, :place, :process, :step, :role, :kind, :now, :threshold, :value, :value, :value, :now) returning id
                """).param("county", county.value()).param("place", reading.place().value()).param("process", reading.process()).param("step", reading.step())
                .param("role", reading.role()).param("kind", kind.name()).param("now", Timestamp.from(now)).param("threshold", threshold).param("value", value).query(Long.class).single();
    }

    private void follow(long id, int value, boolean over, Instant now) {
        jdbc.sql("""
                update stage_warning set latest = :value, peak = greatest(peak, :value), looked_at = :now,
                    cleared_at = case when :over then cast(:now as timestamptz) end where id = :id
                """).param("value", Math.max(0, value)).param("now", Timestamp.from(now)).param("over", over).param("id", id).update();
    }
}
