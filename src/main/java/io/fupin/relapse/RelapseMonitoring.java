package io.fupin.relapse;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fupin.account.Officer;
import io.fupin.casework.CaseStart.Started;
import io.fupin.region.RegionCode;

/** Reporting that a household may become poor, again or for the first time. */
public interface RelapseMonitoring {

    String PROCESS = "relapse-monitoring";

    /**
     * @param region of the officer; the household lies in it
     * @param form   {@code relapse-clue}
     * @throws io.fupin.casework.Refusal for a household that counts as poor, is watched already, or of which something is open
     */
    Started report(Officer officer, RegionCode region, ObjectNode form);
}
