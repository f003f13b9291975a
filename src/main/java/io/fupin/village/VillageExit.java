package io.fupin.village;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fupin.account.Officer;
import io.fupin.casework.CaseStart.Started;
import io.fupin.region.RegionCode;

/** A poor village applies to leave the poor. */
public interface VillageExit {

    String PROCESS = "village-exit";

    /**
     * @param form {@code village-exit}
     * @throws io.fupin.casework.Refusal when the village is no poor village, or an application of it is open
     */
    Started start(Officer officer, RegionCode village, ObjectNode form);
}
