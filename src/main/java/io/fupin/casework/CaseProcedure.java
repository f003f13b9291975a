package io.fupin.casework;

import io.fupin.account.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a procedure tells the casework about its cases; one per process. */
public interface CaseProcedure {

    String process();

    /**
     * What the meeting and the notices of a case rest on, by the name an officer would use, with values fit to be shown. When any of
     * it changed during a correction, the case does not come straight back to the reviewer. Nothing where no step returns.
     */
    default Map<String, String> basis(CaseFile file) {
        return Map.of();
    }

    /** The case was set back, by a reviewer or by a rule. */
    default void returned(CaseFile file, String fromStep, String toStep) {
        // Most keep nothing that a return would undo.
    }

    /** A correction changed what the meeting and the notices rested on. */
    default void basisChanged(CaseFile file, List<String> changes) {
        // Without a basis nothing of it changes.
    }

    /** The case has ended; {@code endId} without its prefix. */
    default void ended(CaseFile file, String endId, String result) {
        // What the steps have written stands.
    }

    /** What has to be done anew then, in words. */
    default String anew() {
        return "须重新评议、重新公示";
    }

    /** Whose post applied, or stands for who did, and may withdraw. */
    default Role applicant() {
        return Role.VILLAGE_COMMITTEE;
    }

    /** Whether the applicant may still withdraw. */
    boolean withdrawable(CaseFile file);

    /** Whether the county may terminate it; an objection, for one, has to be answered. */
    default boolean terminable(CaseFile file) {
        return true;
    }

    /** What stays of an ended case when the time for keeping its people's data is over. */
    default CaseErasure.Kept kept() {
        return CaseErasure.Kept.NOTHING;
    }

    /** The step at which the household is visited: an objection that was upheld leads back there. */
    default String visit() {
        return "investigate";
    }

    /** The last day of a step where the case itself sets it (限期整改); empty for the service limit of the model. */
    default Optional<LocalDate> deadline(String caseNumber, String step) {
        return Optional.empty();
    }

    /** Whether a step begins a period that nothing may shorten: 直接返回我 then takes effect when it is over. */
    default boolean beginsPeriod(String step) {
        return false;
    }
}
