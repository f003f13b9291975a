package io.fupin.countyexit;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fupin.account.Officer;
import io.fupin.casework.CaseStart.Started;
import io.fupin.region.RegionCode;

/** A poor county proposes its own exit. */
public interface CountyExit {

    String PROCESS = "county-exit";

    /**
     * @param form {@code county-exit}
     * @throws io.fupin.casework.Refusal when the county is no poor county, has exited, or a proposal of it is open
     */
    Started start(Officer officer, RegionCode county, ObjectNode form);
}
