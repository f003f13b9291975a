package io.fupin.village;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fupin.account.Officer;
import io.fupin.casework.CaseStart.Started;
import io.fupin.region.RegionCode;

/** A village applies to be identified as a poor one (一高一低一无; a criterion of villages, never of households). */
public interface VillageIdentification {

    String PROCESS = "village-identification";

    /**
     * @param form {@code village-identification}
     * @throws io.fupin.casework.Refusal when the village is a poor one already, or an application of it is open
     */
    Started start(Officer officer, RegionCode village, ObjectNode form);
}
