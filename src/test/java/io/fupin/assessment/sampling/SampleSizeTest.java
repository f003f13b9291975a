package io.fupin.assessment.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How many, and how they are divided. */
class SampleSizeTest {

    private static final Map<String, Integer> COUNTY = Map.of("a", 700, "b", 200, "c", 99, "d", 1, "e", 0);

    @ParameterizedTest
    @CsvSource({"5832, 361, 903", "11609, 372, 978", "2979, 341, 786", "3074, 342, 793", "1, 1, 1", "0, 0, 0"})
    void theFormulaGivesTheNumbersOfTheProgrammes(int households, int atFive, int atThree) {
        assertThat(new SampleSize(1.96, 0.5, 0.05).of(households)).isEqualTo(atFive);
        assertThat(new SampleSize(1.96, 0.5, 0.03).of(households)).isEqualTo(atThree);
    }

    @Test
    void figuresWithoutMeaningAreRefused() {
        assertThatThrownBy(() -> new SampleSize(1.96, 1, 0.05)).hasMessageContaining("p 和 e 应在 0 与 1 之间");
        assertThatThrownBy(() -> new SampleSize(0, 0.5, 0.05)).hasMessageContaining("z 应大于 0");
    }

    @Test
    void proportionalGoesByLargestRemainderAndSmallStrataGetWhatAVarianceNeeds() {
        assertThat(Allocation.proportional(100, COUNTY, 0)).isEqualTo(sorted(Map.of("a", 70, "b", 20, "c", 10, "d", 0, "e", 0)));
        assertThat(Allocation.proportional(10, Map.of("x", 54, "y", 26, "z", 20), 0)).isEqualTo(sorted(Map.of("x", 5, "y", 3, "z", 2)));
        assertThat(Allocation.proportional(50, COUNTY, 2)).isEqualTo(sorted(Map.of("a", 34, "b", 10, "c", 5, "d", 1, "e", 0)));
    }

    @Test
    void equalAndAgreedPartsHandOnWhatAStratumDoesNotHave() {
        assertThat(Allocation.equal(100, COUNTY)).isEqualTo(sorted(Map.of("a", 33, "b", 33, "c", 33, "d", 1, "e", 0)));
        assertThat(Allocation.parts(200, Map.of("a", 1, "c", 1), COUNTY)).isEqualTo(sorted(Map.of("a", 101, "b", 0, "c", 99, "d", 0, "e", 0)));
        assertThat(Allocation.parts(1000, Map.of("a", 5, "b", 3, "c", 2), COUNTY)).isEqualTo(sorted(COUNTY));
    }

    @Property(tries = 300)
    void everyWayGivesAllThatIsAskedForAndNobodyMoreThanItHas(@ForAll @IntRange(max = 400) int total, @ForAll @IntRange(max = 90) int one,
            @ForAll @IntRange(max = 90) int two, @ForAll @IntRange(max = 9) int three) {
        Map<String, Integer> sizes = Map.of("one", one, "two", two, "three", three);
        for (SortedMap<String, Integer> shares : java.util.List.of(Allocation.proportional(total, sizes, 2), Allocation.equal(total, sizes),
                Allocation.parts(total, Map.of("one", 5, "two", 3, "three", 2), sizes))) {
            assertThat(shares.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(Math.min(total, one + two + three));
            assertThat(shares).allSatisfy((key, share) -> assertThat(share).isBetween(0, sizes.get(key)));
        }
    }

    private static SortedMap<String, Integer> sorted(Map<String, Integer> map) {
        return new TreeMap<>(map);
    }
}
