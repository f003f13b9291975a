package io.fupin.change.plan;

import java.util.Arrays;

/** 变更事项. */
public enum ChangeKind {
    BIRTH("出生", Nature.MEMBERS), DEATH("死亡", Nature.MEMBERS), MARRIAGE_IN("婚入", Nature.MEMBERS), MARRIAGE_OUT("婚出", Nature.MEMBERS),
    MOVE_IN("迁入", Nature.STRUCTURE), MOVE_OUT("迁出", Nature.STRUCTURE), SPLIT("分户", Nature.STRUCTURE), MERGE("并户", Nature.STRUCTURE),
    UPDATE("情况变化", Nature.ENTRIES), CORRECTION("更正", Nature.ENTRIES);

    private final String title;
    private final Nature nature;

    ChangeKind(String title, Nature nature) {
        this.title = title;
        this.nature = nature;
    }

    /** 自然增减 of people; what makes, ends or moves households and parts of them; entries. */
    public enum Nature {
        MEMBERS, STRUCTURE, ENTRIES
    }

    public String title() {
        return title;
    }

    public Nature nature() {
        return nature;
    }

    /** Whether people come from outside the register. */
    public boolean brings() {
        return this == BIRTH || this == MARRIAGE_IN || this == MOVE_IN;
    }

    /** As it stands in addresses: marriage-in. */
    public String key() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    public static ChangeKind keyed(String key) {
        return Arrays.stream(values()).filter(kind -> kind.key().equals(key)).findFirst().orElse(null);
    }

    /** @throws IllegalArgumentException for what the form does not offer */
    public static ChangeKind titled(String title) {
        return Arrays.stream(values()).filter(kind -> kind.title.equals(title)).findFirst().orElseThrow(() -> new IllegalArgumentException("没有这种变更：" + title));
    }
}
