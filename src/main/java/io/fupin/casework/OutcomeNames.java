package io.fupin.casework;

import java.util.Map;

/** What may be decided, in the words of the office. */
public final class OutcomeNames {

    private static final Map<String, String> NAMES = Map.of("submit", "提交", "approve", "同意", "reject", "不予通过", "return", "退回",
            "accept", "受理", "refuse", "不予受理", "confirm", "核实无误", "decline", "不认可", "merge", "并案", WorkItem.LEFT, "转往他处");

    private OutcomeNames() {
    }

    /** The key itself when it is none of ours. */
    public static String of(String key) {
        return key == null ? "" : NAMES.getOrDefault(key, key);
    }
}
