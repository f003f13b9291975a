package io.fupin.assessment.estimate;

import java.util.OptionalInt;

/**
 * How many households would have to be asked so that the interval no longer holds the threshold, if the rate stayed what it is: told beside a
 * result that the sample does not settle.
 */
public final class Settling {

    private static final double LARGEST = 1e7;

    private Settling() {
    }

    /** Whether the interval lies on one side of the threshold (0–1); touching it settles when the indicator passes there. */
    public static boolean settled(Indicator indicator, Estimate estimate, double threshold) {
        return clear(indicator, estimate.rate(), estimate.interval(), threshold);
    }

    /**
     * @return households in all, the same design; empty when it is settled already, or when the rate lies so near the threshold that no sample
     *         settles it
     */
    public static OptionalInt needed(Indicator indicator, Estimate estimate, double threshold) {
        if (settled(indicator, estimate, threshold) || estimate.effective() <= 0) {
            return OptionalInt.empty();
        }
        double level = estimate.interval().level();
        double low = estimate.effective();
        double high = low * 2;
        while (!clear(indicator, estimate.rate(), Interval.exact(estimate.rate(), high, level), threshold)) {
            high *= 2;
            if (high > LARGEST) {
                return OptionalInt.empty();
            }
        }
        while (high - low > low * 1e-4) {
            double middle = (low + high) / 2;
            if (clear(indicator, estimate.rate(), Interval.exact(estimate.rate(), middle, level), threshold)) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return OptionalInt.of((int) Math.ceil(estimate.households() * high / estimate.effective()));
    }

    /** Whether the end of the interval that lies towards the threshold is on the rate's own side of it. */
    private static boolean clear(Indicator indicator, double rate, Interval interval, double threshold) {
        boolean keeps = indicator.keeps(rate, threshold);
        double end = keeps == indicator.atMost() ? interval.upper() : interval.lower();
        return indicator.keeps(end, threshold) == keeps;
    }
}
