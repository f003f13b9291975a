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

    /**
     * 错退恢复: a household whose exit was wrong, with the application by which it had come onto the register.
     *
     * @throws io.fupin.casework.Refusal when that application is not on file, or a rule refuses
     */
    Started bringBack(String registerNumber, Officer officer);

    /** After an upheld objection: a linked case with the former facts, started by the officer who found so. */
    Started again(CaseFile ended, Officer officer);
}
