package io.fupin.household;

import io.fupin.region.RegionCode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** 农村户籍人口 by village and year, with its source: the base of an incidence. Writes join the caller's transaction. */
public interface RuralPopulation {

    /** Of exactly that year; empty where none is on file, which is no data and never zero. */
    Optional<Count> of(RegionCode village, int year);

    /** The same for many villages, with one statement; those without are left out. */
    Map<RegionCode, Count> of(Collection<RegionCode> villages, int year);

    /** Every year of a village, newest first. */
    List<Count> years(RegionCode village);

    /** A later figure takes the place of an earlier one of the same year. */
    void record(RegionCode village, Count count);

    /** @param source who counted, and when */
    record Count(int year, int households, int persons, String source) {
    }
}
