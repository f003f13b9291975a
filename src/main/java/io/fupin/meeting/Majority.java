package io.fupin.meeting;

import io.fupin.region.RegionCode;
import java.time.LocalDate;

/** How many votes a household needs, as the law has it in a place on a day (村民委员会组织法 art. 22, 26, 28). */
public interface Majority {

    /** Votes in favour that a household needs: more than the majority's share of those who count. */
    int votesRequired(int present, int recused, RegionCode village, LocalDate on);

    /** What the votes in favour must be more than, of those present: 半数. */
    String majorityInWords(RegionCode village, LocalDate on);
}
