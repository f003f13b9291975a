package io.fupin.exchange.delivery;

import io.fupin.exchange.TableRows.TableRow;
import io.fupin.exchange.delivery.Deliveries.Line;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which column of a table holds what. Recognised by the headings, or as they were called the last time; without a heading in the usual order.
 *
 * @param headings what the file calls its columns; 第 1 列 … where it has no heading
 * @param headed   whether the first row is a heading
 * @param at       column of each part, from 0; a part that no column holds is not there
 */
record Columns(List<String> headings, boolean headed, Map<Part, Integer> at) {

    /** What is wanted of a row. */
    enum Part {
        NAME("name", "姓名", ".*(姓名|名字|所有权人|车主|法定代表人|权利人).*"), ID_NUMBER("idNumber", "身份证号", ".*(身份证|证件号|公民身份|残疾人?证号|证号).*"),
        CATEGORY("category", "类别", ".*(类别|类型|情形|项目).*"), DETAIL("detail", "说明", ".*(说明|备注|明细|详情|坐落|号牌|车型|单位|名称).*");

        private final String key;
        private final String title;
        private final Pattern heading;

        Part(String key, String title, String heading) {
            this.key = key;
            this.title = title;
            this.heading = Pattern.compile(heading);
        }

        /** Field of a {@link Line}, as {@code RowCheck} names it. */
        String key() {
            return key;
        }

        String title() {
            return title;
        }

        /** Without a column for it nothing can be compared. */
        boolean required() {
            return this == NAME || this == ID_NUMBER;
        }

        static Optional<Part> of(String key) {
            return List.of(values()).stream().filter(part -> part.key.equals(key)).findFirst();
        }
    }

    private static final Pattern NUMBER = Pattern.compile("\\d{15,17}[0-9Xx].*");

    /** @param remembered heading of each part, as it was the last time; may be empty */
    static Columns recognised(List<TableRow> rows, Map<Part, String> remembered) {
        int width = rows.stream().limit(20).mapToInt(row -> row.cells().size()).max().orElse(0);
        boolean headed = !rows.isEmpty() && rows.get(0).cells().stream().noneMatch(cell -> NUMBER.matcher(cell.strip()).matches())
                && rows.get(0).cells().stream().anyMatch(cell -> Part.NAME.heading.matcher(cell).matches() || Part.ID_NUMBER.heading.matcher(cell).matches());
        List<String> headings = new ArrayList<>();
        for (int column = 0; column < width; column++) {
            String heading = headed ? rows.get(0).cell(column) : "";
            headings.add(heading.isBlank() ? "第 " + (column + 1) + " 列" : heading.strip());
        }
        Map<Part, Integer> at = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            int known = headings.indexOf(remembered.getOrDefault(part, ""));
            if (known >= 0) {
                at.put(part, known);
            } else if (!headed && part.ordinal() < width) {
                at.put(part, part.ordinal());
            }
        }
        for (int column = 0; headed && column < width; column++) {
            for (Part part : Part.values()) {
                if (!at.containsKey(part) && !at.containsValue(column) && part.heading.matcher(headings.get(column)).matches()) {
                    at.put(part, column);
                    break;
                }
            }
        }
        return new Columns(headings, headed, at);
    }

    /** The same table with its columns as somebody chose them; a column that is not there counts as none. */
    Columns chosen(Map<Part, Integer> columns) {
        Map<Part, Integer> kept = new EnumMap<>(Part.class);
        columns.forEach((part, column) -> {
            if (column >= 0 && column < headings.size()) {
                kept.put(part, column);
            }
        });
        return new Columns(headings, headed, kept);
    }

    /** The parts that must have a column and have none. */
    List<Part> missing() {
        return List.of(Part.values()).stream().filter(part -> part.required() && !at.containsKey(part)).toList();
    }

    /** What to remember. */
    Map<Part, String> byHeading() {
        Map<Part, String> names = new EnumMap<>(Part.class);
        at.forEach((part, column) -> names.put(part, headings.get(column)));
        return names;
    }

    /** The rows below the heading. */
    List<TableRow> body(List<TableRow> rows) {
        return headed ? rows.subList(1, rows.size()) : rows;
    }

    List<Line> lines(List<TableRow> rows) {
        return body(rows).stream().map(row -> new Line(cell(row, Part.NAME), cell(row, Part.ID_NUMBER), cell(row, Part.CATEGORY), cell(row, Part.DETAIL)))
                .toList();
    }

    private String cell(TableRow row, Part part) {
        return at.containsKey(part) ? row.cell(at.get(part)) : "";
    }
}
