package io.fupin.inbox;

import io.fupin.account.Officer;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Lists of tasks: page, counts, boxes and export come from one and the same predicate, each with one statement. A list is paged by
 * key, so that the thousandth page costs what the first does.
 */
public interface Inbox {

    /** Most rows that one page holds. */
    int LARGEST_PAGE = 200;
    /** Most rows that an export holds. */
    int LARGEST_EXPORT = 100_000;

    /**
     * @param after cursor of the page before; null for the first
     * @param size  1 to {@link #LARGEST_PAGE}
     * @throws io.fupin.casework.KeyCursor.BadCursor when {@code after} is none of ours
     */
    InboxPage page(InboxQuery query, String after, int size);

    /** Counts by everything that the list can be filtered by. */
    Facets facets(InboxQuery query);

    /** Everything the query finds, in its order, one row at a time. */
    void export(InboxQuery query, Consumer<InboxItem> each);

    /** How much lies in each box of this officer. */
    Map<Box, Integer> boxes(Officer officer);

    /** What waits for the officer: the numbers in the bar of every page, with one statement. */
    Waiting waiting(Officer officer);

    /** @param tasks open ones of the post; @param messages unread ones of the person; @param questions that wait for his opinion (协办) */
    record Waiting(int tasks, int messages, int questions) {
    }

    /** Where a task stands in its list; empty when it is not in it. */
    Optional<Neighbours> around(InboxQuery query, String taskId);

    /** Remembers that the officer has opened the task with the red flags that it bears now; not of a task that is done. */
    void seen(Officer officer, String taskId);

    /** Which of these tasks the officer has opened with all the red flags they bear now. */
    Set<String> seen(Officer officer, Collection<String> taskIds);

    /** @param next cursor of the next page; null on the last */
    record InboxPage(List<InboxItem> items, String next) {
    }

    /**
     * @param position 1 for the first
     * @param previous task before it; null at the ends, as {@code next}
     */
    record Neighbours(int position, int total, String previous, String next) {
    }
}
