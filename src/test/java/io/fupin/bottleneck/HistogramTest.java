package io.fupin.bottleneck;

import static org.assertj.core.api.Assertions.assertThat;

import io.fupin.bottleneck.kept.Histogram;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Percentiles from buckets beside those of the spans themselves. */
class HistogramTest {

    private static final long TEN_YEARS = 315_576_000;

    @Test
    void whatAFewSpansSayIsKnownByHand() {
        Histogram times = new Histogram();
        for (long seconds : new long[] {10, 20, 30, 40, 100}) {
            times.add(seconds, 1);
        }
        assertThat(times.percentile(0.5)).isEqualTo(30);
        assertThat(times.percentile(0.9)).isEqualTo(100);
        assertThat(times.percentile(0.2)).isEqualTo(10);
        assertThat(times.percentile(0.21)).isEqualTo(20);
        assertThat(new Histogram().percentile(0.5)).isEqualTo(-1);
        assertThat(times.classes(20, 99)).containsExactly(2, 2, 1);
        times.add(100, -1);
        assertThat(times.percentile(1.0)).isEqualTo(40);
        assertThat(times.count()).isEqualTo(4);
    }

    /** However the spans are parted and whatever is taken out again, the percentile is the same and within the stated error. */
    @Property(tries = 300)
    void partsMergeToTheWholeWithinTheStatedError(@ForAll @Size(min = 1, max = 200) long[] drawn, @ForAll @LongRange(min = 1, max = 100) long percent) {
        long[] spans = Arrays.stream(drawn).map(value -> Math.floorMod(value, TEN_YEARS)).toArray();
        Histogram whole = new Histogram();
        Histogram one = new Histogram();
        Histogram other = new Histogram();
        for (int i = 0; i < spans.length; i++) {
            whole.add(spans[i], 1);
            (i % 3 == 0 ? one : other).add(spans[i], 1);
        }
        one.add(77, 1);
        one.merge(other);
        one.add(77, -1);
        assertThat(one).isEqualTo(whole);
        Arrays.sort(spans);
        long exact = spans[(int) Math.ceil(percent * spans.length / 100.0) - 1];
        double told = whole.percentile(percent / 100.0);
        assertThat(Math.abs(told - exact)).as("%d %% of %s".formatted(percent, Arrays.toString(spans))).isLessThanOrEqualTo(exact * Histogram.ERROR);
    }
}
