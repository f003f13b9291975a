package io.fupin.exchange.register;

import java.util.List;

/** A column of the national register's table (policy 5.1, 5.2): one of a sheet's, in its order. */
public interface Column {

    Shape shape();

    default String title() {
        return shape().title();
    }

    /** Other headings under which it comes. */
    default List<String> aliases() {
        return shape().aliases();
    }

    default Kind kind() {
        return shape().kind();
    }

    /** Empty for any text. */
    default List<String> codes() {
        return shape().codes();
    }

    /** The most characters of a text, the highest count. */
    default int most() {
        return shape().most();
    }

    /** Whether a file without it cannot be taken. */
    default boolean needed() {
        return shape().needed();
    }

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
