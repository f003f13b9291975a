package io.fupin.casework;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** 退回: reading what was sent back and why. */
public interface Returns {

    /** All returns of a case, oldest first. */
    List<Return> of(String caseNumber);

    /** Returns of these cases whose correction is still due, newest first. */
    List<Return> pending(Collection<String> caseNumbers);

    /**
     * @param backToMe whether the case goes straight back to the reviewer
     * @param byName   null when a rule returned the case
     * @param settled  whether it was corrected since
     */
    record Return(String caseNumber, String fromStep, String toStep, String reason, boolean backToMe, Instant at, String byName,
                  boolean settled) {
    }
}
