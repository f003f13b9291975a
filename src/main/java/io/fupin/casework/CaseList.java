package io.fupin.casework;

import io.fupin.account.Officer;
import io.fupin.region.RegionCode;
import java.time.Instant;
import java.util.List;

/** The cases an officer sees, newest first. */
public interface CaseList {

    /** Most rows that one page holds. */
    int LARGEST_PAGE = 200;

    /**
     * @param after cursor of the page before; null for the first
     * @param size  1 to {@link #LARGEST_PAGE}
     * @throws KeyCursor.BadCursor when {@code after} is none of ours
     */
    CasePage page(CaseQuery query, String after, int size);

    /** Open cases of one procedure the officer sees, by region one level below his own and by phase. */
    List<PhaseCount> phases(Officer officer, String process);

    /**
     * @param process id of a procedure; null for all, as the others
     * @param open    null for open and closed ones
     * @param phase   Chinese name
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
     * @param region village, or township for a county and above
     * @param late   of them with an open task past its limit
     */
    record PhaseCount(RegionCode region, String phase, int count, int late) {
    }
}
