package io.fupin.exchange.sheet;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes a workbook row by row, in flat memory, and from the same rows the same bytes: texts stand in their cells, and nothing says when it
 * was made. Identity numbers are text, so that a spreadsheet does not round them; what it could take for a formula gets an apostrophe.
 */
public final class XlsxWriter implements AutoCloseable {

    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final int LAST_CHOICE_ROW = 200_001;

    private final ZipOutputStream zip;
    private final Writer out;
    private final List<String> names = new ArrayList<>();
    private final List<Boolean> hidden = new ArrayList<>();
    private String tail;
    private int row;

    public XlsxWriter(OutputStream stream) {
        zip = new ZipOutputStream(stream);
        out = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8), 1 << 16);
    }

    /** How a cell looks. */
    public enum Look {
        PLAIN, HEAD, TEXT, FAULT, WRAPPED
    }

    /**
     * A column of a sheet.
     *
     * @param width   in characters
     * @param text    cells that are typed into it stay text
     * @param choices where its drop-down's choices stand: 代码!$A$1:$A$28; null for none
     */
    public record Column(double width, boolean text, String choices) {
    }

    /** Begins a sheet; the one before is finished by it. @param frozen rows that stay in sight */
    public void sheet(String name, boolean invisible, int frozen, List<Column> columns) {
        try {
            finishSheet();
            names.add(name);
            hidden.add(invisible);
            entry("xl/worksheets/sheet" + names.size() + ".xml");
            out.write(XML + "<worksheet xmlns=\"" + MAIN + "\">");
            out.write("<sheetViews><sheetView workbookViewId=\"0\"" + (names.size() == 1 ? " tabSelected=\"1\"" : "") + ">");
            if (frozen > 0) {
                out.write("<pane ySplit=\"%1$d\" topLeftCell=\"A%2$d\" activePane=\"bottomLeft\" state=\"frozen\"/>".formatted(frozen, frozen + 1));
            }
            out.write("</sheetView></sheetViews>");
            if (!columns.isEmpty()) {
                out.write("<cols>");
                for (int i = 0; i < columns.size(); i++) {
                    out.write("<col min=\"%1$d\" max=\"%1$d\" width=\"%2$s\" style=\"%3$d\" customWidth=\"1\"/>".formatted(i + 1, columns.get(i).width(),
                            columns.get(i).text() ? Look.TEXT.ordinal() : 0));
                }
                out.write("</cols>");
            }
            out.write("<sheetData>");
            tail = "</sheetData>" + choices(columns, frozen) + "</worksheet>";
            row = 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String choices(List<Column> columns, int frozen) {
        StringBuilder all = new StringBuilder();
        int count = 0;
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).choices() != null) {
                String letters = SheetRows.letters(i);
                all.append("<dataValidation type=\"list\" allowBlank=\"1\" showErrorMessage=\"1\" errorTitle=\"请从下拉表里选\" error=\"这一列只能填下拉表里的内容\" sqref=\"")
                        .append(letters).append(frozen + 1).append(':').append(letters).append(LAST_CHOICE_ROW).append("\"><formula1>")
                        .append(escaped(columns.get(i).choices())).append("</formula1></dataValidation>");
                count++;
            }
        }
        return count == 0 ? "" : "<dataValidations count=\"" + count + "\">" + all + "</dataValidations>";
    }

    /** A cell. @param number whether the text is written as a number */
    public record Cell(String text, Look look, boolean number) {

        public static Cell text(String text) {
            return new Cell(text, Look.TEXT, false);
        }

        public static Cell number(String text) {
            return new Cell(text, Look.PLAIN, true);
        }
    }

    /** Empty cells are left out. */
    public void row(List<Cell> cells) {
        try {
            row++;
            out.write("<row r=\"" + row + "\">");
            for (int i = 0; i < cells.size(); i++) {
                Cell cell = cells.get(i);
                if (cell != null && cell.text() != null && !cell.text().isEmpty()) {
                    write(SheetRows.letters(i) + row, cell);
                }
            }
            out.write("</row>");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String reference, Cell cell) throws IOException {
        out.write("<c r=\"");
        out.write(reference);
        out.write("\" s=\"");
        out.write('0' + cell.look().ordinal());
        if (cell.number()) {
            out.write("\"><v>");
            out.write(cell.text());
            out.write("</v></c>");
        } else {
            out.write("\" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
            out.write(escaped(harmless(cell.text())));
            out.write("</t></is></c>");
        }
    }

    /** What a spreadsheet would take for a formula stays text. */
    public static String harmless(String text) {
        return !text.isEmpty() && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static String escaped(String text) {
        StringBuilder escaped = null;
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            String instead = switch (sign) {
                case '&' -> "&amp;";
                case '<' -> "&lt;";
                case '>' -> "&gt;";
                case '"' -> "&quot;";
                default -> sign < ' ' && sign != '\t' && sign != '\n' || sign == '\ufffe' || sign == '\uffff' ? "" : null;
            };
            if (instead != null && escaped == null) {
                escaped = new StringBuilder(text.length() + 16).append(text, 0, i);
            }
            if (escaped != null) {
                if (instead == null) {
                    escaped.append(sign);
                } else {
                    escaped.append(instead);
                }
            }
        }
        return escaped == null ? text : escaped.toString();
    }

    private void entry(String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
    }

    private void finishSheet() throws IOException {
        if (tail != null) {
            out.write(tail);
            out.flush();
            zip.closeEntry();
            tail = null;
        }
    }

    private void part(String name, String content) throws IOException {
        entry(name);
        out.write(XML + content);
        out.flush();
        zip.closeEntry();
    }

    @Override
    public void close() throws IOException {
        finishSheet();
        StringBuilder types = new StringBuilder();
        StringBuilder relations = new StringBuilder();
        StringBuilder sheets = new StringBuilder();
        for (int i = 1; i <= names.size(); i++) {
            types.append("<Override PartName=\"/xl/worksheets/sheet%d.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>".formatted(i));
            relations.append("<Relationship Id=\"rId%1$d\" Type=\"%2$s/worksheet\" Target=\"worksheets/sheet%1$d.xml\"/>".formatted(i, RELATIONS));
            sheets.append("<sheet name=\"%s\" sheetId=\"%2$d\"%3$s r:id=\"rId%2$d\"/>".formatted(escaped(names.get(i - 1)), i,
                    hidden.get(i - 1) ? " state=\"hidden\"" : ""));
        }
        part("xl/workbook.xml", "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + RELATIONS + "\"><sheets>" + sheets + "</sheets></workbook>");
        part("xl/_rels/workbook.xml.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + relations
                + "<Relationship Id=\"rId" + (names.size() + 1) + "\" Type=\"" + RELATIONS + "/styles\" Target=\"styles.xml\"/></Relationships>");
        part("xl/styles.xml", Looks.XML_PART);
        part("_rels/.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\""
                + RELATIONS + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
        part("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" "
                + "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>"
                + "<Override PartName=\"/xl/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml\"/>" + types
                + "</Types>");
        out.close();
    }
}
