package io.fupin.exchange.delivery;

import java.time.LocalDate;
import java.util.List;

/**
 * A list whose columns are to be confirmed ({@code exchange/upload.html}).
 *
 * @param columns what is wanted, each with the file's columns to choose from
 * @param samples first rows by {@code columns}; identity numbers masked
 * @param usual   what the whole list means, where no column says it; null else
 * @param good    rows that can be taken; {@code refused} that cannot, the first of them in {@code wrong}
 * @param query   the columns as chosen, for links
 */
public record UploadView(long id, String unit, String source, LocalDate deliveredOn, String broughtBy, String fileName, int rows, List<Column> columns,
                         List<List<String>> samples, String usual, int good, int refused, List<Wrong> wrong, String query) {

    /** @param missing whether it must be chosen and is not */
    public record Column(String key, String title, boolean missing, List<Choice> choices) {

        /** Key of what is chosen; empty for none. */
        public String chosen() {
            return choices.stream().filter(Choice::chosen).map(Choice::key).findFirst().orElse("");
        }
    }

    public record Choice(String key, String name, boolean chosen) {
    }

    /** @param line as somebody counts it in the file */
    public record Wrong(int line, String name, String text) {
    }

    public boolean complete() {
        return columns.stream().noneMatch(Column::missing);
    }
}
