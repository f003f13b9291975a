package io.fupin.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import io.fupin.assessment.sampling.DrawPlan;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The small sister of the bench's 2,000 surveys: the intervals hold the truth and nothing is off to one side. */
class SurveyManyTest {

    private static final SurveyedCounty COUNTY = SurveyedCounty.of(36, 20161010);
    private static final String TAKE = "reserve 0\ntake other.exited 140\ntake other.ordinary 230\ntake other.registered 30\ntake poor.exited 120\n"
            + "take poor.ordinary 150\ntake poor.registered 30\n";

    @ParameterizedTest
    @ValueSource(strings = {"", "villages other 12 size\nvillages poor 7 size\n", "villages other 12 equal\nvillages poor 7 equal\n"})
    void threeHundredSurveys(String villages) {
        List<SurveyMany.Outcome> outcomes = SurveyMany.run(COUNTY, DrawPlan.parse("fupin-plan 1\n" + TAKE + villages), 300);
        assertThat(outcomes).hasSize(4).allSatisfy(outcome -> {
            assertThat(outcome.covered()).as("%s", outcome).isGreaterThanOrEqualTo(0.94);
            assertThat(outcome.unbiased()).as("%s", outcome).isTrue();
            assertThat(outcome.width()).as("%s: an interval that holds everything says nothing", outcome).isLessThan(0.12);
        });
    }
}
