package io.fupin.assessment.sampling;

/**
 * How many households a simple random sample needs for a share: n = N·z²·p(1−p) / [(N−1)·e² + z²·p(1−p)], rounded up (policy.md 3.3; the
 * finite population correction is in it).
 *
 * @param z quantile of the normal distribution, for example 1.96
 * @param p share expected, 0–1; 0.5 is the worst case
 * @param e margin of error, for example 0.05
 */
public record SampleSize(double z, double p, double e) {

    /** Below this a figure just above a whole number is that number: the formula is not worth more digits. */
    private static final double ROUNDING = 1e-9;

    /** @throws IllegalArgumentException for figures without meaning */
    public SampleSize {
        if (!(z > 0) || !(p > 0 && p < 1) || !(e > 0 && e < 1)) {
            throw new IllegalArgumentException("样本量公式的参数不对：z 应大于 0，p 和 e 应在 0 与 1 之间");
        }
    }

    /** @param population households; 0 needs none. Never more than the population */
    public int of(int population) {
        if (population <= 0) {
            return 0;
        }
        double spread = z * z * p * (1 - p);
        return (int) Math.min(population, Math.ceil(population * spread / ((population - 1) * e * e + spread) - ROUNDING));
    }
}
