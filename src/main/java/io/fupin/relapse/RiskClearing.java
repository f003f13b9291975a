package io.fupin.relapse;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fupin.account.Officer;
import io.fupin.casework.CaseStart.Started;
import io.fupin.region.RegionCode;

/** Proposing that a watched household's risk is gone. */
public interface RiskClearing {

    String PROCESS = "risk-clearing";

    /**
     * @param form {@code risk-clearing}
     * @throws io.fupin.casework.Refusal for a household that is not watched, or of which a clearing is open
     */
    Started propose(Officer officer, RegionCode region, ObjectNode form);
}
