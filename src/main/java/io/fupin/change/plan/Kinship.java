package io.fupin.change.plan;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How the people of a household are related to a new head, told from how they were related to the former: only where that follows without
 * doubt. Whose wife a daughter-in-law is, for one, does not.
 */
final class Kinship {

    private static final Set<String> DESCENDANTS = Set.of("之子", "之女", "之儿媳", "之女婿", "之孙子", "之孙女", "之外孙子", "之外孙女", "之曾孙子", "之曾孙女");
    private static final Map<String, String> PARENTS_OF_WIFE = Map.of("之父", "之公公", "之母", "之婆婆", "之岳父", "之父", "之岳母", "之母");
    private static final Map<String, String> PARENTS_OF_HUSBAND = Map.of("之父", "之岳父", "之母", "之岳母", "之公公", "之父", "之婆婆", "之母");
    private static final Map<String, String> TO_A_CHILD = Map.of("之子", "之兄弟姐妹", "之女", "之兄弟姐妹", "之父", "之祖父", "之母", "之祖母");

    private Kinship() {
    }

    /**
     * @param newHead     how the new head was related to the former
     * @param newHeadMale null when it is not on file
     * @param relation    of somebody else to the former head
     * @param male        of somebody else
     */
    static Optional<String> toNewHead(String newHead, Boolean newHeadMale, String relation, Boolean male) {
        if ("配偶".equals(newHead)) {
            if (DESCENDANTS.contains(relation)) {
                return Optional.of(relation);
            }
            return "户主".equals(relation) ? Optional.of("配偶")
                    : newHeadMale == null ? Optional.empty() : Optional.ofNullable((newHeadMale ? PARENTS_OF_HUSBAND : PARENTS_OF_WIFE).get(relation));
        }
        if ("之子".equals(newHead) || "之女".equals(newHead)) {
            return "户主".equals(relation) || "配偶".equals(relation) ? Optional.ofNullable(male).map(man -> man ? "之父" : "之母")
                    : Optional.ofNullable(TO_A_CHILD.get(relation));
        }
        return Optional.empty();
    }
}
