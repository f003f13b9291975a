package io.fupin.assessment.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.fupin.assessment.sampling.FrameUnit;
import io.fupin.assessment.sampling.HouseholdKind;
import io.fupin.assessment.sampling.Stratum;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The four indicators on figures that one can work out by hand. */
class IndicatorsTest {

    private static final Stratum POOR_EXITED = Stratum.of("poor.exited");
    private static final Stratum OTHER_EXITED = Stratum.of("other.exited");
    private static final Stratum OTHER_ORDINARY = Stratum.of("other.ordinary");
    private static final Stratum POOR_REGISTERED = Stratum.of("poor.registered");

    private final Map<Cell, Integer> frame = new HashMap<>();
    private final List<Answered> answers = new ArrayList<>();

    private void stratum(Stratum stratum, String township, int households, int asked, int persons, int found, int approving) {
        frame.merge(new Cell(stratum, ""), households, Integer::sum);
        for (int i = 0; i < asked; i++) {
            answers.add(new Answered(new FrameUnit(stratum, "V1", "H%d".formatted(answers.size())), township, persons, i < found ? persons : 0,
                    i < approving));
        }
    }

    private Indicators indicators(Population population) {
        return new Indicators(new SurveyDesign(Map.of(), frame), answers, population, 0.95);
    }

    @Test
    void eachHouseholdCountsForThoseItStandsFor() {
        stratum(POOR_EXITED, "甲", 1000, 100, 4, 2, 95);
        stratum(OTHER_EXITED, "乙", 200, 100, 2, 5, 90);
        stratum(OTHER_ORDINARY, "乙", 5000, 100, 3, 1, 80);
        Indicators indicators = indicators(new Population(4400, 600, 15000));
        // (20·4·1000/1000 …): 2 of 100 stand for 20 of 1000 households of 4; 5 of 100 for 10 of 200 households of 2.
        assertThat(indicators.of(Indicator.WRONG_EXIT).orElseThrow().rate()).isCloseTo((20 * 4 + 10 * 2) / (4000.0 + 400), within(1e-12));
        assertThat(indicators.of(Indicator.MISSED).orElseThrow().rate()).isCloseTo(0.01, within(1e-12));
        assertThat(indicators.of(Indicator.APPROVAL).orElseThrow().rate()).isCloseTo((950 + 180 + 4000) / 6200.0, within(1e-12));
        Estimate incidence = indicators.of(Indicator.INCIDENCE).orElseThrow();
        assertThat(incidence.rate()).isCloseTo((600 + 100 + 150) / 20000.0, within(1e-12));
        assertThat(incidence.interval().lower()).isGreaterThan(600 / 20000.0);
        assertThat(incidence.interval().upper()).isGreaterThan(incidence.rate());
        // By hand: s² = p(1−p)·n/(n−1) per stratum, N²(1−n/N)s²/n, over the total of 6200 households.
        double variance = share(1000, .95) + share(200, .90) + share(5000, .80) - 2 * 0;
        assertThat(indicators.of(Indicator.APPROVAL).orElseThrow().standardError()).isCloseTo(Math.sqrt(variance) / 6200, within(1e-12));
        assertThat(indicators.of(Indicator.WRONG_EXIT, one -> one.township().equals("甲")).orElseThrow().rate()).isCloseTo(0.02, within(1e-12));
        assertThat(indicators.of(Indicator.MISSED, one -> one.township().equals("甲"))).as("no ordinary household was asked there").isEmpty();
    }

    private static double share(double households, double p) {
        return households * households * (1 - 100 / households) * p * (1 - p) / 99;
    }

    @Test
    void nothingSeenIsNoDataAndNothingFoundIsNoCertainty() {
        stratum(POOR_EXITED, "甲", 900, 150, 3, 0, 150);
        Indicators indicators = indicators(new Population(2700, 0, 9000));
        assertThat(indicators.of(Indicator.MISSED)).isEmpty();
        assertThat(indicators.of(Indicator.INCIDENCE)).as("of 9,000 persons nothing is known").isEmpty();
        Estimate wrong = indicators.of(Indicator.WRONG_EXIT).orElseThrow();
        assertThat(wrong.rate()).isZero();
        assertThat(wrong.interval().upper()).as("zero of 150 is at most about 2.3 %").isBetween(0.02, 0.0243);
        assertThat(indicators.of(Indicator.APPROVAL).orElseThrow().interval().lower()).isBetween(0.975, 0.98);
    }

