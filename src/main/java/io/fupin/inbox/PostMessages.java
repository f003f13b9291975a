package io.fupin.inbox;

import io.fupin.account.Post;

/** Messages that modules above have for whoever holds a post. */
public interface PostMessages {

    /**
     * Tells everybody who holds the post now, at the present business time, in the caller's transaction; each person once for each {@code about}.
     *
     * @param kind as {@link Messages.Message#kind()}
     * @param text null for none
     * @param href application path it leads to
     */
    void tell(Post post, String about, String kind, String title, String text, String href);
}
