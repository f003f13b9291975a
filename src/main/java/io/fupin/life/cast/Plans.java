package io.fupin.life.cast;

import io.fupin.region.RegionCode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** What else happens in the county in these months, from the same seed. */
public final class Plans {

    private static final List<String> KINDS = List.of("情况变化", "情况变化", "更正", "死亡", "死亡", "出生");

    private final OfficeHours hours;

    public Plans(OfficeHours hours) {
        this.hours = hours;
    }

    /** @param kind 变更事项 */
    public record Change(String key, RegionCode village, Instant at, String kind, long seed) {
    }

    /**
     * @param every   working days between two of them, about
     * @param villages that have some
     */
    public List<Change> changes(LocalDate from, LocalDate to, int every, List<RegionCode> villages, long seed) {
        SplittableRandom dice = new SplittableRandom(seed + 1);
        List<Change> changes = new ArrayList<>();
        for (LocalDate day = hours.plus(from, dice.nextInt(1, every + 1)); day.isBefore(to); day = hours.plus(day, dice.nextInt(1, 2 * every))) {
            changes.add(new Change("change-" + changes.size(), villages.get(dice.nextInt(villages.size())),
                    hours.on(day, LocalTime.of(8, 40), LocalTime.of(16, 0), dice), KINDS.get(dice.nextInt(KINDS.size())), dice.nextLong()));
        }
        return changes;
    }
}
