package io.fupin.identification;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fupin.account.Officer;
import io.fupin.casework.CaseFile;
import io.fupin.casework.CaseStart.Started;
import io.fupin.region.RegionCode;

/** Starting a household's identification. */
public interface Identification {

    String PROCESS = "household-identification";

    /**
     * The village starts a case for a household.
     *
     * @throws io.fupin.casework.Refusal when the form or a rule refuses: bad identity number, a member already on the register or in
     *                                   another open case, a household outside the village
     */
    Started start(Officer officer, RegionCode village, ObjectNode form);

    /** The household applies itself; only the form is checked, whether somebody is on the register is never said (processes.md 1, 受理). */
    Started applyByOneself(RegionCode village, ObjectNode form);

    /** After an upheld objection: a linked case with the former facts, started by the officer who found so. */
    Started again(CaseFile ended, Officer officer);
}
