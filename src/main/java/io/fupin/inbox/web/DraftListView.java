package io.fupin.inbox.web;

import java.time.Instant;
import java.util.List;

/**
 * 草稿 ({@code inbox/drafts.html}).
 *
 * @param boxes   the lists this post has, this one among them
 * @param further whether this is not the first page
 * @param next    cursor of the next page; null on the last
 */
public record DraftListView(List<TaskListView.Box> boxes, List<Row> rows, boolean further, String next) {

    /**
     * @param title 于广发　入户调查
     * @param href  where it is gone on with
     * @param over  why there is nothing left to do: 已由 赵文博 办结：同意; null while there is
     */
    public record Row(String key, String title, String href, Instant savedAt, String over) {
    }
}
