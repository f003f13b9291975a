package io.fupin.signal.look;

import io.fupin.region.RegionCode;
import io.fupin.signal.Kind;
import java.time.LocalDate;
import java.util.List;

/** One way of looking; a bean each. Thresholds are policy parameters of the county. */
public interface Look {

    Kind kind();

    /**
     * What is seen in a county today.
     *
     * @param since nothing that happened before is looked at; what was seen of it earlier stays as it was
     */
    List<Found> in(RegionCode county, LocalDate since, LocalDate today);
}
