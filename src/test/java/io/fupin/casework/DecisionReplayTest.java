package io.fupin.casework;

import static org.assertj.core.api.Assertions.assertThat;

import io.fupin.support.Trace;
import io.fupin.support.TraceTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A decided case is run through its frozen rules again. */
class DecisionReplayTest extends TraceTest {

    @Autowired
    private JdbcClient jdbc;

    @Test
    void saysTheSameAgain() {
        Trace trace = given.application().investigated().evaluated();
        assertThat(office.decisions().replay(trace.number())).hasSizeGreaterThanOrEqualTo(3).allSatisfy(replay -> {
            assertThat(replay.now()).as(replay.frozen().decision()).isEqualTo(replay.frozen().outputs());
            assertThat(replay.same()).as(replay.frozen().decision()).isTrue();
        });
    }

    @Test
    void tellsWhenTheFileWasTamperedWith() {
        Trace trace = given.application().investigated();
        jdbc.sql("update decision_file set outputs = jsonb_set(outputs, '{recommendation}', '\"建议不纳入\"') where case_number = ?")
                .param(trace.number()).update();
        assertThat(office.decisions().replay(trace.number())).filteredOn(replay -> replay.frozen().decision().equals("identification-recommendation"))
                .isNotEmpty().noneMatch(DecisionFiles.Replay::same);
    }
}
