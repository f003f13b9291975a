package io.fupin.assessment.estimate;

/** The four indicators (国开办发〔2017〕56号; policy.md 3.2): the first three are rates of persons, the last of households. */
public enum Indicator {
    INCIDENCE("综合贫困发生率", true),
    WRONG_EXIT("脱贫人口错退率", true),
    MISSED("贫困人口漏评率", true),
    APPROVAL("群众认可度", false);

    private final String label;
    private final boolean atMost;

    Indicator(String label, boolean atMost) {
        this.label = label;
        this.atMost = atMost;
    }

    /** The word of the office. */
    public String label() {
        return label;
    }

    /** Whether the threshold is an upper one: at the threshold itself the indicator passes, from either side. */
    public boolean atMost() {
        return atMost;
    }

    /** Whether a rate keeps to the threshold, both 0–1; what differs by less than a ten-thousandth of a percent is equal. */
    public boolean keeps(double rate, double threshold) {
        return atMost ? rate <= threshold + 1e-6 : rate >= threshold - 1e-6;
    }
}
