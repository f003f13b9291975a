package io.fupin.household;

import io.fupin.region.RegionCode;
import java.time.LocalDate;
import java.util.List;

/**
 * Whether a village is a poor one (贫困村) or has left the poor (出列, S2 「村销号」): dated, changed by the decision of a case only (EX-12), nothing is
 * deleted. What no case has decided stands as the plan's tables say it. Writes join the caller's transaction.
 */
public interface VillageStates {

    /** What a village is. */
    enum State {
        NONE("非贫困村"), POOR("贫困村"), EXITED("已出列");

        private final String title;

        State(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /**
     * @param since      first day of the state; null for a village that never was a poor one
     * @param year       of the plan in which it was decided; null where no case did
     * @param caseNumber that decided it; null where the plan's tables say it
     * @param note       the ground, or the table it comes from; null for none
     */
    record Standing(RegionCode village, State state, LocalDate since, Integer year, String caseNumber, String note) {
    }

    /**
     * @param to    {@link State#POOR} or {@link State#EXITED}
     * @param since first day of the new state, not in the future and not before that of the one in force
     */
    record Decision(RegionCode village, State to, LocalDate since, int year, String caseNumber, String note) {
    }

    Standing on(RegionCode village, LocalDate day);

    /** Oldest first; empty for a village that never was a poor one. */
    List<Standing> history(RegionCode village);

    /**
     * Villages of an area that are poor or have left the poor, by code.
     *
     * @param after code of the last one of the page before; null for the first page
     */
    List<Standing> within(RegionCode area, LocalDate day, String after, int size);

    /** How many villages of an area are in each state on a day. */
    Count count(RegionCode area, LocalDate day);

    record Count(int poor, int exited) {
    }

    /** @throws io.fupin.casework.Refusal when this state cannot follow the one in force, or the day does not fit; nothing is changed then */
    void decide(Decision decision);
}
