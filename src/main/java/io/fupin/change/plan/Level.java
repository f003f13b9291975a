package io.fupin.change.plan;

/** Who has the last word. */
public enum Level {
    VILLAGE("village", "村级核对"), TOWNSHIP("township", "乡镇审核"), COUNTY("county", "县级审批");

    private final String key;
    private final String title;

    Level(String key, String title) {
        this.key = key;
        this.title = title;
    }

    /** As the model's gateways ask for it. */
    public String key() {
        return key;
    }

    public String title() {
        return title;
    }

    /** As the decision table says it. */
    public static Level titled(String title) {
        for (Level level : values()) {
            if (level.title.equals(title)) {
                return level;
            }
        }
        throw new IllegalArgumentException(title);
    }
}
