package io.fupin.plan;

import io.fupin.region.RegionCode;
import io.fupin.region.RegionLevel;
import java.util.List;
import java.util.Optional;

/** Reading what the plan in force says. Households, persons and villages are three units and never added up with one another. */
public interface YearlyTargets {

    /** The plan's own figure of that place and year. */
    Optional<Target> of(RegionCode region, int year);

    /** Figures of the places of a level inside an area, by code; those that the plan does not name are not there. */
    List<Target> below(RegionCode area, RegionLevel level, int year);

    /** Figures of the county for all its years, the first year first. */
    List<Target> years(RegionCode county);

    /** Villages that the plan wants out in that year, in the order in which it names them; each is a target once. */
    List<PlannedVillage> villages(RegionCode area, int year);

    /** What does not add up in the plans of the county that are in force, word for word as it was found. */
    List<Fault> faults(RegionCode county);

    /** @param households null where the plan does not say, as {@code persons} and {@code villages} */
    record Target(RegionCode region, int year, Integer households, Integer persons, Integer villages) {
    }

    /**
     * @param written as it stands in the plan
     * @param village null where the plan's name is no village of the county, or several
     * @param again   stands there a second time: it is no target of its own
     */
    record PlannedVillage(int year, String written, RegionCode village, boolean again) {
    }

    /** @param title of the plan it was found in */
    record Fault(FaultKind kind, String text, String title) {
    }

    /** What can be wrong in a plan. */
    enum FaultKind {
        /** A village stands in the plan twice. */
        VILLAGE_TWICE("村名重复"),
        /** A sum is not the total that stands beside it. */
        SUM("合计不符"),
        /** Persons whom no year takes, out of those the plan speaks of. */
        LEFT_OVER("有人没有列入年度"),
        /** More villages are counted than named. */
        VILLAGES_UNNAMED("有村没有列名"),
        /** A name that is no village of the county, or that of several. */
        VILLAGE_UNKNOWN("村名对不上");

        private final String title;

        FaultKind(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }
}
