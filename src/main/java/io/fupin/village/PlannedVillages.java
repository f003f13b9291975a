package io.fupin.village;

import io.fupin.region.RegionCode;
import java.util.Optional;

/** Which villages the county's plan of a year lets exit. Implemented above, by whoever keeps the plan; without one nothing is said. */
public interface PlannedVillages {

    /** @return empty where the county has no plan of that year */
    Optional<Boolean> named(RegionCode village, int year);
}
