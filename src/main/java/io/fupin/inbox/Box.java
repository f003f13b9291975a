package io.fupin.inbox;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The lists an officer has. */
public enum Box {

    /** Open tasks routed to the post, which nobody else has taken. */
    TODO("待办"),
    /** Tasks that this person completed under this post. */
    DONE("已办"),
    /** Cases that this person started, each with the step it is at. */
    STARTED("我发起的"),
    /** Open tasks of the levels below. */
    SUPERVISED("监督");

    private final String title;

    Box(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /** As it stands in addresses. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Box> of(String key) {
        return Arrays.stream(values()).filter(box -> box.key().equals(key)).findFirst();
    }
}
