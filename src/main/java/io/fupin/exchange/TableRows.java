package io.fupin.exchange;

import cn.hutool.core.text.csv.CsvReadConfig;
import cn.hutool.core.text.csv.CsvRow;
import cn.hutool.core.text.csv.CsvUtil;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/** A small table as people hand it over: copied out of a spreadsheet and pasted, saved as CSV (UTF-8 or GB18030), or the .xlsx itself. */
public final class TableRows {

    /** More rows are not read: whoever asked says how many he takes. */
    public static final int MOST_ROWS = 50_000;
    /** An .xlsx that unpacks to more than this is no list of people. */
    private static final long MOST_UNPACKED = 100L * 1024 * 1024;
    private static final byte[] ZIP = {'P', 'K', 3, 4};

    private TableRows() {
    }

    /**
     * A row with anything in it.
     *
     * @param line 1 for the first of the file or the paste
     */
    public record TableRow(int line, List<String> cells) {

        /** Empty where the row is shorter. */
        public String cell(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }
    }

    /** Said to whoever handed it over. */
    public static class Unreadable extends RuntimeException {
        public Unreadable(String message) {
            super(message);
        }
    }

    /** Tabs as spreadsheets copy them, else commas; a heading row is left to the caller. */
    public static List<TableRow> ofText(String text) {
        String separated = text.indexOf('\t') >= 0 ? text : text.replace('，', ',');
        CsvReadConfig settings = CsvReadConfig.defaultConfig().setTrimField(true).disableComment().setSkipEmptyRows(true)
                .setFieldSeparator(text.indexOf('\t') >= 0 ? '\t' : ',');
        List<TableRow> rows = new ArrayList<>();
        try {
            for (CsvRow row : CsvUtil.getReader(settings).readFromStr(separated).getRows()) {
                add(rows, (int) row.getOriginalLineNumber() + 1, row.getRawList());
            }
        } catch (RuntimeException e) {
            throw new Unreadable("读不出来，请检查引号和分隔符");
        }
        return rows;
    }

    /** @throws Unreadable when it is neither text nor .xlsx */
    public static List<TableRow> ofFile(byte[] file) {
        if (startsWith(file, ZIP)) {
            return ofWorkbook(file);
        }
        String text = decode(file, StandardCharsets.UTF_8);
        if (text == null) {
            text = decode(file, Charset.forName("GB18030"));
        }
        if (text == null || text.indexOf('\0') >= 0) {
            throw new Unreadable("文件不是表格：请用 .xlsx，或者另存为 CSV");
        }
        return ofText(text.startsWith("\ufeff") ? text.substring(1) : text);
    }

    private static List<TableRow> ofWorkbook(byte[] file) {
        requireModest(file);
        List<TableRow> rows = new ArrayList<>();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file));
                Stream<Row> lines = workbook.getFirstSheet().openStream()) {
            lines.limit(MOST_ROWS).forEach(line -> add(rows, line.getRowNum(), line.stream().map(TableRows::text).toList()));
        } catch (IOException | RuntimeException e) {
            throw new Unreadable("这个 .xlsx 读不出来，请另存一份再传");
        }
        return rows;
    }

    /** Before anything is read into memory. */
    private static void requireModest(byte[] file) {
        long unpacked = 0;
        byte[] buffer = new byte[8192];
        try (ZipFile zip = ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(file)).get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                InputStream content = zip.getInputStream(entry);
                for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                    unpacked += read;
                    if (unpacked > MOST_UNPACKED) {
                        throw new Unreadable("文件展开以后太大，请只留要报送的表");
                    }
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new Unreadable("这个 .xlsx 读不出来，请另存一份再传");
        }
    }

    private static String text(Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY || cell.getType() == CellType.ERROR) {
            return "";
        }
        return cell.getType() == CellType.NUMBER ? ((BigDecimal) cell.getValue()).stripTrailingZeros().toPlainString() : cell.getText();
    }

    private static void add(List<TableRow> rows, int line, List<String> cells) {
        List<String> stripped = cells.stream().map(cell -> cell == null ? "" : cell.strip()).toList();
        if (rows.size() < MOST_ROWS && stripped.stream().anyMatch(cell -> !cell.isEmpty())) {
            rows.add(new TableRow(line, stripped));
        }
    }

    private static boolean startsWith(byte[] file, byte[] beginning) {
        return file.length >= beginning.length && ByteBuffer.wrap(file, 0, beginning.length).equals(ByteBuffer.wrap(beginning));
    }

    private static String decode(byte[] bytes, Charset charset) {
        try {
            return charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }
}
