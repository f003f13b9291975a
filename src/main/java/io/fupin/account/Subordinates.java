package io.fupin.account;

import io.fupin.account.Absences.Absence;
import java.util.List;
import java.util.Optional;

/**
 * The people for whom an office can register an absence when they cannot do it themselves: the township office for its villages, the county
 * office for its county, itself included. Somebody who also holds a post that the office does not stand above is not among them: his deputy
 * would be given by people who have no say over that post.
 */
public interface Subordinates {

    /** Whether {@code personId} is one of them. */
    boolean includes(Officer by, long personId);

    /** One of them, with his posts in force. */
    Optional<Subordinate> find(Officer by, long personId);

    /**
     * By name.
     *
     * @param text part of a name, or of the name of a place where they hold a post
     * @param most 1 to 200
     */
    List<Subordinate> search(Officer by, String text, int most);

    /** Their absences from today on, by first day; at most 200. */
    List<Absence> absences(Officer by);

    /** @param away whether he is registered as absent today */
    record Subordinate(long id, String name, List<Post> posts, boolean away) {
    }
}
