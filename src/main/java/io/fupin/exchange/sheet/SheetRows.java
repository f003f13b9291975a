package io.fupin.exchange.sheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The rows of one sheet in which something stands, one after the other. Every cell is text: numbers as plain digits, dates as 2016-01-02,
 * whatever cannot be trusted with a mark in front ({@link Marks}).
 */
public final class SheetRows implements AutoCloseable {

    private static final int MOST_COLUMNS = 300;
    private static final int MOST_MERGED = 500;
    private static final int LONGEST = 2_000;
    /** Digits that a spreadsheet keeps of a number. */
    private static final int KEPT_DIGITS = 15;
    private static final String BROKEN = "工作表已经损坏，读不下去。请用 Excel 或 WPS 打开后另存为 .xlsx 再传。";

    private final XMLStreamReader xml;
    private final SharedTexts texts;
    private final DateStyles styles;
    private final LocalDate epoch;
    private final List<Area> merged = new ArrayList<>();
    private String[] cells = new String[64];
    private int width;
    private int row;

    SheetRows(XMLStreamReader xml, SharedTexts texts, DateStyles styles, boolean since1904) {
        this.xml = xml;
        this.texts = texts;
        this.styles = styles;
        this.epoch = since1904 ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, 30);
    }

    /** Merged cells; rows from 1, columns from 0, both ends included. */
    public record Area(int firstRow, int lastRow, int firstColumn, int lastColumn) {
    }

    /** @return false when no row is left; merged cells are known from then on */
    public boolean next() {
        try {
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                    String name = xml.getLocalName();
                    if ("row".equals(name)) {
                        if (readRow()) {
                            return true;
                        }
                    } else if ("mergeCell".equals(name)) {
                        merged(xml.getAttributeValue(null, "ref"));
                    }
                }
            }
            return false;
        } catch (XMLStreamException | NumberFormatException | ArithmeticException e) {
            throw new SheetRefused(BROKEN);
        }
    }

    /** As the spreadsheet counts, from 1. */
    public int row() {
        return row;
    }

    /** One more than the last column in which something stands. */
    public int width() {
        return width;
    }

    /** Empty where nothing stands. @param column from 0 */
    public String cell(int column) {
        return column < 0 || column >= width || cells[column] == null ? "" : cells[column];
    }

    public List<Area> merged() {
        return List.copyOf(merged);
    }

    private boolean readRow() throws XMLStreamException {
        String number = xml.getAttributeValue(null, "r");
        row = number == null ? row + 1 : Integer.parseInt(number);
        Arrays.fill(cells, 0, width, null);
        width = 0;
        int column = -1;
        for (int event = xml.next(); ; event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT && "c".equals(xml.getLocalName())) {
                String reference = xml.getAttributeValue(null, "r");
                column = reference == null ? column + 1 : column(reference);
                if (column >= MOST_COLUMNS) {
                    throw new SheetRefused("表格的列太多（第 " + row + " 行超过 " + MOST_COLUMNS + " 列）。请只留模板里的列。");
                }
                String text = readCell();
                if (text != null && !text.isBlank()) {
                    put(column, text);
                }
            } else if (event == XMLStreamConstants.END_ELEMENT && "row".equals(xml.getLocalName())) {
                return width > 0;
            }
        }
    }

    private void put(int column, String text) {
        if (column >= cells.length) {
            cells = Arrays.copyOf(cells, Math.max(column + 1, 2 * cells.length));
        }
        cells[column] = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        width = Math.max(width, column + 1);
    }

    private String readCell() throws XMLStreamException {
        String type = xml.getAttributeValue(null, "t");
        String style = xml.getAttributeValue(null, "s");
        String value = null;
        boolean formula = false;
        for (int event = xml.next(); ; event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "v" -> value = xml.getElementText();
                    case "is" -> value = RichText.of(xml, "is");
                    case "f" -> formula = true;
                    default -> {
                        // extensions
                    }
                }
            } else if (event == XMLStreamConstants.END_ELEMENT && "c".equals(xml.getLocalName())) {
                break;
            }
        }
        if (formula) {
            return Marks.FORMULA + (value == null ? "" : value);
        }
        if (value == null) {
            return null;
        }
        return switch (type == null ? "n" : type) {
            case "s" -> texts.at(Integer.parseInt(value));
            case "str", "inlineStr" -> value;
            case "b" -> "1".equals(value) ? "是" : "否";
            case "e" -> Marks.ERROR + value;
            case "d" -> value.length() > 10 ? value.substring(0, 10) : value;
            default -> number(value, style != null && styles.isDate(Integer.parseInt(style)));
        };
    }

    private String number(String value, boolean date) {
        if (date) {
            int days = (int) Double.parseDouble(value);
            return epoch.plusDays(days).toString();
        }
        if (value.length() <= KEPT_DIGITS && value.chars().allMatch(sign -> sign >= '0' && sign <= '9')) {
            return value;
        }
        BigDecimal number = new BigDecimal(value.strip());
        if (number.precision() - number.scale() > 60 || number.scale() > 60) {
            return Marks.ERROR + value;
        }
        String plain = number.round(new MathContext(KEPT_DIGITS)).stripTrailingZeros().toPlainString();
        return number.abs().compareTo(BigDecimal.TEN.pow(KEPT_DIGITS)) >= 0 ? Marks.LOST + plain : plain;
    }

    private void merged(String reference) {
        if (merged.size() == MOST_MERGED) {
            throw new SheetRefused("合并的单元格太多。请取消全部合并单元格，每一格都填上内容再传。");
        }
        String[] ends = reference.split(":");
        String last = ends[ends.length - 1];
        merged.add(new Area(line(ends[0]), line(last), column(ends[0]), column(last)));
    }

    private static int line(String reference) {
        return Integer.parseInt(reference.replaceAll("\\D", ""));
    }

    /** B of B12 is 1. */
    static int column(String reference) {
        int column = 0;
        for (int i = 0; i < reference.length(); i++) {
            char sign = reference.charAt(i);
            if (sign >= 'A' && sign <= 'Z') {
                column = column * 26 + sign - 'A' + 1;
            } else if (sign != '$') {
                break;
            }
        }
        return column - 1;
    }

    /** 1 is B. */
    public static String letters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return letters.toString();
    }

    @Override
    public void close() {
        try {
            xml.close();
        } catch (XMLStreamException e) {
            throw new SheetRefused(BROKEN);
        }
    }
}
