package io.fupin.assessment.estimate;

import io.fupin.assessment.sampling.FrameUnit;

/**
 * What is known of one household that was asked, appeals decided.
 *
 * @param township code of its township, for the results by township
 * @param persons  of the household as they were found, > 0
 * @param poor     of these: wrongly exited in an exited household, missed in an ordinary one; of no meaning in a registered one
 * @param approves whether the household approves (认可); null when it did not say
 */
public record Answered(FrameUnit unit, String township, int persons, int poor, Boolean approves) {

    /** @throws IllegalArgumentException for numbers that cannot be */
    public Answered {
        if (persons <= 0 || poor < 0 || poor > persons) {
            throw new IllegalArgumentException("%d of %d persons".formatted(poor, persons));
        }
    }
}
