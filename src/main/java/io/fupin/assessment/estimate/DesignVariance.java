package io.fupin.assessment.estimate;

import io.fupin.assessment.sampling.DrawnVillage;
import io.fupin.assessment.sampling.FrameUnit;
import io.fupin.assessment.sampling.Stratum;
import io.fupin.assessment.sampling.VillageKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Variance of an estimated total Σ w·e under the design.
 *
 * <p>One stage: Σ N²·(1−n/N)·s²/n over the strata (Cochran 1977, 5.6; Lohr 2022, 3.2). Two stages: between villages
 * m/(m−1)·Σ (1−π)·(t/π − B)², B the mean weighted with 1−π, plus Σ v/π within them. With equal chances this is the textbook's
 * M²(1−m/M)·s²/m + (M/m)·Σ v (Cochran 11.6; Lohr 5.3); with chances by size it is Hájek's approximation for systematic draws.
 */
final class DesignVariance {

    private final SurveyDesign design;

    DesignVariance(SurveyDesign design) {
        this.design = design;
    }

    /** @param values of each household that was asked; the total is of {@code value · weight} */
    double of(Map<FrameUnit, Double> values) {
        Map<Cell, List<Double>> cells = new TreeMap<>();
        values.forEach((unit, value) -> cells.computeIfAbsent(design.cell(unit), key -> new ArrayList<>()).add(value));
        Map<Stratum, double[]> lone = pooled(cells);
        double variance = 0;
        Map<String, Double> totals = new HashMap<>();
        for (Map.Entry<Cell, List<Double>> entry : cells.entrySet()) {
            Cell cell = entry.getKey();
            List<Double> seen = entry.getValue();
            double size = design.households().get(cell);
            double spread = seen.size() > 1 ? squares(seen) / (seen.size() - 1) : single(seen.get(0), lone.get(cell.stratum()));
            variance += size * size * (1 - seen.size() / size) * spread / seen.size() / design.chance(cell);
            totals.merge(cell.village(), size * mean(seen), Double::sum);
        }
        return design.twoStages() ? variance + between(totals) : variance;
    }

    private double between(Map<String, Double> totals) {
        double variance = 0;
        for (VillageKind kind : VillageKind.values()) {
            List<DrawnVillage> open = design.villages().values().stream().filter(village -> village.kind() == kind)
                    .filter(village -> village.numerator() < village.denominator()).toList();
            double rest = open.stream().mapToDouble(village -> 1 - village.probability()).sum();
            double centre = open.stream().mapToDouble(village -> (1 - village.probability()) * expanded(village, totals)).sum() / rest;
            double squares = open.stream().mapToDouble(village -> (1 - village.probability()) * Math.pow(expanded(village, totals) - centre, 2)).sum();
            variance += open.size() > 1 ? squares * open.size() / (open.size() - 1) : squares;
        }
        return variance;
    }

    private static double expanded(DrawnVillage village, Map<String, Double> totals) {
        return totals.getOrDefault(village.village(), 0.0) / village.probability();
    }

    /** Sum of squares and degrees of freedom of each stratum's cells that have more than one household, then mean and number of all seen. */
    private static Map<Stratum, double[]> pooled(Map<Cell, List<Double>> cells) {
        Map<Stratum, double[]> pooled = new TreeMap<>();
        cells.forEach((cell, seen) -> {
            double[] sums = pooled.computeIfAbsent(cell.stratum(), key -> new double[2]);
            sums[0] += squares(seen);
            sums[1] += seen.size() - 1;
        });
        return pooled;
    }

    /** One household alone shows no spread: its stratum's other villages lend theirs; without any, its distance from nothing stands for it. */
    private static double single(double value, double[] stratum) {
        return stratum[1] > 0 ? stratum[0] / stratum[1] : value * value;
    }

    private static double squares(List<Double> seen) {
        double mean = mean(seen);
        return seen.stream().mapToDouble(value -> (value - mean) * (value - mean)).sum();
    }

    private static double mean(List<Double> seen) {
        return seen.stream().mapToDouble(Double::doubleValue).sum() / seen.size();
    }
}
