package io.fupin.assessment.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.fupin.assessment.sampling.DrawnVillage;
import io.fupin.assessment.sampling.FrameUnit;
import io.fupin.assessment.sampling.Stratum;
import io.fupin.assessment.sampling.VillageKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Worked examples of textbooks whose answers are printed there. */
class TextbookTest {

    /**
     * Lohr, Sampling: Design and Analysis, example of stratified sampling from the US Census of Agriculture (3.2): total 909,736,035 acres, standard
     * error 50,417,248. Only size, mean and variance of each region are printed; data with these moments stand for the sample.
     */
    @Test
    void stratifiedTotalOfTheCensusOfAgriculture() {
        double[][] regions = {{220, 21, 97629.81, 7647472708.0}, {1054, 103, 300504.16, 29618183543.0}, {1382, 135, 211315.04, 53587487856.0},
            {422, 41, 662295.51, 396185950266.0}};
        Map<Cell, Integer> sizes = new HashMap<>();
        Map<FrameUnit, Double> acres = new LinkedHashMap<>();
        for (int i = 0; i < regions.length; i++) {
            Stratum stratum = Stratum.ALL.get(i);
            sizes.put(new Cell(stratum, ""), (int) regions[i][0]);
            int n = (int) regions[i][1];
            // Half of the values one step above the mean, half below, one on it when n is odd: the variance is exactly the printed one.
            double step = Math.sqrt(regions[i][3] * (n - 1) / (n - n % 2));
            for (int k = 0; k < n; k++) {
                double sign = n % 2 == 1 && k == n - 1 ? 0 : k % 2 == 0 ? 1 : -1;
                acres.put(new FrameUnit(stratum, "V", "H%d-%d".formatted(i, k)), regions[i][2] + sign * step);
            }
        }
        SurveyDesign design = new SurveyDesign(Map.of(), sizes);
        Weights weights = new Weights(design, List.copyOf(acres.keySet()));
        double total = acres.entrySet().stream().mapToDouble(entry -> weights.of(entry.getKey()) * entry.getValue()).sum();
        assertThat(total).isCloseTo(909_736_035, within(3_000.0));
        assertThat(Math.sqrt(new DesignVariance(design).of(acres))).isCloseTo(50_417_248, within(100.0));
    }

    /**
     * Scheaffer, Mendenhall and Ott, Elementary Survey Sampling, two-stage cluster sampling (chapter 9): a garment maker with 90 plants and 4,500
     * machines takes 10 plants and a fifth of the machines of each, and asks for the hours of downtime. Printed: mean 4.80, its variance 0.037094
     * (from a between-plant variance of 768.38), total 21,605; ratio to the machines seen 4.60
     * (taken here of 24 hours, to be a share).
     */
    @Test
    void twoStageMeanOfTheGarmentMaker() {
        int[] machines = {50, 65, 45, 48, 52, 58, 42, 66, 40, 56};
        int[][] hours = {{5, 7, 9, 0, 11, 2, 8, 4, 3, 5}, {4, 3, 7, 2, 11, 0, 1, 9, 4, 3, 2, 1, 5}, {5, 6, 4, 11, 12, 0, 1, 8, 4},
            {6, 4, 0, 1, 0, 9, 8, 4, 6, 10}, {11, 4, 3, 1, 0, 2, 8, 6, 5, 3}, {12, 11, 3, 4, 2, 0, 0, 1, 4, 3, 2, 4}, {3, 7, 6, 7, 8, 4, 3, 2},
            {3, 6, 4, 3, 2, 2, 8, 4, 0, 4, 5, 6, 3}, {6, 4, 7, 3, 9, 1, 4, 5}, {6, 7, 5, 10, 11, 2, 1, 4, 0, 5, 4}};
        Stratum stratum = Stratum.of("other.ordinary");
        Map<String, DrawnVillage> plants = new HashMap<>();
        Map<Cell, Integer> sizes = new HashMap<>();
        Map<FrameUnit, Double> downtime = new LinkedHashMap<>();
        List<Contribution> ratio = new ArrayList<>();
        for (int plant = 0; plant < machines.length; plant++) {
            String name = "P" + plant;
            plants.put(name, new DrawnVillage(VillageKind.OTHER, name, 10, 90));
            sizes.put(new Cell(stratum, name), machines[plant]);
            for (int k = 0; k < hours[plant].length; k++) {
                FrameUnit unit = new FrameUnit(stratum, name, "M%d-%d".formatted(plant, k));
                downtime.put(unit, (double) hours[plant][k]);
                ratio.add(new Contribution(unit, hours[plant][k], 24));
            }
        }
        SurveyDesign design = new SurveyDesign(plants, sizes);
        Weights weights = new Weights(design, List.copyOf(downtime.keySet()));
        double total = downtime.entrySet().stream().mapToDouble(entry -> weights.of(entry.getKey()) * entry.getValue()).sum();
        assertThat(total).isCloseTo(21_605, within(60.0));
        assertThat(total / 4500).isCloseTo(4.80, within(0.015));
        assertThat(new DesignVariance(design).of(downtime) / 4500 / 4500).isCloseTo(0.037094, within(0.0008));
        Estimate estimate = new RatioEstimator(design, 0.95).estimate(ratio).orElseThrow();
        assertThat(estimate.rate() * 24).isCloseTo(4.60, within(0.015));
    }

    /** Clopper and Pearson's interval, printed for 5 of 20 as 8.66 %–49.10 % and for 0 of 20 as up to 16.84 % (1 − 0.025^(1/20)). */
    @Test
    void exactIntervalOfFewEvents() {
        Interval five = Interval.exact(0.25, 20, 0.95);
        assertThat(five.lower()).isCloseTo(0.0866, within(5e-5));
        assertThat(five.upper()).isCloseTo(0.4910, within(5e-5));
        Interval none = Interval.exact(0, 20, 0.95);
        assertThat(none.lower()).isZero();
        assertThat(none.upper()).isCloseTo(1 - Math.pow(0.025, 1 / 20.0), within(1e-9)).isCloseTo(0.1684, within(5e-5));
        assertThat(Interval.exact(1, 20, 0.95).lower()).isCloseTo(0.8316, within(5e-5));
        assertThat(Interval.exact(1, 20, 0.95).upper()).isOne();
    }

    /** t(0.975) is 2.262 at 9 and 2.776 at 4 degrees of freedom in every table: (2.262 ÷ 2.776)² = 0.664. */
    @Test
    void fewVillagesMakeASampleWorthLess() {
        assertThat(Interval.shrinkage(10, 4, 0.95)).isCloseTo(0.664, within(5e-4));
        assertThat(Interval.shrinkage(10, 9, 0.95)).isOne();
    }
}
