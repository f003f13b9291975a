package io.fupin.assessment.estimate;

/**
 * What the sample says of one rate; there is none where nothing was seen, and none is never a pass (policy.md 3.2).
 *
 * @param rate          0–1
 * @param standardError of the rate, same unit
 * @param households    that were asked and say something on it
 * @param events        unweighted sum of the numerators: persons (or households) found
 * @param base          unweighted sum of the denominators
 * @param effective     sample size that a simple random sample of the same certainty would have; infinite where everybody was asked
 */
public record Estimate(double rate, double standardError, Interval interval, int households, double events, double base, double effective) {
}
