package io.fupin.inbox.web;

import java.time.Instant;
import java.util.List;

/**
 * 批量记录 ({@code inbox/batches.html}): batches that this officer handed in, the newest first.
 *
 * @param further whether this is not the first page
 * @param next    cursor of the next page; null on the last
 */
public record BatchListView(List<Row> rows, boolean further, String next) {

    /** @param text 200 件：办结 197，没办成 2，单独办理 1 */
    public record Row(String href, String title, Instant submittedAt, boolean running, boolean failed, String text) {
    }
}
