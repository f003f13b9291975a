package io.fupin.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.fupin.casework.CaseSheet.Ledger;
import io.fupin.casework.web.Track.Bar;
import io.fupin.casework.web.Track.Event;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrackTest {

    private static final Instant OPENED = Instant.parse("2016-10-01T00:00:00Z");

    private static Instant after(int days) {
        return OPENED.plus(Duration.ofDays(days));
    }

    @Test
    void partsWaitingFromWorkingOnTheCasesOwnCalendar() {
        Track track = Track.of(List.of(
                new Event("入户调查", "孙丽娟", after(0), after(4), after(5), null, null, null, null, "is-done"),
                new Event("村级公示", "孙丽娟", after(5), after(6), after(6), after(6), after(13), null, null, "is-done"),
                new Event("乡镇审核", null, after(13), null, null, null, null, null, null, "is-now")), OPENED, after(20));

        assertThat(track.total()).isEqualTo(Duration.ofDays(20));
        assertThat(track.waited()).isEqualTo(Duration.ofDays(4 + 1 + 7));
        assertThat(track.worked()).isEqualTo(Duration.ofDays(1));
        assertThat(track.noticed()).isEqualTo(Duration.ofDays(7));
        assertThat(track.steps().get(0).bars()).containsExactly(new Bar("w", 0, 20), new Bar("k", 20, 5));
        assertThat(track.steps().get(1).bars()).containsExactly(new Bar("w", 25, 5), new Bar("n", 30, 35));
        assertThat(track.steps().get(1).at()).as("a notice is over on its last day").isEqualTo(after(13));
        assertThat(track.steps().get(2).bars()).containsExactly(new Bar("w", 65, 35));
        assertThat(track.steps().get(2).worked()).isNull();
    }

    @Test
    void aNoticeThatStillRunsEndsNow() {
        Track track = Track.of(List.of(new Event("村级公示", "孙丽娟", after(0), after(1), after(1), after(1), after(8), null, null, "is-now")), OPENED, after(4));
        assertThat(track.noticed()).isEqualTo(Duration.ofDays(3));
        assertThat(track.steps().get(0).at()).as("what runs is shown since when").isEqualTo(after(1));
        assertThat(track.steps().get(0).bars()).contains(new Bar("n", 25, 75));
    }

    @Test
    void theLineStandsAtFourFifthsUnlessTheIncomeIsFarAboveIt() {
        Ledger below = ledger("3118");
        assertThat(below.linePercent()).isEqualByComparingTo("80");
        assertThat(below.barPercent()).isEqualByComparingTo("78.0");
        assertThat(below.below()).isEqualByComparingTo("82");
        assertThat(below.distancePercent()).isEqualByComparingTo("2.6");

        Ledger equal = ledger("3200");
        assertThat(equal.above()).as("equal to the line is not above it").isFalse();

        Ledger above = ledger("9600");
        assertThat(above.above()).isTrue();
        assertThat(above.linePercent()).isEqualByComparingTo("31.7");
        assertThat(above.barPercent()).isEqualByComparingTo("95.2");

        assertThat(ledger("-500").barPercent()).as("a loss has no bar").isEqualByComparingTo("0");
    }

    @Test
    void namesThePhaseAPhoneShows() {
        PhaseLine line = new PhaseLine(List.of(new PhaseLine.Phase("申请", null, "is-done"), new PhaseLine.Phase("调查核实", null, "is-now"), new PhaseLine.Phase("民主评议", null, "")));
        assertThat(line.now()).isEqualTo("第 2 步，共 3 步：调查核实");
        assertThat(new PhaseLine(line.phases().subList(0, 1)).now()).isEqualTo("共 1 步，已办结");
    }

    private static Ledger ledger(String perCapita) {
        return new Ledger("人均纯收入", "", List.of(), BigDecimal.ZERO, 4, new BigDecimal(perCapita), new BigDecimal("3200"), 2016, false, false, null);
    }
}
