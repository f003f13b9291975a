package io.fupin.exchange.register;

import io.fupin.exchange.sheet.Marks;
import io.fupin.exchange.sheet.SheetRefused;
import io.fupin.exchange.sheet.SheetRows;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Where the columns stand in a sheet that somebody filled in, in whatever order. */
public final class Headings {

    private static final int FEWEST = 3;

    private final Column[] columns;
    private final List<String> head;
    private final int[] places;

    private Headings(Column[] columns, List<String> head, int[] places) {
        this.columns = columns;
        this.head = head;
        this.places = places;
    }

    /**
     * @return null when the row is not the heading of such a sheet
     * @throws SheetRefused when one column is there twice
     */
    public static Headings of(Column[] columns, List<String> head) {
        int[] places = new int[columns.length];
        Arrays.fill(places, -1);
        List<String> tidy = head.stream().map(Headings::tidy).toList();
        for (Column column : columns) {
            for (int i = 0; i < tidy.size(); i++) {
                if (tidy.get(i).equals(column.title()) || column.aliases().contains(tidy.get(i))) {
                    if (places[column.ordinal()] >= 0) {
                        throw new SheetRefused("“" + column.title() + "”有两列（" + SheetRows.letters(places[column.ordinal()]) + " 列和 " + SheetRows.letters(i)
                                + " 列）。请只留一列。");
                    }
                    places[column.ordinal()] = i;
                }
            }
        }
        Headings found = new Headings(columns, List.copyOf(head), places);
        return found.known() < FEWEST ? null : found;
    }

    /** How many columns are there: of two kinds of sheets it is the one that knows more of them. */
    public int known() {
        return (int) Arrays.stream(places).filter(place -> place >= 0).count();
    }

    private static String tidy(String heading) {
        return Normalizer.normalize(Marks.text(heading), Normalizer.Form.NFKC).replaceAll("[\\s*]|\\(必填\\)|\\(元\\)|\\(亩\\)|\\(公里\\)|\\(平方米\\)", "");
    }

    /** Titles of needed columns that are not there. */
    public List<String> missing() {
        return Arrays.stream(columns).filter(column -> column.needed() && places[column.ordinal()] < 0).map(Column::title).toList();
    }

    /** Headings that belong to no column: their cells are passed over. */
    public List<String> unknown() {
        List<String> unknown = new ArrayList<>();
        for (int i = 0; i < head.size(); i++) {
            int place = i;
            if (!head.get(i).isBlank() && Arrays.stream(places).noneMatch(one -> one == place)) {
                unknown.add(head.get(i));
            }
        }
        return unknown;
    }

    public List<String> head() {
        return head;
    }

    /** -1 when the column is not in the file. */
    public int place(Column column) {
        return places[column.ordinal()];
    }

    boolean has(Column column) {
        return places[column.ordinal()] >= 0;
    }

    /** As it stands; empty for none. */
    public String cell(String[] cells, Column column) {
        int place = places[column.ordinal()];
        return place < 0 || place >= cells.length ? "" : cells[place];
    }

    Fault fault(boolean error, String rule, int sheet, int row, Column column, String what, String mend) {
        int place = place(column);
        return new Fault(error, rule, sheet, row, place < 0 ? String.valueOf(row) : SheetRows.letters(place) + row,
                place < 0 ? column.title() : Marks.text(head.get(place)), what, mend);
    }
}
