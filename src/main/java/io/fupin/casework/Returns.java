package io.fupin.casework;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** 退回: reading what was sent back and why. */
public interface Returns {

    /** How the void reason of a return begins that its author took back himself: it is none any more. */
    String TAKEN_BACK = "退回已撤回：";

    /** All returns of a case, oldest first. */
    List<Return> of(String caseNumber);

    /** Returns of these cases whose correction is still due, newest first. */
    List<Return> pending(Collection<String> caseNumbers);

    /**
     * @param backToMe whether the case goes straight back to the reviewer
     * @param byName   null when a rule returned the case
     * @param settled  whether it was corrected since
     * @param waiting  whether it was corrected, and the period that the correction began still runs
     */
    record Return(String caseNumber, String fromStep, String toStep, String reason, boolean backToMe, Instant at, String byName,
                  boolean settled, boolean waiting) {

        /** Whether the correction is still due. */
        public boolean pending() {
            return !settled && !waiting;
        }
    }
}
