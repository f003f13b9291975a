package io.fupin.bottleneck.warn;

/** What a queue can be warned of; each with a threshold of its own for every step. */
public enum Kind {
    /** 在办. */
    BACKLOG("积压", "件", "warning-backlog"),
    /** 超期. */
    LATE("超期", "件", "warning-late"),
    /** Median wait of what was finished in the last thirty days, as a share of the step's limit. */
    WAITING("等待", "%", "warning-waiting");

    private final String title;
    private final String unit;
    private final String parameter;

    Kind(String title, String unit, String parameter) {
        this.title = title;
        this.unit = unit;
        this.parameter = parameter;
    }

    public String title() {
        return title;
    }

    String parameter() {
        return parameter;
    }

    /** 超期 9 件; 等待中位到了时限的 84%. */
    public String words(int value) {
        return this == WAITING ? "等待中位到了时限的 " + value + unit : (this == BACKLOG ? "在办 " : "超期 ") + value + " " + unit;
    }
}
