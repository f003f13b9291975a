package io.fupin.household;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * What is being decided about registered households and their people just now; one bean per module that decides. Two open matters about the
 * same thing would each rest on what the other changes.
 */
public interface OpenMatters {

    /**
     * @param household null where only people are asked about
     * @param idHashes of people who are about to come onto the register; keyed hashes of their identity numbers
     * @return of the household at most a few, of each newcomer at most one; the oldest first
     */
    List<Matter> about(Household household, Collection<String> idHashes);

    /** Register numbers of those households that something is open about, with one statement. */
    Set<String> busy(Collection<Household> households);

    /**
     * @param caseNumber of the open case
     * @param what       返贫识别, 异议核查
     * @param idHash     of the newcomer it is about; null when it is about the household
     */
    record Matter(String caseNumber, String what, String idHash) {
    }
}
