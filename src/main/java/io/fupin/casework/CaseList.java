package io.fupin.casework;

import io.fupin.account.Officer;
import io.fupin.region.RegionCode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The cases an officer sees, newest first. */
public interface CaseList {

    /** Most rows that one page holds. */
    int LARGEST_PAGE = 200;
    /** Most rows that an export holds. */
    int LARGEST_EXPORT = 100_000;

    /**
     * @param after cursor of the page before; null for the first
     * @param size  1 to {@link #LARGEST_PAGE}
     * @throws KeyCursor.BadCursor when {@code after} is none of ours
     */
    CasePage page(CaseQuery query, String after, int size);

    /** Every row the query finds, in its order, one at a time; at most {@link #LARGEST_EXPORT}. */
    void export(CaseQuery query, Consumer<CaseRow> each);

    /** Counts by procedure, phase and region under the officer, the state and the text of the query; what is chosen is not applied. */
    List<Count> counts(CaseQuery query);

    /** Open cases with a task past its limit, by region one level below the officer's own. */
    Map<RegionCode, Integer> late(Officer officer, String process);

    /**
     * @param process id of a procedure; null for all, as the others
     * @param open    null for open and closed ones
     * @param phase   Chinese name of the phase of an open case, or of the result of a closed one
     * @param q       case number, name, exact identity number
     */
    record CaseQuery(Officer officer, String process, RegionCode region, Boolean open, String phase, String q) {
    }

    /** @param next cursor of the next page; null on the last */
    record CasePage(List<CaseRow> items, String next) {
    }

    /** @param result Chinese name of the end; null while the case is open, as {@code closedAt} */
    record CaseRow(String caseNumber, String process, String subject, Integer persons, String groupName, RegionCode village, boolean open,
                   String phase, Instant openedAt, Instant closedAt, String result) {
    }

    /**
     * @param phase  of an open case; its result once it is closed
     * @param region village, or township for a county and above
     */
    record Count(String process, String phase, RegionCode region, int count) {
    }
}
