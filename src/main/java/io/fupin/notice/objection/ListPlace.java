package io.fupin.notice.objection;

import io.fupin.notice.Objection;
import java.time.Instant;

/** A place in a list of objections, newest first: behind this one; both null at its beginning. */
record ListPlace(Instant at, String number) {

    private static final ListPlace BEGINNING = new ListPlace(null, null);

    static ListPlace of(Objection objection) {
        return new ListPlace(objection.raisedAt(), objection.number());
    }

    String text() {
        return at.getEpochSecond() + "." + at.getNano() + "." + number;
    }

    /** @param text as {@link #text} wrote it; anything else is the beginning */
    static ListPlace read(String text) {
        String[] parts = text == null ? new String[0] : text.split("\\.", 3);
        try {
            return parts.length < 3 ? BEGINNING : new ListPlace(Instant.ofEpochSecond(Long.parseLong(parts[0]), Long.parseLong(parts[1])), parts[2]);
        } catch (NumberFormatException e) {
            return BEGINNING;
        }
    }
}
