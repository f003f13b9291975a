package io.fupin.notice.open;

import java.time.LocalDate;
import java.util.List;

/**
 * How far an objection or an application is, in plain words, for whoever holds its receipt. Nothing of what was written, nobody's name.
 *
 * @param kind        {@code OBJECTION} or {@code APPLICATION}
 * @param title       正在核查
 * @param result      部分成立; null before
 * @param late        past the day by which it should have been answered
 * @param replyUntil  null once it is answered
 * @param replied     11月27日，漂河镇扶贫办答复; null before
 * @param reply       the answer, or why it was not taken up; null before
 * @param appealUntil until when one may appeal; null where one may not
 * @param appealTo    市扶贫办; null where one may not
 * @param withdrawable whether its author may still take it back
 * @param facts       of the notice, without names
 */
public record Progress(String kind, String title, String result, boolean late, LocalDate replyUntil, String replied, String reply,
                       List<Step> steps, LocalDate appealUntil, String appealTo, boolean withdrawable, List<Fact> facts) {

    /**
     * @param on    the day it was done; null before
     * @param state {@code done}, {@code now} or {@code todo}
     */
    public record Step(String title, LocalDate on, String state) {
    }

    public record Fact(String term, String text) {
    }
}
