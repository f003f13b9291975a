package io.fupin.account;

import io.fupin.region.RegionCode;
import java.io.Serializable;
import java.util.List;

/**
 * Whoever is signed in, acting under one of his posts; every action is recorded under the post used.
 *
 * @param personId four eyes are counted by person, not by post
 * @param post     the post acted under
 * @param posts    all posts in force
 */
public record Officer(long personId, String username, String name, Post post, List<Post> posts) implements Serializable {

    public boolean is(Role role) {
        return post.role() == role;
    }

    /** Whether {@code region} lies in the area of the post acted under. */
    public boolean covers(RegionCode region) {
        return post.region().contains(region);
    }
}
