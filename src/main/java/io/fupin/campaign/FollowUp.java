package io.fupin.campaign;

import java.util.Optional;
import java.util.Set;

/**
 * How a household that was sorted comes to its own procedure; a bean of each module that carries one out. Where a case needs more than the
 * visit knows, the village begins it by hand, and the module tells {@link CampaignCases} when it has begun.
 */
public interface FollowUp {

    /** No two beans take the same. */
    Set<Sorting> takes();

    /**
     * Begins the household's case, in the caller's transaction.
     *
     * @return the case's number; empty when the village has to begin it by hand at {@link #page}
     * @throws io.fupin.casework.Refusal with what stands against it; nothing is changed then, the village sees it and may try again
     */
    Optional<String> begin(Sorted household);

    /** Where the village begins such a case by hand: a path of the application. */
    String page(Sorting sorting, String registerNumber);
}
