package io.fupin.bottleneck.kept;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** {@code stage_statistic}: cells by region, day, procedure and step. */
@Component
public class StatisticRows {

    private static final String UPSERT = """
            insert into stage_statistic (region, day, process, step, entered, finished, late, returned, elsewhere, taken_back, waiting, working,
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

    /**
     * Adds up every cell of these regions and days, one statement.
     *
     * @param process null for all of them
     * @param from    first day, {@code to} the last one, both included
     * @param each    is told of each cell, and given what adds it to a sum
     */
    public void read(Collection<String> regions, String process, LocalDate from, LocalDate to, BiConsumer<CellKey, UnaryOperator<Cell>> each) {
        jdbc.sql("""
                select * from stage_statistic where region = any(:regions) and day between :from and :to
                    and (cast(:process as text) is null or process = :process)
                """).param("regions", regions.toArray(String[]::new)).param("process", process).param("from", from).param("to", to)
                .query((RowCallbackHandler) row -> each.accept(key(row), sum -> sum.add(row)));
    }

    /** Procedures of which something is kept there. */
    public List<String> processes(Collection<String> regions, LocalDate from, LocalDate to) {
        return jdbc.sql("select distinct process from stage_statistic where region = any(:regions) and day between :from and :to order by 1")
                .param("regions", regions.toArray(String[]::new)).param("from", from).param("to", to).query(String.class).list();
    }

    /** Those of these cells that there are. */
    Map<CellKey, Cell> find(Collection<CellKey> keys) {
        Map<CellKey, Cell> found = new TreeMap<>();
        List<CellKey> all = List.copyOf(keys);
        jdbc.sql("""
                select s.* from unnest(:regions, :days, :processes, :steps) as k (region, day, process, step)
                join stage_statistic s on s.region = k.region and s.day = k.day and s.process = k.process and s.step = k.step
                """).param("regions", all.stream().map(CellKey::region).toArray(String[]::new))
                .param("days", all.stream().map(CellKey::day).map(java.sql.Date::valueOf).toArray(java.sql.Date[]::new))
                .param("processes", all.stream().map(CellKey::process).toArray(String[]::new))
                .param("steps", all.stream().map(CellKey::step).toArray(String[]::new))
                .query((RowCallbackHandler) row -> found.put(key(row), new Cell().add(row)));
        return found;
    }

    /** Everything kept of a township or, without its villages, of a county. */
    Map<CellKey, Cell> of(Collection<String> regions) {
        Map<CellKey, Cell> found = new TreeMap<>();
        jdbc.sql("select * from stage_statistic where region = any(:regions)").param("regions", regions.toArray(String[]::new))
                .query((RowCallbackHandler) row -> found.put(key(row), new Cell().add(row)));
        return found;
    }

    /** What counts nothing any more goes. */
    void save(Map<CellKey, Cell> cells) {
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
        template.batchUpdate(UPSERT, rows);
        if (!gone.isEmpty()) {
            template.batchUpdate("delete from stage_statistic where region = ? and day = ? and process = ? and step = ?", gone);
        }
    }

    void clear() {
        jdbc.sql("delete from stage_statistic").update();
    }

    private static CellKey key(ResultSet row) throws SQLException {
        return new CellKey(row.getString("region"), row.getObject("day", LocalDate.class), row.getString("process"), row.getString("step"));
    }
}
