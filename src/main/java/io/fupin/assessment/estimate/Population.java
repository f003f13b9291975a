package io.fupin.assessment.estimate;

import io.fupin.assessment.sampling.HouseholdKind;

/**
 * Rural persons of the scope when the frame was frozen (农村户籍人口).
 *
 * @param exited     persons in exited households of the register
 * @param registered persons in households of the register that have not exited
 * @param ordinary   persons not on the register
 */
public record Population(int exited, int registered, int ordinary) {

    /** All of them. */
    public int all() {
        return exited + registered + ordinary;
    }

    int of(HouseholdKind kind) {
        return switch (kind) {
            case EXITED -> exited;
            case REGISTERED -> registered;
            case ORDINARY -> ordinary;
        };
    }
}
