package io.fupin.bench;

import io.fupin.assessment.SurveyMany;
import io.fupin.assessment.SurveyedCounty;
import io.fupin.assessment.sampling.DrawPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * 2,000 seeded surveys of a made-up county whose truth is known, by each design that a commission can choose: how often the 95 % interval holds
 * the truth, and how far the mean of the estimates lies from it.
 */
final class Surveys {

    private static final int SURVEYS = Integer.getInteger("bench.surveys", 2_000);
    private static final int VILLAGES = 60;
    private static final String TAKE = "reserve 0\ntake other.exited 170\ntake other.ordinary 300\ntake other.registered 40\ntake poor.exited 160\n"
            + "take poor.ordinary 200\ntake poor.registered 40\n";
    private static final Map<String, String> DESIGNS = Map.of("stratified", "", "two-stage-size", "villages other 14 size\nvillages poor 8 size\n",
            "two-stage-equal", "villages other 14 equal\nvillages poor 8 equal\n");

    List<BenchResult> measure() {
        SurveyedCounty county = SurveyedCounty.of(VILLAGES, 20161010);
        List<BenchResult> results = new ArrayList<>();
        DESIGNS.keySet().stream().sorted().forEach(name -> {
            long began = System.nanoTime();
            List<SurveyMany.Outcome> outcomes = SurveyMany.run(county, DrawPlan.parse("fupin-plan 1\n" + TAKE + DESIGNS.get(name)), SURVEYS);
            outcomes.forEach(outcome -> System.out.printf("bench: %s %s: truth %.4f, covered %.4f, bias %+.6f, simulation error %.6f, width %.4f%n", name,
                    outcome.indicator(), outcome.truth(), outcome.covered(), outcome.bias(), outcome.error(), outcome.width()));
            WrongAnswer.unless(outcomes.stream().allMatch(SurveyMany.Outcome::unbiased), name + " is off to one side");
            results.add(BenchResult.higher("coverage-" + name, 100 * outcomes.stream().mapToDouble(SurveyMany.Outcome::covered).min().orElseThrow(), "%",
                    null, 94.0, "worst of the four indicators, %d surveys of %d households in %.0f s".formatted(SURVEYS, county.frame().units().size(),
                            Figures.seconds(System.nanoTime() - began))));
        });
        return results;
    }
}
