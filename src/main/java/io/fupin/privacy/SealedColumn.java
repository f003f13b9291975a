package io.fupin.privacy;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A column that holds sealed text: a bean of the module that owns the table, so that a change of keys reaches all of them.
 *
 * @param key    columns of the primary key, in order
 * @param json   whether the column is jsonb
 * @param sealed puts its operator to every sealed text within a value
 */
public record SealedColumn(String table, List<String> key, String column, boolean json, Within sealed) {

    /** Finds the sealed texts in the value of a column and replaces them. */
    @FunctionalInterface
    public interface Within {
        String replaced(String value, UnaryOperator<String> again);
    }

    /** A column whose values are one sealed text each. */
    public static SealedColumn text(String table, String column, String... key) {
        return new SealedColumn(table, List.of(key), column, false, (value, again) -> again.apply(value));
    }

    /** A jsonb column with sealed texts somewhere in it. */
    public static SealedColumn json(String table, String column, Within sealed, String... key) {
        return new SealedColumn(table, List.of(key), column, true, sealed);
    }

    public String name() {
        return table + "." + column;
    }
}
