package io.fupin.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/**
 * A list as a file, written row by row while it is read. What a spreadsheet would take for a formula stays text: names and reasons are
 * typed by people.
 *
 * @param title name of the file, without its ending
 * @param head  column heads
 */
public record TableFile(String title, List<String> head) {

    private static final int FLUSH_EVERY = 1_000;

    /** Hands every row to whoever asks; a cell may be null. */
    @FunctionalInterface
    public interface Rows {
        void forEach(Consumer<List<String>> each);
    }

    /**
     * @param format {@code xlsx}; anything else is CSV
     * @return how many rows were written
     */
    public int send(HttpServletResponse response, String format, Rows rows) throws IOException {
        boolean workbook = "xlsx".equals(format);
        response.setContentType(workbook ? "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" : "text/csv;charset=UTF-8");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment()
                .filename(title + (workbook ? ".xlsx" : ".csv"), StandardCharsets.UTF_8).build().toString());
        return workbook ? workbook(response.getOutputStream(), rows) : text(response.getOutputStream(), rows);
    }

    int workbook(OutputStream out, Rows rows) throws IOException {
        int[] row = {0};
        try (Workbook workbook = new Workbook(out, "fupin", "1.0")) {
            Worksheet sheet = workbook.newWorksheet(title);
            sheet.freezePane(0, 1);
            for (int column = 0; column < head.size(); column++) {
                sheet.value(0, column, head.get(column));
                sheet.style(0, column).bold().set();
                sheet.width(column, 16);
            }
            rows.forEach(cells -> {
                row[0]++;
                for (int column = 0; column < cells.size(); column++) {
                    sheet.value(row[0], column, harmless(cells.get(column)));
                }
                if (row[0] % FLUSH_EVERY == 0) {
                    flush(sheet);
                }
            });
        }
        return row[0];
    }

    private static void flush(Worksheet sheet) {
        try {
            sheet.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With a byte order mark: spreadsheets take Chinese for something else without. */
    int text(OutputStream out, Rows rows) throws IOException {
        int[] count = {0};
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write('\uFEFF');
        line(writer, head);
        rows.forEach(cells -> {
            count[0]++;
            line(writer, cells);
        });
        writer.flush();
        return count[0];
    }

    private static void line(Writer writer, List<String> cells) {
        try {
            writer.write(String.join(",", cells.stream().map(cell -> '"' + harmless(cell).replace("\"", "\"\"") + '"').toList()) + "\r\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String harmless(String cell) {
        return cell == null || cell.isEmpty() ? "" : "=+-@\t\r\n".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
