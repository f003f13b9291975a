package io.fupin.assessment.sampling;

/**
 * A village of the first stage and the chance it had, as a fraction so that it can be compared exactly.
 *
 * @param numerator   of its inclusion probability
 * @param denominator ≥ numerator
 */
public record DrawnVillage(VillageKind kind, String village, long numerator, long denominator) {

    /** Inclusion probability, above 0 and at most 1. */
    public double probability() {
        return (double) numerator / denominator;
    }
}
