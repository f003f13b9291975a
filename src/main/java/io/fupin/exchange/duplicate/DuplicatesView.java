package io.fupin.exchange.duplicate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * 查重 ({@code exchange/duplicates.html}).
 *
 * @param running steps done of a run that goes on; null for none
 * @param last    when the whole register was looked at; null for never
 * @param pairs   each with both sides beside one another
 */
public record DuplicatesView(String area, Integer running, int steps, Instant last, boolean mayRun, List<Choice> states, List<Two> pairs, String first,
                             String next) {

    public record Choice(String name, int count, boolean chosen, String href) {
    }

    /**
     * @param mayDiffer whether it can be said that they are two people; {@code maySame} that they are one
     * @param error     what was refused; null for nothing
     */
    public record Two(long id, String kind, String state, String mark, LocalDate foundOn, String reason, String decidedBy, Instant decidedAt,
                      List<Half> halves, boolean maySame, boolean mayDiffer, String typed, String error) {
    }

    /**
     * @param hidden in an area that this post does not see: nothing but that it is there
     * @param href   of the household or the case
     */
    public record Half(boolean hidden, String name, String head, String place, String number, String href, String changeHref, List<Fact> facts) {
    }

    public record Fact(String term, String text, boolean differs) {
    }
}
