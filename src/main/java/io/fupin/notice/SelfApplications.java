package io.fupin.notice;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fupin.casework.Refusal;
import io.fupin.region.RegionCode;

/**
 * A household applies by itself, from the public page. Implemented by the procedure's module.
 *
 * <p>Answers format errors only: whether a person is on the register or in a case is never said here.
 */
public interface SelfApplications {

    /** Whether applications are taken in now: the county has a round open. */
    boolean takenIn(RegionCode village);

    /**
     * Starts the case with its acceptance by the village.
     *
     * @param form {@code household-application}, as sent
     * @return the case number
     * @throws Refusal for errors of format
     */
    String apply(RegionCode village, ObjectNode form);
}
