package io.fupin.dispatch.wall;

import io.fupin.bottleneck.WorkNow.Queue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What a screen shows ({@code dispatch/wall.html}): counts, never a name.
 *
 * @param time     of day of the figures, 09:20
 * @param stuck    where most is late; null where nothing is
 * @param process  looked at; null where nothing waits
 * @param chance   null where no exit is under way
 * @param bars     人, 户, 村; those without plan and without anything done are left out
 */
public record WallView(String county, Instant at, String time, LocalDate today, String process, String stuck, int late, List<Step> steps, List<Queue> worst, Chance chance,
                       int year, List<Bar> bars) {

    /** @param lateWidth percent of the longest, as {@code restWidth} */
    public record Step(String name, int open, int late, double lateWidth, double restWidth, boolean here) {
    }

    /** @param dots twenty; true for each twentieth of the runs in time; @param good how many of them */
    public record Chance(int cases, int good, List<Boolean> dots, LocalDate deadline, LocalDate expected) {
    }

    /** @param planned null for no plan; widths in percent of the bar, where the plan stands at {@code planAt} */
    public record Bar(String unit, int done, int under, Integer planned, double doneWidth, double underWidth, double planAt) {
    }
}
