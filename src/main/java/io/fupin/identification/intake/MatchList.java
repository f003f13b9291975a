package io.fupin.identification.intake;

import io.fupin.form.FieldError;
import io.fupin.identification.intake.TableRows.TableRow;
import io.fupin.identification.matches.Deliveries.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A department's list out of a table: its columns by their headings where there is a heading, else in the usual order. */
public final class MatchList {

    public static final List<String> COLUMNS = List.of("姓名", "身份证号", "类别", "说明");
    /** Field of a {@link Line} behind each column, as {@code Deliveries} names it in a refusal. */
    private static final List<String> FIELDS = List.of("name", "idNumber", "category", "detail");
    private static final Pattern ROW = Pattern.compile("rows\\[(\\d+)](?:\\.(\\w+))?");
    /** 姓名 and 身份证号码, 证件号码 … */
    private static final List<Pattern> HEADINGS = List.of(Pattern.compile(".*姓名.*"), Pattern.compile(".*(身份证|证件号|公民身份).*"),
            Pattern.compile(".*(类别|类型|情形|项目).*"), Pattern.compile(".*(说明|备注|明细|详情).*"));

    private final List<Line> lines = new ArrayList<>();
    private final List<Integer> numbers = new ArrayList<>();

    private MatchList() {
    }

    public static MatchList of(List<TableRow> rows) {
        MatchList list = new MatchList();
        int[] at = rows.isEmpty() ? null : headings(rows.get(0));
        for (TableRow row : at == null ? rows : rows.subList(1, rows.size())) {
            list.lines.add(at == null ? line(row, new int[] {0, 1, 2, 3}) : line(row, at));
            list.numbers.add(row.line());
        }
        return list;
    }

    public List<Line> lines() {
        return lines;
    }

    /**
     * What is wrong, by the line as somebody counts it in the file.
     *
     * @param line   0 where the list as a whole is wrong
     * @param column 身份证号; empty where the line as a whole is wrong
     */
    public record Wrong(int line, String column, String text) {
    }

    /** Empty for an error that belongs to no row. */
    public Wrong located(FieldError error) {
        Matcher matcher = ROW.matcher(error.field());
        String text = error.message().replaceFirst("^第\\d+行：?", "");
        if (!matcher.matches()) {
            return new Wrong(0, "", text);
        }
        int column = FIELDS.indexOf(matcher.group(2));
        return new Wrong(numbers.get(Integer.parseInt(matcher.group(1))), column < 0 ? "" : COLUMNS.get(column), text);
    }

    private static Line line(TableRow row, int[] at) {
        return new Line(cell(row, at[0]), cell(row, at[1]), cell(row, at[2]), cell(row, at[3]));
    }

    private static String cell(TableRow row, int column) {
        return column < 0 ? "" : row.cell(column);
    }

    /** Where each column stands; null when the first row is no heading. */
    private static int[] headings(TableRow first) {
        int[] at = {-1, -1, -1, -1};
        for (int column = 0; column < first.cells().size(); column++) {
            for (int i = 0; i < at.length; i++) {
                if (at[i] < 0 && HEADINGS.get(i).matcher(first.cells().get(column)).matches()) {
                    at[i] = column;
                    break;
                }
            }
        }
        return at[0] >= 0 && at[1] >= 0 ? at : null;
    }
}
