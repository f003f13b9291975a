package io.fupin.plan.intake;

import io.fupin.plan.YearlyTargets.FaultKind;
import io.fupin.region.RegionCode;
import io.fupin.region.RegionLevel;
import java.util.List;

/**
 * A plan's table as it was read.
 *
 * @param lines  of a table of yearly targets; empty for one of ways
 * @param ways   of 表3-1; empty for yearly targets
 * @param faults what does not add up
 */
public record PlanDraft(List<Line> lines, List<Way> ways, List<Found> faults) {

    /** @param line of the file, from 1; @param names villages to exit, in the plan's order */
    public record Line(int line, int year, RegionLevel level, RegionCode region, String written, Integer households, Integer persons,
                       Integer villages, List<Name> names) {
    }

    /** @param village null where it is no village of the county, or several; @param again named before in this plan */
    public record Name(String written, RegionCode village, boolean again) {
    }

    /** @param total whether it is the sum that the plan itself states */
    public record Way(int line, String way, int personTimes, boolean total) {
    }

    public record Found(FaultKind kind, String text) {
    }
}
