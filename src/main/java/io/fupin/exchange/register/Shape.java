package io.fupin.exchange.register;

import java.util.Arrays;
import java.util.List;

/**
 * What a column is, whichever sheet it stands in.
 *
 * @param title   as the national register writes it
 * @param most    the most characters of a text, the highest count; 0 where it does not matter
 * @param needed  whether a file without it cannot be taken
 * @param codes   empty for any text
 * @param aliases other headings under which it comes
 */
public record Shape(String title, Kind kind, int most, boolean needed, List<String> codes, List<String> aliases) {

    static Shape of(String title, Kind kind) {
        return new Shape(title, kind, 0, false, List.of(), List.of());
    }

    static Shape of(String title, Kind kind, int most, String... aliases) {
        return new Shape(title, kind, most, false, List.of(), Arrays.asList(aliases));
    }

    static Shape of(String title, Kind kind, int most, boolean needed, String... aliases) {
        return new Shape(title, kind, most, needed, List.of(), Arrays.asList(aliases));
    }

    static Shape of(String title, Kind kind, List<String> codes, String... aliases) {
        return new Shape(title, kind, 0, false, codes, Arrays.asList(aliases));
    }

    static Shape of(String title, Kind kind, int most, boolean needed, List<String> codes, String... aliases) {
        return new Shape(title, kind, most, needed, codes, Arrays.asList(aliases));
    }
}