    @Test
    void whoAsksAllKnowsAll() {
        stratum(POOR_EXITED, "甲", 60, 60, 3, 2, 50);
        Estimate wrong = indicators(new Population(180, 0, 0)).of(Indicator.WRONG_EXIT).orElseThrow();
        assertThat(wrong.rate()).isCloseTo(2 / 60.0, within(1e-12));
        assertThat(wrong.standardError()).isZero();
        assertThat(wrong.interval()).isEqualTo(new Interval(wrong.rate(), wrong.rate(), 0.95));
    }

    @Test
    void silenceOnApprovalIsNeitherYesNorNoAndARegisteredHouseholdIsNeverAnError() {
        stratum(POOR_REGISTERED, "甲", 40, 10, 3, 3, 10);
        answers.set(9, new Answered(answers.get(9).unit(), "甲", 3, 3, null));
        Indicators indicators = indicators(new Population(0, 120, 0));
        Estimate approval = indicators.of(Indicator.APPROVAL).orElseThrow();
        assertThat(approval.rate()).isOne();
        assertThat(approval.households()).isEqualTo(9);
        assertThat(indicators.of(Indicator.WRONG_EXIT)).isEmpty();
        assertThat(indicators.of(Indicator.INCIDENCE).orElseThrow().rate()).as("all are on the register").isOne();
    }

    @Test
    void theThresholdItselfPassesAndASampleTooSmallIsToldHowLargeItShouldBe() {
        assertThat(Indicator.WRONG_EXIT.keeps(0.02, 0.02)).isTrue();
        assertThat(Indicator.WRONG_EXIT.keeps(0.0201, 0.02)).isFalse();
        assertThat(Indicator.APPROVAL.keeps(0.9, 0.9)).isTrue();
        stratum(POOR_EXITED, "甲", 20000, 400, 3, 4, 380);
        Estimate wrong = indicators(new Population(60000, 0, 0)).of(Indicator.WRONG_EXIT).orElseThrow();
        assertThat(Settling.settled(Indicator.WRONG_EXIT, wrong, 0.02)).as("1 %% with an interval up to %f", wrong.interval().upper()).isFalse();
        int needed = Settling.needed(Indicator.WRONG_EXIT, wrong, 0.02).orElseThrow();
        // The normal approximation would be content with 1.96²·0.01·0.99/0.01² = 380; 7 of 700 still reach 2.05 % by Clopper–Pearson.
        assertThat(needed).isBetween(700, 790);
        assertThat(Interval.exact(0.01, needed * 1.02, 0.95).upper()).isLessThanOrEqualTo(0.02);
        assertThat(Interval.exact(0.01, needed * 0.9, 0.95).upper()).isGreaterThan(0.02);
        assertThat(Settling.needed(Indicator.WRONG_EXIT, wrong, 0.01)).as("no sample settles a rate on the threshold").isEmpty();
        assertThat(Settling.settled(Indicator.WRONG_EXIT, wrong, 0.05)).isTrue();
        assertThat(Settling.settled(Indicator.APPROVAL, new Estimate(0.85, 0, new Interval(0.82, 0.88, 0.95), 400, 340, 400, 400), 0.9)).isTrue();
    }

    @Test
    void whatCannotHaveBeenDrawnIsNotEstimatedFrom() {
        stratum(POOR_EXITED, "甲", 60, 5, 3, 2, 5);
        answers.add(new Answered(new FrameUnit(new Stratum(POOR_EXITED.village(), HouseholdKind.ORDINARY), "V1", "X"), "甲", 3, 0, true));
        assertThatThrownBy(() -> indicators(new Population(180, 0, 0)).of(Indicator.WRONG_EXIT)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Answered(answers.get(0).unit(), "甲", 3, 4, true)).isInstanceOf(IllegalArgumentException.class);
    }
}
