package io.fupin.notice;

import io.fupin.casework.CaseFile;
import io.fupin.region.RegionCode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Households that an upheld objection found to have been left out (processes.md 2), until the village has started their case. Says nothing
 * of who objected, so that the village may read it.
 */
public interface LeftOut {

    /** Those of a village for which no case has been started, the oldest first; at most a hundred. */
    List<Missed> waiting(RegionCode village);

    /** Started or not; empty when the objection was not upheld, or not about a household that was left out. */
    Optional<Missed> find(String objectionNumber);

    /** The objection on which a case rests; empty for most cases. */
    Optional<String> basisOf(String caseNumber);

    /**
     * A case was started because of it: the objection's file says so, and so do other findings about the same household.
     *
     * @return false when another case had been started already
     */
    boolean started(String objectionNumber, CaseFile file);

    /**
     * @param foundAt     when it was found so
     * @param startedCase number of the case; null for none yet
     */
    record Missed(String objectionNumber, RegionCode village, String householdName, String groupName, Instant foundAt, String startedCase) {

        /** Where the village starts its case, with what is known filled in. */
        public String startPath() {
            return "/cases/new?process=household-identification&finding=" + objectionNumber;
        }
    }
}
