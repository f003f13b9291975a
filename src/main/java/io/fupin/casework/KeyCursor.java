package io.fupin.casework;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;

/** The place behind a row of a list that is paged by key, as text that says nothing to whoever holds it. */
public final class KeyCursor {

    private static final String SEPARATOR = "\u001f";

    private KeyCursor() {
    }

    public static String of(List<String> key) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(String.join(SEPARATOR, key).getBytes(StandardCharsets.UTF_8));
    }

    /** @throws BadCursor unless {@code cursor} holds as many parts */
    public static List<String> parts(String cursor, int count) {
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

    public static String micros(Instant instant) {
        return Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, instant));
    }

    public static Instant instant(String micros) {
        try {
            return Instant.EPOCH.plus(Long.parseLong(micros), ChronoUnit.MICROS);
        } catch (ArithmeticException | NumberFormatException | DateTimeException e) {
            throw new BadCursor();
        }
    }

    /** A cursor that this application did not hand out. */
    public static class BadCursor extends IllegalArgumentException {
        public BadCursor() {
            super("after 不是本系统给出的翻页位置");
        }
    }
}
