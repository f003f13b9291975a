package io.fupin.campaign.data;

import io.fupin.campaign.Sorting;
import io.fupin.campaign.Visit;
import io.fupin.household.Household.State;
import io.fupin.region.RegionCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A household on a village's board.
 *
 * @param state     of the register when it came onto the board
 * @param sorting   null until the village has sorted it, as what follows
 * @param hindrance why its case could not be begun; null for nothing
 * @param result    of its case; null until it is decided
 */
public record Entry(long campaign, String registerNumber, RegionCode village, String head, String group, int persons, State state, Sorting sorting,
                    String proposal, String ground, LocalDate visitedOn, String visitors, Visit visit, List<String> evidence, Long sortedBy,
                    String sortedByName, String sortedPost, Instant sortedAt, FollowUpState followUp, String hindrance, String caseNumber,
                    String result) {

    /** NONE needs no case, or not yet; WAITING will be begun; BY_HAND the village begins; BEGUN runs; DECIDED is over. */
    public enum FollowUpState {
        NONE, WAITING, BY_HAND, BEGUN, DECIDED;

        public boolean open() {
            return this == WAITING || this == BY_HAND || this == BEGUN;
        }
    }
}
