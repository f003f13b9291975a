package io.fupin.casework;

import io.fupin.region.RegionCode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reading single work items; lists and counts are the inbox's. */
public interface WorkItems {

    Optional<WorkItem> find(String id);

    /** Those of these that there are, by case number. */
    List<WorkItem> find(Collection<String> ids);

    /** All items of a case by arrival. */
    List<WorkItem> of(String caseNumber);

    /** Open items of many cases. */
    List<WorkItem> open(Collection<String> caseNumbers);

    /** What this person has taken and not done, the most urgent first; at most {@code most}. */
    List<WorkItem> heldBy(long personId, int most);

    /** Open items of a village at a step of a procedure, ordered by case number. */
    List<WorkItem> openIn(RegionCode village, Collection<String> processes, String step);

    /** Open items of many cases at a step, ordered by case number. */
    List<WorkItem> openAt(String step, Collection<String> caseNumbers);

    /**
     * Red flags put a case on top of the reviewer's list: shown on its open items and on those to come.
     *
     * @param redFlags how many, by case number
     */
    void flag(Map<String, Integer> redFlags);
}
