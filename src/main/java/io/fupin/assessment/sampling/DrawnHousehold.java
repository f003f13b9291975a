package io.fupin.assessment.sampling;

/**
 * A household that was drawn.
 *
 * @param order   place in the order of its stratum (and, in two stages, village), from 1; reserves go on counting
 * @param reserve asked only when one before it cannot be, with the reason
 */
public record DrawnHousehold(FrameUnit unit, int order, boolean reserve) {
}
