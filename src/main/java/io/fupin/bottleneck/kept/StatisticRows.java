package io.fupin.bottleneck.kept;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** {@code stage_statistic}, by days, and {@code stage_statistic_month}: cells by region, procedure and step. */
@Component
public class StatisticRows {

    private static final String UPSERT = """
            insert into %s (region, day, process, step, entered, finished, late, returned, elsewhere, taken_back, waiting, working,
                waiting_office, working_office, times)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (region, day, process, step) do update set entered = excluded.entered, finished = excluded.finished,
                late = excluded.late, returned = excluded.returned, elsewhere = excluded.elsewhere, taken_back = excluded.taken_back,
                waiting = excluded.waiting, working = excluded.working, waiting_office = excluded.waiting_office,
                working_office = excluded.working_office, times = excluded.times
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    StatisticRows(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    /** The two tables. */
    enum Table {
        DAYS("stage_statistic"), MONTHS("stage_statistic_month");

        private final String sql;

        Table(String sql) {
            this.sql = sql;
        }

        /** The same cells under the keys of this table; new cells where several become one. */
        Map<CellKey, Cell> keyed(Map<CellKey, Cell> days) {
            if (this == DAYS) {
                return days;
            }
            Map<CellKey, Cell> months = new TreeMap<>();
            days.forEach((key, cell) -> months.computeIfAbsent(new CellKey(key.region(), key.day().withDayOfMonth(1), key.process(), key.step()),
                    month -> new Cell()).add(cell));
            return months;
        }
    }

    /**
     * Everything of these regions and days, one statement: whole months from their own rows, what is left over from those of days.
     *
     * @param process null for all of them
     * @param from    first day, {@code to} the last one, both included
     * @param each    is told where each cell lies (its day may be the first of a month that it stands for), and given what adds it to a sum
     */
    public void read(Collection<String> regions, String process, LocalDate from, LocalDate to, BiConsumer<CellKey, UnaryOperator<Cell>> each) {
        LocalDate first = from.getDayOfMonth() == 1 ? from : from.withDayOfMonth(1).plusMonths(1);
        LocalDate behind = to.plusDays(1).withDayOfMonth(1);
        boolean months = first.isBefore(behind);
        jdbc.sql("""
                select * from stage_statistic where region = any(:regions) and day between :from and :head
                    and (cast(:process as text) is null or process = :process)
                union all
                select * from stage_statistic_month where region = any(:regions) and day >= :first and day < :behind
                    and (cast(:process as text) is null or process = :process)
                union all
                select * from stage_statistic where region = any(:regions) and day between :tail and :to
                    and (cast(:process as text) is null or process = :process)
                """).param("regions", regions.toArray(String[]::new)).param("process", process).param("from", from).param("to", to)
                .param("head", months ? first.minusDays(1) : to).param("first", first).param("behind", months ? behind : first)
                .param("tail", months ? behind : to.plusDays(1))
                .query((RowCallbackHandler) row -> each.accept(key(row), sum -> sum.add(row)));
    }

    /** What entered and what left on each day, of all steps. */
    public Map<LocalDate, long[]> days(Collection<String> regions, String process, LocalDate from, LocalDate to) {
        Map<LocalDate, long[]> days = new TreeMap<>();
        from.datesUntil(to.plusDays(1)).forEach(day -> days.put(day, new long[2]));
        jdbc.sql("""
                select day, sum(entered) as entered, sum(finished + elsewhere + taken_back) as gone from stage_statistic
                where region = any(:regions) and day between :from and :to and process = :process group by day
                """).param("regions", regions.toArray(String[]::new)).param("process", process).param("from", from).param("to", to)
                .query((RowCallbackHandler) row -> days.put(row.getObject("day", LocalDate.class), new long[] {row.getLong("entered"), row.getLong("gone")}));
        return days;
    }

    /** What came to a step and left it on a day. */
    public record Flow(String region, LocalDate day, String step, long entered, long left) {
    }

    /** Every flow of these regions and days. */
    public void flows(Collection<String> regions, String process, LocalDate from, LocalDate to, Consumer<Flow> each) {
        jdbc.sql("""
                select region, day, step, entered, finished + elsewhere + taken_back as gone from stage_statistic
                where region = any(:regions) and day between :from and :to and process = :process
                """).param("regions", regions.toArray(String[]::new)).param("process", process).param("from", from).param("to", to)
                .query((RowCallbackHandler) row -> each.accept(new Flow(row.getString("region"), row.getObject("day", LocalDate.class), row.getString("step"),
                        row.getLong("entered"), row.getLong("gone"))));
    }

    /** Procedures of which something is kept there. */
    public List<String> processes(Collection<String> regions, LocalDate from, LocalDate to) {
        return jdbc.sql("select distinct process from stage_statistic where region = any(:regions) and day between :from and :to order by 1")
                .param("regions", regions.toArray(String[]::new)).param("from", from).param("to", to).query(String.class).list();
    }

    /** Adds changes to what is kept. */
    void add(Map<CellKey, Cell> changes) {
        for (Table table : Table.values()) {
            Map<CellKey, Cell> keyed = table.keyed(changes);
            Map<CellKey, Cell> kept = find(table, keyed.keySet());
            keyed.forEach((key, change) -> kept.computeIfAbsent(key, one -> new Cell()).add(change));
            save(table, kept);
        }
    }

    /** Writes what is not there yet. */
    void put(Map<CellKey, Cell> cells) {
        for (Table table : Table.values()) {
            save(table, table.keyed(cells));
        }
    }

    private Map<CellKey, Cell> find(Table table, Collection<CellKey> keys) {
        Map<CellKey, Cell> found = new TreeMap<>();
        List<CellKey> all = List.copyOf(keys);
        jdbc.sql("""
                select s.* from unnest(:regions, :days, :processes, :steps) as k (region, day, process, step)
                join %s s on s.region = k.region and s.day = k.day and s.process = k.process and s.step = k.step
                """.formatted(table.sql)).param("regions", all.stream().map(CellKey::region).toArray(String[]::new))
                .param("days", all.stream().map(CellKey::day).map(Date::valueOf).toArray(Date[]::new))
                .param("processes", all.stream().map(CellKey::process).toArray(String[]::new))
                .param("steps", all.stream().map(CellKey::step).toArray(String[]::new))
                .query((RowCallbackHandler) row -> found.put(key(row), new Cell().add(row)));
        return found;
    }

    /** Everything kept of these regions. */
    Map<CellKey, Cell> of(Table table, Collection<String> regions) {
        Map<CellKey, Cell> found = new TreeMap<>();
        jdbc.sql("select * from " + table.sql + " where region = any(:regions)").param("regions", regions.toArray(String[]::new))
                .query((RowCallbackHandler) row -> found.put(key(row), new Cell().add(row)));
        return found;
    }

    /** Regions of which something is kept, but for these. */
    List<String> others(Table table, Collection<String> regions) {
        return jdbc.sql("select distinct region from " + table.sql + " where region <> all(?)").param(regions.toArray(String[]::new))
                .query(String.class).list();
    }

    /** What counts nothing any more goes. */
    private void save(Table table, Map<CellKey, Cell> cells) {
        List<Object[]> rows = new ArrayList<>();
        List<Object[]> gone = new ArrayList<>();
        cells.forEach((key, cell) -> {
            if (cell.empty()) {
                gone.add(new Object[] {key.region(), key.day(), key.process(), key.step()});
            } else {
                rows.add(new Object[] {key.region(), key.day(), key.process(), key.step(), cell.entered(), cell.finished(), cell.late(),
                        cell.returned(), cell.elsewhere(), cell.takenBack(), cell.sum(Span.WAITING), cell.sum(Span.WORKING),
                        cell.sum(Span.WAITING_OFFICE), cell.sum(Span.WORKING_OFFICE), cell.packed()});
            }
        });
        template.batchUpdate(UPSERT.formatted(table.sql), rows);
        if (!gone.isEmpty()) {
            template.batchUpdate("delete from " + table.sql + " where region = ? and day = ? and process = ? and step = ?", gone);
        }
    }

    void clear() {
        for (Table table : Table.values()) {
            jdbc.sql("delete from " + table.sql).update();
        }
    }

    private static CellKey key(ResultSet row) throws SQLException {
        return new CellKey(row.getString("region"), row.getObject("day", LocalDate.class), row.getString("process"), row.getString("step"));
    }
}
