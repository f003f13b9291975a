package io.fupin.assessment.estimate;

import io.fupin.assessment.sampling.FrameUnit;
import io.fupin.assessment.sampling.Stratum;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Estimates a share as Σ w·y ÷ Σ w·x (combined ratio estimator, Cochran 6.11, Lohr 4.5; a domain is x = 0 outside it) with the variance of
 * its linear part (y − share·x) ÷ Σ w·x.
 */
public final class RatioEstimator {

    private final SurveyDesign design;
    private final double level;

    /** @param level of confidence, for example 0.95 */
    public RatioEstimator(SurveyDesign design, double level) {
        this.design = design;
        this.level = level;
    }

    /** @param asked every household that was asked, those that say nothing on this rate included; none when Σ w·x is 0 */
    public Optional<Estimate> estimate(List<Contribution> asked) {
        Map<FrameUnit, Double> factors = new LinkedHashMap<>();
        asked.forEach(one -> factors.put(one.unit(), 1.0));
        return calibrated(asked, factors, one -> "");
    }

    /** Σ w·x; none when it is 0. */
    Optional<Double> total(List<Contribution> asked) {
        Weights weights = new Weights(design, asked.stream().map(Contribution::unit).toList());
        double total = asked.stream().mapToDouble(one -> weights.of(one.unit()) * one.denominator()).sum();
        return total > 0 ? Optional.of(total) : Optional.empty();
    }

    double level() {
        return level;
    }

    /**
     * Raised to known totals: each household's weight is multiplied by its factor, which is the same within a group and makes the group's Σ w·x
     * what is known. The variance is of what is left after each group's own share (a separate ratio estimator, Cochran 6.10).
     *
     * @param factors of each household, ≥ 0
     * @param group   for which the factor was made
     */
    Optional<Estimate> calibrated(List<Contribution> asked, Map<FrameUnit, Double> factors, Function<FrameUnit, Object> group) {
        Weights weights = new Weights(design, asked.stream().map(Contribution::unit).toList());
        Map<Object, double[]> sums = new HashMap<>();
        for (Contribution one : asked) {
            double weight = weights.of(one.unit()) * factors.get(one.unit());
            double[] sum = sums.computeIfAbsent(group.apply(one.unit()), key -> new double[2]);
            sum[0] += weight * one.numerator();
            sum[1] += weight * one.denominator();
        }
        double base = sums.values().stream().mapToDouble(sum -> sum[1]).sum();
        if (base <= 0) {
            return Optional.empty();
        }
        double rate = sums.values().stream().mapToDouble(sum -> sum[0]).sum() / base;
        Map<FrameUnit, Double> linear = new LinkedHashMap<>();
        for (Contribution one : asked) {
            double[] sum = sums.get(group.apply(one.unit()));
            double share = sum[1] > 0 ? sum[0] / sum[1] : 0;
            linear.put(one.unit(), factors.get(one.unit()) * (one.numerator() - share * one.denominator()) / base);
        }
        return Optional.of(told(asked, factors, weights, rate, new DesignVariance(design).of(linear)));
    }

    private Estimate told(List<Contribution> asked, Map<FrameUnit, Double> factors, Weights weights, double rate, double variance) {
        List<Contribution> speaking = asked.stream().filter(one -> one.denominator() > 0).toList();
        double effective = effective(speaking, factors, weights, rate, variance);
        Interval interval = Double.isInfinite(effective) ? Interval.certain(rate, level) : Interval.exact(rate, effective, level);
        return new Estimate(rate, Math.sqrt(variance), interval, speaking.size(), speaking.stream().mapToDouble(Contribution::numerator).sum(),
                speaking.stream().mapToDouble(Contribution::denominator).sum(), effective);
    }

    /**
     * Korn–Graubard's effective size rate·(1−rate) ÷ variance, shrunk for the degrees of freedom, and never above what the weights allow when
     * nothing is known of the spread: Kish's (Σ wx)² ÷ Σ (wx)². There the finite population counts by f ÷ −ln(1−f), as it does for an event so
     * rare that a sample of share f misses k of them with (1−f)^k.
     */
    private double effective(List<Contribution> speaking, Map<FrameUnit, Double> factors, Weights weights, double rate, double variance) {
        double sum = 0;
        double squares = 0;
        for (Contribution one : speaking) {
            double weighted = weights.of(one.unit()) * factors.get(one.unit()) * one.denominator();
            double fraction = Math.min(1, weights.fraction(design.cell(one.unit())));
            sum += weighted;
            squares += weighted * weighted * (fraction < 1 ? -fraction / Math.log1p(-fraction) : 0);
        }
        double shrinkage = Interval.shrinkage(speaking.size(), degrees(speaking), level);
        double most = squares == 0 ? Double.POSITIVE_INFINITY : sum * sum / squares * shrinkage;
        if (Double.isInfinite(most) || variance <= 0 || rate <= 0 || rate >= 1) {
            return most;
        }
        return Math.min(most, rate * (1 - rate) / variance * shrinkage);
    }

    /** Villages (one stage: households) less the strata they lie in. */
    private double degrees(List<Contribution> speaking) {
        Set<Object> strata = new HashSet<>();
        Set<String> villages = new HashSet<>();
        for (Contribution one : speaking) {
            Stratum stratum = one.unit().stratum();
            strata.add(design.twoStages() ? stratum.village() : stratum);
            villages.add(one.unit().village());
        }
        return (design.twoStages() ? villages.size() : speaking.size()) - strata.size();
    }
}
