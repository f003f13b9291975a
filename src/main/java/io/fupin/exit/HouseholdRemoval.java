package io.fupin.exit;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fupin.account.Officer;
import io.fupin.casework.CaseStart.Started;
import io.fupin.region.RegionCode;

/** Beginning the removal of a household that should not be on the register. */
public interface HouseholdRemoval {

    String PROCESS = "household-removal";

    /**
     * @param form {@code household-removal}
     * @throws io.fupin.casework.Refusal when the household is not on the register, or something about it is open
     */
    Started start(Officer officer, RegionCode region, ObjectNode form);
}
