package io.fupin.exchange.match;

import java.util.Arrays;
import java.util.Optional;

/** How far a doubt (疑点) is. Nothing leaves the ledger. */
public enum DoubtState {
    OPEN("待说明", "is-warn"), EXPLAINED("已说明", ""), ACTED("已处理", "is-ok"),
    /** List and register agree by now, without a word of anybody. */
    SETTLED("已一致", "is-ok"),
    /** The case ended before anybody had to explain it. */
    LAPSED("案件已结束", "");

    private final String title;
    private final String mark;

    DoubtState(String title, String mark) {
        this.title = title;
        this.mark = mark;
    }

    public String title() {
        return title;
    }

    /** Colour of its tag. */
    String mark() {
        return mark;
    }

    static Optional<DoubtState> of(String name) {
        return Arrays.stream(values()).filter(state -> state.name().equals(name)).findFirst();
    }
}
