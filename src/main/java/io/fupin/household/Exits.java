package io.fupin.household;

import io.fupin.region.RegionCode;
import io.fupin.region.RegionLevel;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What has left poverty by a day, counted from the states of the households: an exit that was found wrong and taken back (错退恢复) is none,
 * one that was followed by 返贫 stays one of its year. 户, 人 and 村 are three units.
 */
public interface Exits {

    /**
     * Exits of a plan year decided by the end of {@code day}, by the place where the household lived then; places without one are not there.
     *
     * @param area a county, township or village
     * @param by   level of the places, not above that of {@code area}
     */
    Map<RegionCode, Count> of(RegionCode area, int year, LocalDate day, RegionLevel by);

    /** The same for every plan year of an area. */
    Map<Integer, Count> byYear(RegionCode area, LocalDate day);

    /** Those households by register number, after {@code after}; at most {@code size}. */
    List<Exited> behind(RegionCode area, int year, LocalDate day, String after, int size);

    /** Poor villages of the area whose standing as such ended in that year by that day (出列). */
    Set<RegionCode> villages(RegionCode area, int year, LocalDate day);

    /** Persons as they were on the day of the exit. */
    record Count(int households, int persons) {

        public static final Count NONE = new Count(0, 0);
    }

    record Exited(String registerNumber, RegionCode village, String group, String head, int persons, LocalDate since, String cause, String type) {
    }
}
