package io.fupin.inbox.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What becomes of a batch, while it is worked and afterwards ({@code inbox/batch-state.html}).
 *
 * @param title    批量审核　乡镇审核
 * @param running  whether something of it still waits
 * @param undoing  whether it takes another one back
 * @param worked   of {@code toWork}, and of these {@code done} took effect
 * @param left     cases that stay in 待办 untouched
 * @param lines    all of them, those that did not take effect first; while it runs only these
 * @param of       address of the batch that it takes back; null else
 * @param takeBack whether the officer may try to take it back
 * @param errors   message by field: reason
 */
public record BatchStateView(String id, String title, String listHref, boolean running, boolean undoing, int toWork, int worked, int done,
                             int refused, int left, Instant submittedAt, Instant finishedAt, List<Result> lines, String of, boolean takeBack,
                             Map<String, String> errors) {

    /**
     * @param state 办结, 没办成, 单独办理, 等着办, 已撤回
     * @param tag   class of its tag
     * @param text  同意，进入乡镇公示; or why it did not take effect, with who and when
     */
    public record Result(String subject, String caseNumber, String href, String state, String tag, String text) {
    }

    /** 办结, of a take-back 撤回. */
    public String verb() {
        return undoing ? "撤回" : "办结";
    }
}
