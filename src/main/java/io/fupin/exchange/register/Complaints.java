package io.fupin.exchange.register;

import io.fupin.exchange.register.CellReading.Unreadable;
import io.fupin.exchange.sheet.SheetRows.Area;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Faults of one household, one for a cell: whoever mends the first sees the next. */
final class Complaints {

    private final Headings households;
    private final Headings persons;
    private final List<Fault> faults = new ArrayList<>();
    private final Set<String> cells = new HashSet<>();

    Complaints(Headings households, Headings persons) {
        this.households = households;
        this.persons = persons;
    }

    void error(int row, HouseholdColumn column, String what, String mend) {
        add(households.fault(true, null, 0, row, column, what, mend));
    }

    void error(int row, PersonColumn column, String what, String mend) {
        add(persons.fault(true, null, 1, row, column, what, mend));
    }

    void rule(boolean error, String rule, int row, Column column, String what, String mend) {
        boolean household = column instanceof HouseholdColumn;
        add((household ? households : persons).fault(error, rule, household ? 0 : 1, row, column, what, mend));
    }

    private void add(Fault fault) {
        if (cells.add(fault.sheet() + fault.heading() + fault.row())) {
            faults.add(fault);
        }
    }

    /** All cells of a row as values; those that cannot be read are left out and said. */
    Values read(CellReading reading, Column[] columns, int sheet, Surroundings.Line line, List<Area> merged) {
        Headings headings = sheet == 0 ? households : persons;
        Values values = sheet == 0 ? Values.household() : Values.person();
        for (Column column : columns) {
            String cell = headings.cell(line.cells(), column);
            try {
                if (!merged.isEmpty()) {
                    requireSingle(headings, column, line.row(), merged);
                }
                if (!cell.isEmpty()) {
                    values.put(column, reading.value(column, cell));
                }
            } catch (Unreadable wrong) {
                add(headings.fault(true, null, sheet, line.row(), column, wrong.getMessage(), wrong.mend()));
            }
        }
        return values;
    }

    private static void requireSingle(Headings headings, Column column, int row, List<Area> merged) {
        int place = headings.place(column);
        for (Area area : merged) {
            if (row >= area.firstRow() && row <= area.lastRow() && place >= area.firstColumn() && place <= area.lastColumn()) {
                throw new Unreadable(column.title() + "是合并单元格（第 " + area.firstRow() + " 到 " + area.lastRow() + " 行）", "取消合并，每一格都填上内容");
            }
        }
    }

    boolean anyError() {
        return faults.stream().anyMatch(Fault::error);
    }

    List<Fault> all() {
        return List.copyOf(faults);
    }
}
