package io.fupin.account;

import io.fupin.region.RegionCode;
import java.io.Serializable;
import java.util.List;

/**
 * Whoever is signed in, acting under one of his posts; every action is recorded under the post used.
 *
 * @param personId  four eyes are counted by person, not by post
 * @param post      the post acted under
 * @param posts     all posts in force
 * @param standsFor people who are away today and for whom this officer stands in (代理); he acts under his own name
 */
public record Officer(long personId, String username, String name, Post post, List<Post> posts, List<Long> standsFor)
        implements Serializable {

    /** Somebody who stands in for nobody. */
    public Officer(long personId, String username, String name, Post post, List<Post> posts) {
        this(personId, username, name, post, posts, List.of());
    }

    /** The same person under another of his posts. */
    public Officer under(Post other) {
        return new Officer(personId, username, name, other, posts, standsFor);
    }

    /** Whether what {@code person} has taken is this officer's to do: his own, or that of somebody he stands in for. */
    public boolean actsFor(long person) {
        return person == personId || standsFor.contains(person);
    }

    public boolean is(Role role) {
        return post.role() == role;
    }

    /** Whether {@code region} lies in the area of the post acted under. */
    public boolean covers(RegionCode region) {
        return post.region().contains(region);
    }
}
