package io.fupin.casework;

import java.util.Map;

/** What may be decided, in the words of the office. */
public final class OutcomeNames {

    private static final Map<String, String> NAMES = Map.of("submit", "提交", "approve", "同意", "reject", "不予通过", "return", "退回",
            "accept", "受理", "refuse", "不予受理", "confirm", "核实无误", "decline", "不认可", "merge", "并案", WorkItem.LEFT, "转往他处");

    /** By step and outcome. */
    private static final Map<String, String> OF_STEPS = Map.of("recheck.approve", "整改到位", "recheck.refuse", "没有到位", "handle.refuse", "查无此事");

    private OutcomeNames() {
    }

    /** As the step says it: a department's check is 达标 or 不达标. */
    public static String of(String step, String key) {
        String own = step == null || key == null ? null : OF_STEPS.get(step + "." + key);
        if (own != null) {
            return own;
        }
        boolean check = step != null && step.startsWith("check-");
        return check && "confirm".equals(key) ? "达标" : check && "decline".equals(key) ? "不达标" : of(key);
    }

    /** The key itself when it is none of ours. */
    public static String of(String key) {
        return key == null ? "" : NAMES.getOrDefault(key, key);
    }
}
