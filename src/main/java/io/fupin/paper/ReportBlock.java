package io.fupin.paper;

import java.util.List;

/** A piece of a report. */
public sealed interface ReportBlock {

    /** Which template draws it. */
    default String kind() {
        return getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT);
    }

    /** @param level 0 the title of an annex on a page of its own, 1 一、, 2 （一） */
    record Heading(int level, String text) implements ReportBlock {

        public Heading {
            if (level < 0 || level > 2) {
                throw new IllegalArgumentException("level " + level);
            }
            text = Fields.required(text, "text");
        }
    }

    /** A paragraph. */
    record Text(String text) implements ReportBlock {

        public Text {
            text = Fields.required(text, "text");
        }
    }

    /** Small print below a table or a picture. */
    record Note(String text) implements ReportBlock {

        public Note {
            text = Fields.required(text, "text");
        }
    }

    /** Hashes, file names, commands: to be compared letter by letter. */
    record Code(List<String> lines) implements ReportBlock {

        public Code {
            lines = Fields.some(lines, "lines");
        }
    }

    /**
     * A table with three rules (三线表).
     *
     * @param caption 表1　各层样本
     * @param rows    as many cells each as there are columns
     */
    record Table(String caption, List<Column> columns, List<List<String>> rows) implements ReportBlock {

        public Table {
            caption = Fields.required(caption, "caption");
            columns = Fields.some(columns, "columns");
            rows = Fields.some(rows, "rows");
            for (List<String> row : rows) {
                if (row.size() != columns.size()) {
                    throw new IllegalArgumentException("%s: %d cells below %d heads".formatted(caption, row.size(), columns.size()));
                }
            }
        }
    }

    /** @param figure whether numbers stand in it, which line up on the right; @param width share of the table, any unit */
    record Column(String head, boolean figure, int width) {

        public Column {
            head = Fields.required(head, "head");
            Fields.atLeast(1, width, "width");
        }
    }

    /**
     * Rates with their intervals beside thresholds.
     *
     * @param caption 图1　估计值、区间和标准
     * @param spoken  the same in words, for who cannot see it
     */
    record Chart(String caption, String spoken, List<Track> tracks) implements ReportBlock {

        public Chart {
            caption = Fields.required(caption, "caption");
            spoken = Fields.required(spoken, "spoken");
            tracks = Fields.some(tracks, "tracks");
        }
    }

    /**
     * One line of a chart; places in percent of the track.
     *
     * @param none  没有数据: nothing is drawn, and it is said
     * @param limit of the threshold; below 0 for none
     * @param open  whether the interval lies on both sides of the threshold
     * @param ticks of the scale below this line; empty where the next line has it
     */
    record Track(String label, boolean none, double left, double width, double dot, double limit, boolean open, List<Tick> ticks) {

        public Track {
            label = Fields.required(label, "label");
            ticks = Fields.any(ticks);
        }
    }

    record Tick(String text, double at) {
    }
}
