package io.fupin.exchange.register;

import io.fupin.exchange.sheet.SheetRows;
import io.fupin.exchange.sheet.XlsxWriter;
import io.fupin.exchange.sheet.XlsxWriter.Cell;
import io.fupin.exchange.sheet.XlsxWriter.Look;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** The two sheets of the national register with their headings and drop-downs; the code lists lie on a sheet out of sight. */
public final class NationalWorkbook {

    public static final String HOUSEHOLDS = "户";
    public static final String PERSONS = "人";
    /** 户编号 of rows that only show how to fill them in. */
    public static final String SAMPLE = "示例";
    private static final String CODES = "代码";

    private NationalWorkbook() {
    }

    /** Begins a sheet and writes its headings. */
    public static void sheet(XlsxWriter workbook, String name, Column[] columns) {
        Map<List<String>, String> places = places();
        List<XlsxWriter.Column> looks = new ArrayList<>();
        List<Cell> head = new ArrayList<>();
        for (Column column : columns) {
            looks.add(new XlsxWriter.Column(column.width(), column.kind().keptAsText(),
                    column.kind() == Kind.YES_NO ? places.get(YES_NO) : column.kind() == Kind.CODE ? places.get(column.codes()) : null));
            head.add(new Cell(column.title(), Look.HEAD, false));
        }
        workbook.sheet(name, false, 1, looks);
        workbook.row(head);
    }

    public static void row(XlsxWriter workbook, Column[] columns, Values values) {
        List<Cell> cells = new ArrayList<>(columns.length);
        for (Column column : columns) {
            cells.add(values.cell(column));
        }
        workbook.row(cells);
    }

    /** The last sheet. */
    public static void codes(XlsxWriter workbook) {
        List<List<String>> lists = lists();
        workbook.sheet(CODES, true, 0, List.of());
        int longest = lists.stream().mapToInt(List::size).max().orElse(0);
        for (int i = 0; i < longest; i++) {
            List<Cell> cells = new ArrayList<>();
            for (List<String> list : lists) {
                cells.add(i < list.size() ? Cell.text(list.get(i)) : null);
            }
            workbook.row(cells);
        }
    }

    private static final List<String> YES_NO = List.of("是", "否");

    private static List<List<String>> lists() {
        Map<List<String>, Boolean> seen = new IdentityHashMap<>();
        List<List<String>> lists = new ArrayList<>(List.of(YES_NO));
        for (Column[] columns : List.<Column[]>of(HouseholdColumn.values(), PersonColumn.values())) {
            for (Column column : columns) {
                if (column.kind() == Kind.CODE && seen.put(column.codes(), true) == null) {
                    lists.add(column.codes());
                }
            }
        }
        return lists;
    }

    private static Map<List<String>, String> places() {
        Map<List<String>, String> places = new IdentityHashMap<>();
        List<List<String>> lists = lists();
        for (int i = 0; i < lists.size(); i++) {
            String letters = SheetRows.letters(i);
            places.put(lists.get(i), CODES + "!$" + letters + "$1:$" + letters + "$" + lists.get(i).size());
        }
        return places;
    }
}
