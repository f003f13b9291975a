package io.fupin.web;

import io.fupin.account.Officer;

/** The numbers in the bar of every page. Implemented above this module, by the inbox; without it none is shown. */
public interface NavCounts {

    /** With one statement, along indexes. */
    Counts of(Officer officer);

    /**
     * @param openTasks open tasks that wait for the post acted under
     * @param unread    messages to the person that are not yet read
     * @param questions of others that wait for an opinion (协办)
     */
    record Counts(int openTasks, int unread, int questions) {
    }
}
