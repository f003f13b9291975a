package io.fupin.assessment.sampling;

import java.util.Arrays;

/** Whether a village was on the list of poor villages when the frame was frozen. */
public enum VillageKind {
    POOR("poor", "贫困村"),
    OTHER("other", "非贫困村");

    private final String code;
    private final String label;

    VillageKind(String code, String label) {
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
    public static VillageKind of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("村的类别“%s”不认识，应为 poor 或 other".formatted(code)));
    }
}
