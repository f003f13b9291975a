package io.fupin.household;

import io.fupin.region.RegionCode;
import java.util.Map;

/** Whom measures reach, for a plan's ways (途径): 人次, which are no persons, since one household may have several measures. */
public interface MeasureTally {

    /** Persons of households on the register or exited, once for each of their measures, by the measure's kind. One statement. */
    Map<String, Integer> personTimes(RegionCode area);
}
