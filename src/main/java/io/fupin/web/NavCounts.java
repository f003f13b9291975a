package io.fupin.web;

import io.fupin.account.Officer;

/** The number beside 待办 in the bar of every page. Implemented above this module, by the inbox; without it no number is shown. */
public interface NavCounts {

    /** Open tasks that wait for the post {@code officer} acts under; one indexed count. */
    int openTasks(Officer officer);
}
