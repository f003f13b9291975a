package io.fupin.exchange.web;

import java.time.Instant;
import java.util.List;

/**
 * One import ({@code exchange/import.html}).
 *
 * @param state    已检查; @param mark its colour
 * @param running  whether the machine is at work on it: {@code doing} 正在检查, {@code worked} of {@code toWork}; 0 when that is not known yet
 * @param said     what is to be said of its end; null for nothing
 * @param figures  户, 人 by what is done with them
 * @param may      what can be done now
 * @param tabs     lists of faults, doubts, changes
 * @param next     path of the next page of the list; null on the last
 */
public record ImportView(String id, String file, String by, String place, Instant uploadedAt, String state, String mark, boolean running, String doing,
                         int worked, int toWork, String said, List<Figure> figures, May may, List<Tab> tabs, List<Row> rows, String next, Instant takenAt,
                         Instant undoneAt, String undoneBy) {

    /** @param text 新增; @param note what happens with them */
    public record Figure(String text, int households, int persons, String note, String mark) {
    }

    /** @param taking how many households would be written */
    public record May(boolean take, int taking, boolean cancel, boolean stop, boolean undo, boolean badRows) {
    }

    public record Tab(String key, String text, int count, boolean chosen) {
    }

    /**
     * @param place “户”表 G12 主要致贫原因; @param href null for no link
     * @param text  what is wrong, or what changes; @param mend how it is put right
     */
    public record Row(String place, String heading, String text, String mend, String href) {
    }

    /** The list of imports ({@code exchange/imports.html}). */
    public record Listed(List<Line> lines, String next, boolean further) {
    }

    public record Line(String id, String file, String by, String place, Instant at, String state, String mark, String sums) {
    }
}
