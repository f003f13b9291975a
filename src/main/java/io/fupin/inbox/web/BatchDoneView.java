package io.fupin.inbox.web;

import java.util.List;

/**
 * What became of a batch ({@code inbox/batch-done.html}).
 *
 * @param done    how many took effect
 * @param results all of them, those that did not take effect first
 */
public record BatchDoneView(String title, String listHref, int done, List<Result> results) {

    /** @param text 同意，进入乡镇公示; or why it did not take effect */
    public record Result(String subject, String href, boolean done, String text) {
    }
}
