package io.fupin.paper;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A 简报: a report under a name of its own in red, without the number of a 公文 and without seal.
 *
 * @param masthead 脱贫攻坚工作月报
 * @param issue    2016年第10期（总第10期）; of a draft that it is one
 * @param issuer   蛟河市脱贫攻坚领导小组办公室
 * @param issued   null while it is a draft
 * @param notes    small print below the tables; may be empty
 * @param to       报, 送
 * @param hash     SHA-256 of what was issued; empty for a draft
 * @param fileName without ending
 */
public record BulletinPaper(String masthead, String issue, String issuer, LocalDate issued, String title, List<Section> sections, List<Table> tables,
                            List<String> notes, String to, String hash, String fileName) {

    private static final int AREA = 8_844;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

    public BulletinPaper {
        masthead = Fields.required(masthead, "masthead");
        issue = Fields.required(issue, "issue");
        issuer = Fields.required(issuer, "issuer");
        title = Fields.required(title, "title");
        sections = Fields.some(sections, "sections");
        tables = Fields.any(tables);
        notes = Fields.any(notes);
        to = Fields.required(to, "to");
        hash = Fields.optional(hash);
        fileName = Fields.required(fileName, "fileName");
    }

    /** 2016年11月3日; empty for a draft. */
    public String issuedWords() {
        return issued == null ? "" : issued.format(DAY);
    }

    /** @param heading 一、减贫进度 */
    public record Section(String heading, List<String> paragraphs) {

        public Section {
            heading = Fields.required(heading, "heading");
            paragraphs = Fields.some(paragraphs, "paragraphs");
        }
    }

    /**
     * @param caption 表1　各流程办件（件）
     * @param rows    as many cells each as there are columns
     * @param total   whether the last row adds up the others
     */
    public record Table(String caption, List<Column> columns, List<List<String>> rows, boolean total) {

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

        /** Widths of the columns that add up to the type area, 156 mm, in twentieths of a point. */
        public List<Integer> twips() {
            int all = columns.stream().mapToInt(Column::width).sum();
            List<Integer> widths = new ArrayList<>();
            int left = AREA;
            for (Column column : columns) {
                int width = widths.size() == columns.size() - 1 ? left : AREA * column.width() / all;
                widths.add(width);
                left -= width;
            }
            return widths;
        }

        /** Percent of the table's width. */
        public String share(Column column) {
            return String.format(Locale.ROOT, "%.2f", 100.0 * column.width() / columns.stream().mapToInt(Column::width).sum());
        }
    }

    /** @param figure whether numbers stand in it; @param width its share, any unit */
    public record Column(String head, boolean figure, int width) {

        public Column {
            head = Fields.required(head, "head");
            Fields.atLeast(1, width, "width");
        }
    }
}
