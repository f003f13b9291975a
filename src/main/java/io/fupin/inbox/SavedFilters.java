package io.fupin.inbox;

import io.fupin.account.Officer;
import java.util.List;

/**
 * 常用筛选: filters of a box under a name of the officer's own, seen by nobody else. One of them may be the box's usual one, with which the
 * box opens.
 */
public interface SavedFilters {

    /** Of one box. */
    int MOST = 12;
    int LONGEST_NAME = 12;

    /** In the order in which they were saved. */
    List<SavedFilter> of(Officer officer, Box box);

    /**
     * Keeps a filter under a name; a name that is there gets the new filter.
     *
     * @param address of the list, without text searched for and place in the list
     * @throws io.fupin.problem.Problem 422 at {@code name} when it is missing or too long, or one too many
     */
    SavedFilter save(Officer officer, Box box, String name, String address, boolean preferred);

    /**
     * @param preferred whether it becomes the box's usual one in place of any other
     * @throws io.fupin.problem.Problem 404 when it is not this officer's, 422 at {@code name}
     */
    SavedFilter change(Officer officer, long id, String name, boolean preferred);

    /** One that is not there is passed over. */
    void delete(Officer officer, long id);

    /** @param address of the list that it shows */
    record SavedFilter(long id, Box box, String name, String address, boolean preferred) {
    }
}
