package io.fupin.exchange.match;

/** What it means that somebody stands on a list. */
public enum Meaning {
    /** One of {@code red-line-items}: to be explained. */
    RED_LINE("红线"),
    /** Something that the register says too: a doubt only where the two differ. */
    FACT("与档案不符"),
    /** The same identity number under another name. */
    NAME("姓名不符");

    private final String title;

    Meaning(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
