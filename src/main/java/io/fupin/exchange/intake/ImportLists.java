package io.fupin.exchange.intake;

import io.fupin.exchange.register.NationalWorkbook;
import io.fupin.exchange.sheet.Marks;
import io.fupin.exchange.sheet.XlsxWriter;
import io.fupin.exchange.sheet.XlsxWriter.Cell;
import io.fupin.exchange.sheet.XlsxWriter.Column;
import io.fupin.exchange.sheet.XlsxWriter.Look;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is to be seen of an import: its faults, what it changes, and the rows that were left out as a file. */
@Component
public class ImportLists {

    private static final String NOTE = "错误说明";
    private static final int WIDTH = 16;
    private static final int NOTE_WIDTH = 60;

    private final JdbcClient jdbc;
    private final StagedRows rows;

    ImportLists(JdbcClient jdbc, StagedRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /** @param sheet 0 户, 1 人 */
    public record FaultLine(long id, boolean error, int sheet, int row, String cell, String heading, String what, String mend) {
    }

    /** @param after id of the last one seen; 0 from the first on */
    public List<FaultLine> faults(String importId, boolean errors, long after, int size) {
        return jdbc.sql("select * from import_fault where import_id = ? and error = ? and id > ? order by id limit ?")
                .params(importId, errors, after, size)
                .query((row, index) -> new FaultLine(row.getLong("id"), row.getBoolean("error"), row.getInt("sheet"), row.getInt("row_no"),
                        row.getString("cell"), row.getString("heading"), row.getString("what"), row.getString("mend"))).list();
    }

    public record ChangedLine(String registerNumber, String head, int persons, String changes, int row) {
    }

    public List<ChangedLine> changed(String importId, int after, int size) {
        return jdbc.sql("select * from import_household where import_id = ? and kind = 'CHANGED' and row_no > ? order by row_no limit ?")
                .params(importId, after, size).query((row, index) -> new ChangedLine(row.getString("register_number"), row.getString("head_name"),
                        row.getInt("persons"), row.getString("changes"), row.getInt("row_no"))).list();
    }

    private record Bad(int row, String key, String sealed) {
    }

    /**
     * Both sheets with the bad households as they were sent and what is wrong with each row behind them: mended, the file is sent again.
     *
     * @return rows written
     */
    public int badRows(ImportRun run, OutputStream out) throws IOException {
        int written = 0;
        try (XlsxWriter workbook = new XlsxWriter(out)) {
            written += sheet(run, workbook, 0, NationalWorkbook.HOUSEHOLDS, run.householdHead());
            written += sheet(run, workbook, 1, NationalWorkbook.PERSONS, run.personHead());
        }
        return written;
    }

    private int sheet(ImportRun run, XlsxWriter workbook, int sheet, String name, String[] head) {
        List<Column> columns = new ArrayList<>();
        List<Cell> first = new ArrayList<>();
        for (String heading : head) {
            columns.add(new Column(WIDTH, true, null));
            first.add(new Cell(Marks.text(heading), Look.HEAD, false));
        }
        int note = columns.size();
        columns.add(new Column(NOTE_WIDTH, true, null));
        first.add(new Cell(NOTE, Look.HEAD, false));
        workbook.sheet(name, false, 1, columns);
        workbook.row(first);
        int[] count = {0};
        Map<Integer, List<FaultLine>> faults = faultsByRow(run.id(), sheet);
        int after = 0;
        List<Bad> some;
        do {
            some = jdbc.sql("""
                    select r.row_no, r.key, r.cells_sealed from import_row r join import_household h using (import_id, key)
                    where r.import_id = ? and r.sheet = ? and h.kind = 'BAD' and r.row_no > ? order by r.row_no limit 1000
                    """).params(run.id(), sheet, after).query((row, index) -> new Bad(row.getInt(1), row.getString(2), row.getString(3))).list();
            for (Bad bad : some) {
                workbook.row(cells(rows.cells(bad.sealed()), note, faults.getOrDefault(bad.row(), List.of())));
                count[0]++;
                after = bad.row();
            }
        } while (some.size() == 1000);
        return count[0];
    }

    private Map<Integer, List<FaultLine>> faultsByRow(String importId, int sheet) {
        Map<Integer, List<FaultLine>> faults = new TreeMap<>();
        jdbc.sql("select * from import_fault where import_id = ? and sheet = ? and error order by id").params(importId, sheet).query(row -> {
            faults.computeIfAbsent(row.getInt("row_no"), number -> new ArrayList<>()).add(new FaultLine(row.getLong("id"), true, sheet,
                    row.getInt("row_no"), row.getString("cell"), row.getString("heading"), row.getString("what"), row.getString("mend")));
        });
        return faults;
    }

    private static List<Cell> cells(String[] values, int note, List<FaultLine> faults) {
        Set<String> wrong = new HashSet<>();
        faults.forEach(fault -> wrong.add(fault.cell().replaceAll("\\d", "")));
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < note; i++) {
            String text = i < values.length ? Marks.text(values[i]) : "";
            boolean bad = wrong.contains(io.fupin.exchange.sheet.SheetRows.letters(i));
            // an empty cell that should not be empty is coloured, too
            cells.add(new Cell(text.isEmpty() && bad ? " " : text, bad ? Look.FAULT : Look.TEXT, false));
        }
        cells.add(new Cell(String.join("；", faults.stream().map(fault -> fault.heading() + "：" + fault.what() + "。" + fault.mend()).toList()), Look.TEXT,
                false));
        return cells;
    }
}
