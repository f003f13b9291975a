package io.fupin.assessment.estimate;

import io.fupin.assessment.sampling.FrameUnit;

/**
 * What one household that was asked gives to a rate.
 *
 * @param numerator   for example its persons wrongly exited, ≥ 0
 * @param denominator for example its exited persons; 0 = it says nothing on this rate (not of the kind, of the township, or no answer)
 */
public record Contribution(FrameUnit unit, double numerator, double denominator) {
}
