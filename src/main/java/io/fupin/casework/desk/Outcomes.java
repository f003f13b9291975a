package io.fupin.casework.desk;

import java.util.Map;
import java.util.Set;

/** What may be decided, in the words of the office. */
final class Outcomes {

    static final String RETURN = "return";

    /** Say no or go back: the reason is mandatory. */
    private static final Set<String> NEED_REASON = Set.of(RETURN, "reject", "refuse", "decline");

    private static final Map<String, String> NAMES = Map.of("submit", "提交", "approve", "同意", "reject", "不予通过", RETURN, "退回",
            "accept", "受理", "refuse", "不予受理", "confirm", "核实无误", "decline", "不认可", "merge", "并案");

    private Outcomes() {
    }

    static String name(String key) {
        return NAMES.getOrDefault(key, key);
    }

    static boolean needsReason(String key) {
        return NEED_REASON.contains(key);
    }
}
