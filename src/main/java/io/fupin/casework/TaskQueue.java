package io.fupin.casework;

import io.fupin.account.Officer;

/** The list out of which a task was opened: its filters survive the way through the task. Implemented above, by the inbox. */
public interface TaskQueue {

    /** @param list address of a list, filters included; anything else is taken for the list of what waits */
    Place place(Officer officer, String list, String taskId);

    /** Remembers that the officer has opened the task: a flagged one may go into a batch only then. */
    void opened(Officer officer, String taskId);

    /**
     * @param listTitle 乡镇审核 30
     * @param listHref  with the filters and the place in the list; an address inside this application
     * @param position  1 for the first; null when the task is not in the list, as {@code total}
     * @param previous  id of the task before; null at the ends, as {@code next}
     */
    record Place(String listTitle, String listHref, Integer position, Integer total, String previous, String next) {
    }
}
