package io.fupin.bottleneck.forecast;

import java.util.List;

/**
 * What a forecast starts from: cases on their way through the steps of one procedure, and how such work went lately. Steps and places are
 * numbered; a server is an office that does one step, for one place or for several.
 *
 * @param steps    how many
 * @param places   how many
 * @param server   office that does a step for a place, by step and place
 * @param waiting  cases that wait there, by step and place
 * @param transit  cases that wait for a period to end, and for nobody
 * @param history  of each server, what it finished on each of the last working days on which something waited
 * @param ways     of each step, where cases went from it lately, each as often as it was seen; empty where nothing was seen
 */
public record Backlog(int steps, int places, int[][] server, int[][] waiting, List<Transit> transit, List<List<Day>> history, List<List<Way>> ways) {

    /** The case ends here. */
    public static final int END = -1;

    /** What an office finished on a day; where nothing was left at its end it might have finished more. */
    public record Day(int done, boolean emptied) {
    }

    /** @param next step, or {@link #END}; @param days working days until it arrived there */
    public record Way(int next, int days) {
    }

    /** @param step that it left, {@code elapsed} working days ago */
    public record Transit(int step, int place, int elapsed) {
    }

    /** All cases under way. */
    public int cases() {
        int sum = transit.size();
        for (int[] places : waiting) {
            for (int count : places) {
                sum += count;
            }
        }
        return sum;
    }
}
