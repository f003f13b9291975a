package io.fupin.paper;

import java.util.List;
import java.util.Objects;

/** What the papers' records demand of their fields. */
final class Fields {

    private Fields() {
    }

    static String required(String text, String field) {
        if (text == null || text.isBlank()) {
            throw new IllegalArgumentException(field + " is missing");
        }
        return text.strip();
    }

    static String optional(String text) {
        return text == null ? "" : text.strip();
    }

    static <T> T present(T value, String field) {
        return Objects.requireNonNull(value, () -> field + " is missing");
    }

    static <T> List<T> some(List<T> list, String field) {
        if (list == null || list.isEmpty()) {
            throw new IllegalArgumentException(field + " is empty");
        }
        return List.copyOf(list);
    }

    static <T> List<T> any(List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    static int atLeast(int bound, int number, String field) {
        if (number < bound) {
            throw new IllegalArgumentException(field + " is " + number + ", at least " + bound + " expected");
        }
        return number;
    }
}
