package io.fupin.exchange.match;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * 疑点台账 ({@code exchange/doubts.html}).
 *
 * @param states   待说明 12, 已说明 3 …
 * @param sources  to choose from; {@code regions} too, empty for a village
 * @param delivery what one list hit; null for all
 * @param query    the filters as they stand in an address, for the export
 * @param bySource counts of the area looked at; {@code byArea} by township or village, empty for a village
 */
public record DoubtsView(String area, List<Choice> states, List<Choice> sources, List<Choice> regions, String state, Delivery delivery, List<Line> lines,
                         String first, String next, String query, List<Tally> bySource, List<Tally> byArea, boolean filtered) {

    public record Choice(String key, String name, Integer count, boolean chosen, String href) {
    }

    public record Delivery(long id) {
    }

    /**
     * @param href  of the doubt; @param place 漂河镇青背村 2组
     * @param what  what does not fit
     * @param since when the list is from
     */
    public record Line(String href, String head, String member, String place, String category, boolean red, String what, String from, LocalDate since,
                       String state, String mark, String by, boolean confirmed) {
    }

    /** @param href of the list behind it */
    public record Tally(String name, String href, int open, int explained, int acted) {

        public int all() {
            return open + explained + acted;
        }
    }

    /**
     * One doubt ({@code exchange/doubt.html}).
     *
     * @param number  register number, or the case's; with {@code numberHref}
     * @param mayExplain and so on: what this post may do now
     * @param changeHref where a change of the household is reported; null for others
     * @param seen    how many decisions are shown
     */
    public record One(long id, String head, String place, String number, String numberHref, String state, String mark, List<Fact> facts, List<Made> made,
                      boolean inCase, boolean mayExplain, boolean mayConfirm, boolean mayReopen, String changeHref, List<Choice> actions, int seen,
                      String typed, String error, String errorField) {
    }

    public record Fact(String term, String text) {
    }

    public record Made(String what, String reason, String by, Instant at) {
    }
}
