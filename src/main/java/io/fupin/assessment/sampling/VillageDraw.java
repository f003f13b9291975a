package io.fupin.assessment.sampling;

/**
 * How the villages of one kind are drawn in the first of two stages.
 *
 * @param count villages to draw; all of them when there are no more
 * @param rule  with equal chances, or with chances by size
 */
public record VillageDraw(int count, Rule rule) {

    /** Chance of a village. */
    public enum Rule {
        /** Each the same (等概率). */
        EQUAL("equal", "等概率抽村"),
        /** By its households that can be asked (按规模比例, PPS); the same number is then asked in each. */
        SIZE("size", "按规模比例抽村");

        private final String code;
        private final String label;

        Rule(String code, String label) {
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

        static Rule of(String code) {
            return switch (code) {
                case "equal" -> EQUAL;
                case "size" -> SIZE;
                default -> throw new IllegalArgumentException("抽村办法“%s”不认识，应为 equal 或 size".formatted(code));
            };
        }
    }

    /** @throws IllegalArgumentException below 2: one village says nothing about how villages differ */
    public VillageDraw {
        if (count < 2) {
            throw new IllegalArgumentException("每类村至少抽 2 个，否则算不出抽样误差");
        }
    }
}
