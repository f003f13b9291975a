package io.fupin.casework;

import java.time.Instant;

/** Somebody else was there first: who, and when. Answered with 409. */
public class AlreadyDone extends RuntimeException {

    private final String by;
    private final transient Instant at;

    public AlreadyDone(String message, String by, Instant at) {
        super(message);
        this.by = by;
        this.at = at;
    }

    /** Name of the person; null when a rule moved the case. */
    public String by() {
        return by;
    }

    public Instant at() {
        return at;
    }
}
