package io.fupin.paper.print;

import io.fupin.paper.ReportBlock.Chart;
import io.fupin.paper.ReportBlock.Column;
import java.util.ArrayList;
import java.util.List;

/** Measures of a report's tables and charts. */
public final class ReportLayout {

    /** Width of the type area, 156 mm, in twentieths of a point. */
    private static final int AREA = 8844;

    /** Percent of the table's width. */
    public double share(Column column, List<Column> columns) {
        return Math.round(1000.0 * column.width() / all(columns)) / 10.0;
    }

    /** Widths that add up to the type area. */
    public List<Integer> twips(List<Column> columns) {
        List<Integer> widths = new ArrayList<>();
        int left = AREA;
        for (int i = 0; i < columns.size(); i++) {
            int width = i == columns.size() - 1 ? left : AREA * columns.get(i).width() / all(columns);
            widths.add(width);
            left -= width;
        }
        return widths;
    }

    /** Millimetres. */
    public int height(Chart chart) {
        return ChartPictures.height(chart);
    }

    private static int all(List<Column> columns) {
        return columns.stream().mapToInt(Column::width).sum();
    }
}
