package io.fupin.assessment.estimate;

import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * A confidence interval of a share, both ends 0–1.
 *
 * @param level for example 0.95
 */
public record Interval(double lower, double upper, double level) {

    /** Where everybody was asked there is nothing to be unsure of. */
    static Interval certain(double share, double level) {
        return new Interval(share, share, level);
    }

    /**
     * Clopper–Pearson with an effective sample size that need not be whole (Korn and Graubard 1998): for rare events the plain normal interval
     * is too short and reaches below 0.
     *
     * @param share     estimated, 0–1
     * @param effective sample size, > 0
     */
    static Interval exact(double share, double effective, double level) {
        double tail = (1 - level) / 2;
        double events = share * effective;
        double others = effective - events;
        double lower = events < 1e-9 ? 0 : BetaDistribution.of(events, others + 1).inverseCumulativeProbability(tail);
        double upper = others < 1e-9 ? 1 : BetaDistribution.of(events + 1, others).inverseSurvivalProbability(tail);
        return new Interval(Math.min(lower, share), Math.max(upper, share), level);
    }

    /** How much an effective size shrinks because the variance itself was estimated from few: (t(n−1) ÷ t(df))². */
    static double shrinkage(int households, double degrees, double level) {
        if (households < 2) {
            return 1;
        }
        double quantile = (1 + level) / 2;
        double ratio = TDistribution.of(households - 1).inverseCumulativeProbability(quantile)
                / TDistribution.of(Math.max(1, degrees)).inverseCumulativeProbability(quantile);
        return Math.min(1, ratio * ratio);
    }

    /** The interval of a + b·share. */
    Interval scaled(double plus, double times) {
        return new Interval(plus + times * lower, plus + times * upper, level);
    }
}
