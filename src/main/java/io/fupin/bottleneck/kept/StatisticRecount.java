package io.fupin.bottleneck.kept;

import io.fupin.bottleneck.kept.StatisticRows.Table;
import io.fupin.policy.WorkingCalendar;
import io.fupin.policy.WorkingRuler;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.zip.CRC32;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Computes the sums anew from the tasks themselves: to take in history from before an upgrade, to mend, and to compare. All is read in one
 * snapshot, the lines not yet folded among it, so that work may go on: what is committed later lies in lines that the snapshot does not see.
 * Read township by township, so that only its cells are in memory, and those of its county.
 */
@Component
public class StatisticRecount {

    private static final int FETCH = 5_000;
    private static final int NAMED = 20;

    private final JdbcClient jdbc;
    private final JdbcTemplate streaming;
    private final StatisticRows rows;
    private final StatisticFold fold;
    private final WorkingCalendar calendar;
    private final TransactionTemplate snapshot;
    private final Clock clock;

    StatisticRecount(JdbcClient jdbc, JdbcTemplate template, StatisticRows rows, StatisticFold fold, WorkingCalendar calendar,
                     PlatformTransactionManager transactions, Clock clock) {
        this.jdbc = jdbc;
        this.streaming = new JdbcTemplate(template.getDataSource());
        this.streaming.setFetchSize(FETCH);
        this.rows = rows;
        this.fold = fold;
        this.calendar = calendar;
        this.clock = clock;
        this.snapshot = new TransactionTemplate(transactions);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /**
     * @param cells       compared
     * @param differences how many of them differ
     * @param named       the first of them, in words
     */
    public record Report(int cells, int differences, List<String> named) {

        public boolean same() {
            return differences == 0;
        }
    }

    /** What is kept now becomes what the tasks say. @return how many cells */
    public int recount() {
        fold.fold();
        Integer count = snapshot.execute(status -> {
            fold.lock();
            jdbc.sql("delete from stage_passage").update();
            rows.clear();
            int[] cells = {0};
            each((regions, counted) -> {
                rows.put(counted);
                cells[0] += counted.size();
            });
            jdbc.sql("""
                    insert into stage_statistic_state (filled_at, calendar) values (:at, :calendar)
                    on conflict (one) do update set filled_at = :at, calendar = :calendar, checked_at = null, cells = null, differences = null
                    """).param("at", Timestamp.from(clock.instant())).param("calendar", fingerprint(LocalDate.now(clock))).update();
            return cells[0];
        });
        return count == null ? 0 : count;
    }

    /** Compares every cell with what the tasks say, and remembers what came of it. */
    public Report check() {
        while (fold.fold() > 0) {
            // the fewer lines lie loose, the fewer are held in memory
        }
        Report report = snapshot.execute(status -> {
            fold.lock();
            Map<CellKey, Cell> loose = loose();
            List<String> named = new ArrayList<>();
            Set<String> regions = new HashSet<>();
            int[] counts = {0, 0};
            each((of, counted) -> {
                regions.addAll(of);
                for (Table table : Table.values()) {
                    compare(kept(table, of, loose), table.keyed(counted), named, counts);
                }
            });
            // Regions in which no task lies any more, or never did.
            for (Table table : Table.values()) {
                compare(kept(table, rows.others(table, regions), loose), Map.of(), named, counts);
            }
            return new Report(counts[0], counts[1], List.copyOf(named));
        });
        snapshot.executeWithoutResult(status -> jdbc.sql("""
                update stage_statistic_state set checked_at = ?, cells = ?, differences = ?
                """).params(Timestamp.from(clock.instant()), report.cells(), report.differences()).update());
        return report;
    }

    /** Whether working time was measured by another calendar than the one in force: holidays of a year were entered since. */
    public boolean calendarChanged() {
        return jdbc.sql("select calendar from stage_statistic_state").query(String.class).optional()
                .filter(kept -> !kept.equals(fingerprint(LocalDate.parse(kept.substring(0, 10))))).isPresent();
    }

    /** What is kept of these regions, and what lies loose for them. */
    private Map<CellKey, Cell> kept(Table table, Collection<String> regions, Map<CellKey, Cell> loose) {
        Map<CellKey, Cell> kept = rows.of(table, regions);
        table.keyed(loose).forEach((key, change) -> {
            if (regions.contains(key.region())) {
                kept.computeIfAbsent(key, one -> new Cell()).add(change);
            }
        });
        return kept;
    }

    private static void compare(Map<CellKey, Cell> kept, Map<CellKey, Cell> counted, List<String> named, int[] counts) {
        Set<CellKey> keys = new HashSet<>(kept.keySet());
        keys.addAll(counted.keySet());
        for (CellKey key : keys) {
            Cell is = kept.getOrDefault(key, new Cell());
            Cell should = counted.getOrDefault(key, new Cell());
            counts[0]++;
            if (!is.equals(should)) {
                counts[1]++;
                if (named.size() < NAMED) {
                    named.add("%s %s %s %s：记的是 %s；应为 %s".formatted(key.region(), key.day(), key.process(), key.step(), is, should));
                }
            }
        }
    }

    private Map<CellKey, Cell> loose() {
        List<Passage> passages = jdbc.sql("select * from stage_passage").query((row, index) -> Passage.of(row, row.getInt("sign"))).list();
        if (passages.isEmpty()) {
            return Map.of();
        }
        Cells cells = new Cells(fold.ruler(passages));
        passages.forEach(cells::count);
        return cells.all();
    }

    /** Cells as the tasks say, in parts: of each township with its villages, then of each county. @param each regions of the part, its cells */
    private void each(BiConsumer<Set<String>, Map<CellKey, Cell>> each) {
        WorkingRuler ruler = ruler();
        if (ruler == null) {
            return;
        }
        Map<CellKey, Cell> counties = new TreeMap<>();
        Set<String> countyCodes = new HashSet<>();
        for (String township : jdbc.sql("select distinct township from work_item order by 1").query(String.class).list()) {
            Cells cells = new Cells(ruler);
            Set<String> regions = new HashSet<>(Set.of(township));
            streaming.query("select " + Passage.COLUMNS + ", taken_back_at is not null as taken_back from work_item where township = ?",
                    (RowCallbackHandler) row -> {
                        Passage passage = Passage.of(row, 1);
                        regions.add(passage.village());
                        cells.count(passage.arrival());
                        if (passage.completedAt() != null) {
                            cells.count(passage);
                        }
                    }, township);
            Map<CellKey, Cell> own = new TreeMap<>();
            cells.all().forEach((key, cell) -> {
                if (regions.contains(key.region())) {
                    own.put(key, cell);
                } else {
                    countyCodes.add(key.region());
                    counties.computeIfAbsent(key, one -> new Cell()).add(cell);
                }
            });
            each.accept(regions, own);
        }
        each.accept(countyCodes, counties);
    }

    private WorkingRuler ruler() {
        return jdbc.sql("select least(min(created_at), min(completed_at)) as first, greatest(max(created_at), max(completed_at)) as last from work_item")
                .query((row, index) -> row.getTimestamp("first") == null ? null
                        : fold.ruler(row.getTimestamp("first").toInstant(), row.getTimestamp("last").toInstant())).list().get(0);
    }

    /** Of every day since the platform may have had tasks; days that are not known yet count as their weekday says. */
    private String fingerprint(LocalDate last) {
        CRC32 sum = new CRC32();
        LocalDate.of(2014, 1, 1).datesUntil(last.plusDays(1)).forEach(day -> sum.update(calendar.isRestDay(day) ? 1 : 0));
        return last + ":" + Long.toHexString(sum.getValue());
    }
}
