package io.fupin.dispatch.report;

import java.util.List;
import java.util.stream.IntStream;

/**
 * What a report says. Its figures stand in the tables and do not change; its words are the office's.
 *
 * @param notes how the figures are meant, and where they come from
 */
public record Content(String title, List<Section> sections, List<Table> tables, List<String> notes) {

    /** What the drafter leaves to the officer; with it a report is not issued. */
    public static final String TO_BE_WRITTEN = "（请起草人写明）";

    /** @param heading 一、总体进度; @param text paragraphs, one a line */
    public record Section(String heading, String text) {

        public List<String> paragraphs() {
            return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        }
    }

    /** @param rows as many cells each as there are columns; @param total whether the last row is one */
    public record Table(String caption, List<Column> columns, List<List<String>> rows, boolean total) {
    }

    /** @param figure whether numbers stand in it; @param width its share, any unit */
    public record Column(String head, boolean figure, int width) {
    }

    /** The same with other words. @param texts one for each section */
    public Content worded(String newTitle, List<String> texts) {
        return new Content(newTitle, IntStream.range(0, sections.size()).mapToObj(i -> new Section(sections.get(i).heading(), texts.get(i))).toList(), tables, notes);
    }
}
