package io.fupin.household;

import io.fupin.household.Household.State;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * How a registered household comes to another state: by the decision of a case only (EX-12), along {@link State#next()}. Nothing is deleted,
 * the number, the helper and the measures stay (EX-8, EX-14). Joins the caller's transaction.
 */
public interface HouseholdStates {

    /**
     * @param since      first day of the new state, not before that of the one in force and not in the future
     * @param caseNumber that decided it
     * @param exit       for {@link State#EXITED}; null for any other
     * @param note       the ground in a sentence; null for none
     */
    record Decision(String registerNumber, State to, LocalDate since, String caseNumber, Exit exit, String note) {
    }

    /**
     * @param year     of the plan
     * @param standard the line it was measured by, yuan per person and year
     */
    record Exit(int year, BigDecimal standard) {
    }

    /**
     * @throws io.fupin.casework.Cases.NotFound for an unknown household
     * @throws io.fupin.casework.Refusal        when this state cannot follow the one in force, or the day does not fit; nothing is changed then
     */
    void decide(Decision decision);
}
