package io.fupin.paper;

/**
 * One household of a list. These are all the columns a notice may show (policy 6.4): no number, phone, address or cause.
 *
 * @param group the 村民小组, for example 一组; empty where a village has none
 * @param head the 户主, unmasked: masking is for the web, not for the board
 * @param persons members of the household, at least 1
 */
public record RosterLine(String group, String head, int persons) {

    public RosterLine {
        group = Fields.optional(group);
        head = Fields.required(head, "head");
        Fields.atLeast(1, persons, "persons");
    }
}
