package io.fupin.bottleneck.web;

import io.fupin.bottleneck.warn.Warning.Word;
import java.time.Instant;
import java.util.List;

/**
 * 预警 ({@code bottleneck/warnings.html}).
 *
 * @param all      whether those that are over are shown, too
 * @param otherHref the list with them, or without
 * @param lookedAt of the newest look at any of them; null for none
 */
public record WarningView(String area, boolean all, String otherHref, List<Line> lines, Instant lookedAt, String first, String next) {

    /**
     * @param seen    超期 9 件
     * @param state   is-late while it stands, is-ok once it is over
     * @param outcome what became of it: 催办 18 件，1 人写了处理情况; 自行解除
     */
    public record Line(String name, String process, String kind, String seen, String bar, Instant since, Instant until, String outcome, String state, String href) {
    }

    /**
     * One of them ({@code bottleneck/warning.html}).
     *
     * @param raised   as it was first seen, {@code peak} at worst
     * @param rowsHref the very tasks
     * @param queue    to be urged; null where this officer does not urge it, or nothing is late
     * @param ownHref  where he does it himself; null for others' work
     */
    public record One(long id, Line line, String raised, String peak, Instant lookedAt, String rowsHref, String queue, String ownHref, List<Word> words,
                      List<String> posts, boolean maySay, String typed, String error) {
    }
}
