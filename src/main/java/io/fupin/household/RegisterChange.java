package io.fupin.household;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What changes in a registered household, all at once. Values are texts as the code lists write them; an empty one takes the entry away.
 *
 * @param household entries of the household as a whole
 * @param persons   entries of its people, by position
 * @param joining   newcomers; their positions are given when they are written
 * @param leaving   positions of those who leave without a household on this register
 * @param split     those who leave for a household of their own; null for none
 * @param merge     the household ends in another; null for none
 */
public record RegisterChange(String registerNumber, Map<RegisterField, String> household, Map<Integer, Map<RegisterField, String>> persons,
                             List<HouseholdMember> joining, Set<Integer> leaving, Split split, Merge merge) {

    /**
     * @param groupName null for the same
     * @param members   relation to the new head by position; one of them is 户主
     */
    public record Split(String groupName, Map<Integer, String> members) {
    }

    /** @param members relation to the head of the other household by position: everybody */
    public record Merge(String into, Map<Integer, String> members) {
    }
}
