package io.fupin.exchange.register;

import java.util.List;

/** A column of the national register's table (policy 5.1, 5.2). */
public interface Column {

    String title();

    /** Other headings under which it comes. */
    List<String> aliases();

    Kind kind();

    /** Empty for any text. */
    List<String> codes();

    /** The most characters of a text, the highest count. */
    int most();

    /** Whether a file without it cannot be taken. */
    boolean needed();

    /** Its place in a row of values. */
    int ordinal();

    default double width() {
        return switch (kind()) {
            case ID_NUMBER, BANK_CARD, LABEL -> 22;
            case YES_NO, COUNT, YEAR -> 10;
            default -> Math.max(12, 2 * title().length() + 2.0);
        };
    }
}
