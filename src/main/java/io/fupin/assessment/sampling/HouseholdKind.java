package io.fupin.assessment.sampling;

import java.util.Arrays;

/** What a household was when the frame was frozen (policy.md 3.3). */
public enum HouseholdKind {
    /** On the register, exited: may be wrongly exited (错退). */
    EXITED("exited", "脱贫户"),
    /** On the register, not exited: asked for its word on policy and help only. */
    REGISTERED("registered", "未脱贫户"),
    /** Not on the register: may have been missed (漏评). */
    ORDINARY("ordinary", "一般户");

    private final String code;
    private final String label;

    HouseholdKind(String code, String label) {
        this.code = code;
        this.label = label;
    }

    /** The word of the published texts. */
    public String code() {
        return code;
    }

    /** The word of the office. */
    public String label() {
        return label;
    }

    /** @throws IllegalArgumentException for a word that is none of ours */
    public static HouseholdKind of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("户的类别“%s”不认识，应为 exited、registered 或 ordinary".formatted(code)));
    }
}
