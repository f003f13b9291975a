package io.fupin.exchange.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fupin.database.BulkCopy;
import io.fupin.exchange.intake.FoundSheets.Found;
import io.fupin.exchange.intake.ImportRun.State;
import io.fupin.exchange.register.Headings;
import io.fupin.exchange.register.HouseholdColumn;
import io.fupin.exchange.register.NationalWorkbook;
import io.fupin.exchange.register.PersonColumn;
import io.fupin.exchange.sheet.Marks;
import io.fupin.exchange.sheet.SheetRefused;
import io.fupin.exchange.sheet.SheetRows;
import io.fupin.exchange.sheet.SheetRows.Area;
import io.fupin.exchange.sheet.XlsxFile;
import io.fupin.privacy.IdentityNumbers;
import io.fupin.privacy.IdentityVault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts the rows of a file down, sealed, some thousand at a time. A file of which the reading broke off is read again from its beginning. */
@Component
class ImportReading {

    /** Between the cells of a row. */
    static final String BETWEEN = "\u001f";
    private static final Logger log = LoggerFactory.getLogger(ImportReading.class);
    private static final int AT_ONCE = 5_000;
    private static final int MOST_ROWS = 400_000;

    private final ImportRuns runs;
    private final ImportFiles files;
    private final BulkCopy copy;
    private final IdentityVault vault;
    private final ObjectMapper json;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    ImportReading(ImportRuns runs, ImportFiles files, BulkCopy copy, IdentityVault vault, ObjectMapper json, JdbcClient jdbc,
                  TransactionTemplate transaction) {
        this.runs = runs;
        this.files = files;
        this.copy = copy;
        this.vault = vault;
        this.json = json;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** Somebody has cancelled it. */
    private static final class Cancelled extends RuntimeException {
        Cancelled() {
            super(null, null, false, false);
        }
    }

    void read(ImportRun run) {
        transaction.executeWithoutResult(status -> jdbc.sql("delete from import_row where import_id = ?").param(run.id()).update());
        Path path = null;
        try {
            path = files.copy(run.id());
            try (XlsxFile file = new XlsxFile(path)) {
                FoundSheets sheets = FoundSheets.in(file);
                Progress progress = new Progress(run.id());
                List<Area> householdMerges = rows(file, sheets.households(), 0, progress);
                int households = progress.read;
                List<Area> personMerges = rows(file, sheets.persons(), 1, progress);
                finish(run.id(), sheets, List.of(householdMerges, personMerges), households, progress.read - households);
            }
        } catch (SheetRefused refused) {
            log.info("import {} refused: {}", run.id(), refused.getMessage());
            transaction.executeWithoutResult(status -> runs.end(run.id(), State.REFUSED, refused.getMessage()));
        } catch (Cancelled cancelled) {
            log.info("import {} cancelled while it was read", run.id());
            transaction.executeWithoutResult(status -> runs.locked(run.id()).ifPresent(now -> runs.end(run.id(), now.state(), now.said())));
        } catch (DataAccessException | TransactionException later) {
            // the database, not the file: it is tried again
            throw later;
        } catch (IOException | RuntimeException unreadable) {
            log.error("import {} could not be read", run.id(), unreadable);
            transaction.executeWithoutResult(status -> runs.end(run.id(), State.REFUSED, "文件读到一半出错。请用 Excel 或 WPS 打开后另存为 .xlsx 再传。"));
        } finally {
            delete(path);
        }
    }

    private static void delete(Path path) {
        try {
            if (path != null) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            log.warn("could not delete {}", path, e);
        }
    }

    /** A row before it is sealed. @param number as somebody typed it where it may be one; null else */
    private record Read(String key, int sheet, int row, String number, String cells) {
    }

    /** How many rows of both sheets were put down. */
    private static final class Progress {
        private final String id;
        private int read;

        Progress(String id) {
            this.id = id;
        }
    }

    private List<Area> rows(XlsxFile file, Found found, int sheet, Progress progress) throws IOException {
        Headings headings = found.headings();
        int keyPlace = headings.place(sheet == 0 ? HouseholdColumn.NUMBER : PersonColumn.HOUSEHOLD);
        int idPlace = sheet == 0 ? -1 : headings.place(PersonColumn.ID);
        int width = headings.head().size();
        try (SheetRows rows = file.rows(found.sheet())) {
            List<Read> some = new ArrayList<>(AT_ONCE);
            while (rows.next()) {
                if (rows.row() <= found.headRow() || rows.cell(keyPlace).startsWith(NationalWorkbook.SAMPLE)) {
                    continue;
                }
                some.add(line(sheet, rows, keyPlace, idPlace, width));
                if (++progress.read > MOST_ROWS) {
                    throw new SheetRefused("文件超过 " + MOST_ROWS + " 行。请按乡镇分成几个文件。");
                }
                if (some.size() == AT_ONCE) {
                    send(some, progress);
                }
            }
            send(some, progress);
            List<Area> merged = rows.merged();
            return merged.stream().filter(area -> area.lastRow() > found.headRow()).toList();
        }
    }

    private static Read line(int sheet, SheetRows rows, int keyPlace, int idPlace, int width) {
        StringBuilder cells = new StringBuilder(256);
        for (int i = 0; i < Math.min(width, rows.width()); i++) {
            cells.append(i == 0 ? "" : BETWEEN).append(rows.cell(i));
        }
        String number = idPlace < 0 ? "" : rows.cell(idPlace);
        String hash = number.isEmpty() || Marks.of(number) != 0 || number.indexOf('*') >= 0 ? null : IdentityNumbers.tidy(number);
        String key = Marks.text(rows.cell(keyPlace)).strip();
        return new Read(key.isEmpty() ? "?" + sheet + "-" + rows.row() : key, sheet, rows.row(), hash == null || hash.length() < 18 ? null : hash,
                cells.toString());
    }

    private Object[] sealed(String id, Read read) {
        return new Object[] {id, read.key(), read.sheet(), read.row(), read.number() == null ? null : vault.lookupHash(read.number()), vault.seal(read.cells())};
    }

    private void send(List<Read> some, Progress progress) {
        List<Object[]> rows = some.parallelStream().map(read -> sealed(progress.id, read)).toList();
        transaction.executeWithoutResult(status -> {
            if (!runs.read(progress.id, progress.read)) {
                throw new Cancelled();
            }
            copy.into("import_row", "import_id, key, sheet, row_no, id_hash, cells_sealed", rows);
        });
        some.clear();
    }

    private void finish(String id, FoundSheets sheets, List<List<Area>> merged, int households, int persons) {
        if (households == 0 && persons == 0) {
            throw new SheetRefused("两张表里都没有内容（以“示例”开头的行不算）。");
        }
        transaction.executeWithoutResult(status -> {
            if (!runs.readToTheEnd(id, sheets.households().headings().head(), sheets.persons().headings().head(), written(merged), households, persons)) {
                throw new Cancelled();
            }
            files.forget(id);
        });
    }

    private String written(List<List<Area>> merged) {
        try {
            return json.writeValueAsString(merged);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
