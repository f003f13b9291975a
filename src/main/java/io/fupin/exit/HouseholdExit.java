package io.fupin.exit;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fupin.account.Officer;
import io.fupin.casework.CaseStart.Started;
import io.fupin.region.RegionCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** Who can exit this year, and beginning it. */
public interface HouseholdExit {

    String PROCESS = "household-exit";

    /**
     * The village proposes a household's exit.
     *
     * @param form {@code household-exit}
     * @throws io.fupin.casework.Refusal with the rule's reason when the household cannot exit now
     */
    Started start(Officer officer, RegionCode village, ObjectNode form);

    /** Every household that counts as poor today in a village, by register number, with what the rule says of it. */
    List<Candidate> candidates(RegionCode village);

    /**
     * @param reason    of the rule, either way
     * @param visitedOn of the matrix it rests on; null without one, as the figures
     */
    record Candidate(String registerNumber, String headName, String groupName, int persons, boolean eligible, String reason,
                     LocalDate visitedOn, BigDecimal perCapita, BigDecimal incomeLine) {
    }
}
