package io.fupin.region;

import java.util.List;
import java.util.Optional;

/** The division tree, held in memory: it is read on every request and changes once in years. */
public interface Regions {

    Optional<Region> find(RegionCode code);

    /** @throws IllegalArgumentException when the code is unknown */
    Region get(RegionCode code);

    /** Direct children, by code. */
    List<Region> children(RegionCode code);

    /** All regions of {@code level} inside {@code area}, itself included, by code. */
    List<Region> within(RegionCode area, RegionLevel level);

    /** Village with its town, because village names repeat within a county: 漂河镇青背村. Other levels: their own name. */
    String fullName(RegionCode code);
}
