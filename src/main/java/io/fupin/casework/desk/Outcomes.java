package io.fupin.casework.desk;

import io.fupin.casework.OutcomeNames;
import java.util.Set;

/** What may be decided, in the words of the office. */
final class Outcomes {

    static final String RETURN = "return";

    /** Say no or go back: the reason is mandatory. Forms of steps that may refuse ask for it themselves ({@code FormSchema.asksReason}). */
    private static final Set<String> NEED_REASON = Set.of(RETURN, "reject", "decline");

    private Outcomes() {
    }

    static String name(String key) {
        return OutcomeNames.of(key);
    }

    static boolean needsReason(String key) {
        return NEED_REASON.contains(key);
    }
}
