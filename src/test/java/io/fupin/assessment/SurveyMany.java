package io.fupin.assessment;

import io.fupin.assessment.estimate.Answered;
import io.fupin.assessment.estimate.Estimate;
import io.fupin.assessment.estimate.Indicator;
import io.fupin.assessment.estimate.Indicators;
import io.fupin.assessment.estimate.SurveyDesign;
import io.fupin.assessment.sampling.Draw;
import io.fupin.assessment.sampling.DrawPlan;
import io.fupin.assessment.sampling.HouseholdKind;
import io.fupin.assessment.sampling.Sample;
import io.fupin.assessment.sampling.Seed;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Draws and estimates the same county many times, each time with another public number, and compares with what is true. */
public final class SurveyMany {

    private static final String SECRET = "5a".repeat(32);

    private SurveyMany() {
    }

    /**
     * @param covered share of the surveys whose interval holds the truth
     * @param bias    mean of the estimates less the truth
     * @param error   standard error of that mean over the surveys
     */
    public record Outcome(Indicator indicator, double truth, double covered, double bias, double error, double width) {

        /** Whether the mean lies within three simulation standard errors and one percent of the truth. */
        public boolean unbiased() {
            return Math.abs(bias) <= 3 * error + 0.01 * truth;
        }
    }

    /** @param surveys how many; every indicator that a survey says nothing on is an error */
    public static List<Outcome> run(SurveyedCounty county, DrawPlan plan, int surveys) {
        List<Map<Indicator, Estimate>> results = IntStream.range(0, surveys).parallel().mapToObj(i -> survey(county, plan, "%06d".formatted(i))).toList();
        Map<Indicator, Double> truths = new EnumMap<>(Map.of(Indicator.INCIDENCE, county.incidence(), Indicator.WRONG_EXIT,
                county.rate(HouseholdKind.EXITED), Indicator.MISSED, county.rate(HouseholdKind.ORDINARY), Indicator.APPROVAL, county.approval()));
        List<Outcome> outcomes = new ArrayList<>();
        truths.forEach((indicator, truth) -> {
            List<Estimate> estimates = results.stream().map(result -> result.get(indicator)).toList();
            double mean = estimates.stream().mapToDouble(Estimate::rate).average().orElseThrow();
            double variance = estimates.stream().mapToDouble(one -> Math.pow(one.rate() - mean, 2)).sum() / (surveys - 1);
            long covered = estimates.stream().filter(one -> one.interval().lower() <= truth && truth <= one.interval().upper()).count();
            outcomes.add(new Outcome(indicator, truth, (double) covered / surveys, mean - truth, Math.sqrt(variance / surveys),
                    estimates.stream().mapToDouble(one -> one.interval().upper() - one.interval().lower()).average().orElseThrow()));
        });
        return outcomes;
    }

    private static Map<Indicator, Estimate> survey(SurveyedCounty county, DrawPlan plan, String number) {
        Sample sample = Draw.of(county.frame(), plan, Seed.of(SECRET, county.frame(), plan, number));
        List<Answered> answers = sample.asked().stream().map(drawn -> county.truth().get(drawn.unit())).toList();
        Indicators indicators = new Indicators(SurveyDesign.of(county.frame(), sample.villages()), answers, county.population(), 0.95);
        Map<Indicator, Estimate> result = new EnumMap<>(Indicator.class);
        for (Indicator indicator : Indicator.values()) {
            result.put(indicator, indicators.of(indicator).orElseThrow());
        }
        return result;
    }
}
