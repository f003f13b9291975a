package io.fupin.draft;

import io.fupin.account.Officer;
import java.util.Collection;
import java.util.Map;

/** Told by whoever owns the things that drafts are about, by the drafts' keys. */
public interface DraftSubjects {

    /** Throws in its own words when the key is one of its own and the officer may not work on it (any more). */
    void requireMayWorkOn(Officer officer, String key);

    /** What it knows of those of {@code keys} that are its own. */
    Map<String, Subject> of(Collection<String> keys);

    /**
     * @param title as lists name it
     * @param over  why there is nothing left to do, in a sentence; null while it is open
     */
    record Subject(String title, String over) {
    }
}
