package io.fupin.inbox.data;

import io.fupin.inbox.Inbox.BadCursor;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;

/** The place behind a row, as text that says nothing to whoever holds it. */
final class Cursor {

    private static final String SEPARATOR = "\u001f";

    private Cursor() {
    }

    static String of(List<String> key) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(String.join(SEPARATOR, key).getBytes(StandardCharsets.UTF_8));
    }

    /** @throws BadCursor unless {@code cursor} holds as many parts */
    static List<String> parts(String cursor, int count) {
        try {
            List<String> parts = List.of(new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split(SEPARATOR, -1));
            if (parts.size() != count) {
                throw new BadCursor();
            }
            return parts;
        } catch (IllegalArgumentException e) {
            throw new BadCursor();
        }
    }

    static String micros(Instant instant) {
        return Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, instant));
    }

    static Instant instant(String micros) {
        try {
            return Instant.EPOCH.plus(Long.parseLong(micros), ChronoUnit.MICROS);
        } catch (ArithmeticException | NumberFormatException | java.time.DateTimeException e) {
            throw new BadCursor();
        }
    }
}
