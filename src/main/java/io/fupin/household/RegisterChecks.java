package io.fupin.household;

import io.fupin.region.RegionCode;
import java.util.List;

/** The rules of data quality for households that are not on the register yet. */
public interface RegisterChecks {

    /** The rule of a household that is out of poverty: by which year's income, and which line. */
    String EXIT_YEAR = "EXIT-YEAR";

    /**
     * @param rule     DQ-7; or {@link #EXIT_YEAR}
     * @param error    whether it must be mended; a doubt otherwise
     * @param position of the member; 0 for the household itself
     */
    record Fault(String rule, boolean error, int position, String text) {
    }

    /** All rules but DQ-2, for which the whole register is needed. */
    List<Fault> of(FullHousehold household, RegionCode county);
}
