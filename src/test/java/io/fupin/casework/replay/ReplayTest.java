package io.fupin.casework.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.fupin.casework.DecisionFiles.Replay;
import io.fupin.casework.replay.Replays.Report;
import io.fupin.support.Trace;
import io.fupin.support.TraceTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A decided case comes out the same when it is run through its frozen rules again, and what was tampered with does not. */
class ReplayTest extends TraceTest {

    @Autowired
    private Replays replays;
    @Autowired
    private JdbcClient jdbc;

    @Test
    void aDecidedCaseComesOutTheSame() {
        Trace trace = given.application().investigated(visit -> visit.onlyWage("12800.01").housing("C")).upTo("assign-helper");
        assertThat(office.decisions().replay(trace.number())).extracting(replay -> replay.frozen().decision())
                .containsExactly("identification-recommendation", "meeting-validity", "vote-result");
        assertThat(office.decisions().replay(trace.number())).allMatch(Replay::same);
        Report report = replays.one(trace.number());
        assertThat(report).isEqualTo(new Report(1, 3, List.of()));
        assertThat(ReplayCommand.report(report)).isZero();
    }

    @Test
    void anOutcomeThatWasTamperedWithIsFound() {
        Trace trace = given.application().investigated(visit -> visit.onlyWage("12800.01"));
        long id = office.decisions().of(trace.number()).get(0).id();
        tampering("update decision_file set outputs = jsonb_set(outputs, '{recommendation}', '\"建议纳入\"') where id = " + id, () -> {
            Report report = replays.one(trace.number());
            assertThat(report.differences()).singleElement().satisfies(replay -> {
                assertThat(replay.frozen().outputs()).containsEntry("recommendation", "建议纳入");
                assertThat(replay.now()).containsEntry("recommendation", "建议不纳入");
            });
            assertThat(ReplayCommand.report(report)).isEqualTo(1);
            assertThat(replays.all().differences()).extracting(replay -> replay.frozen().caseNumber()).containsExactly(trace.number());
        }, "update decision_file set outputs = jsonb_set(outputs, '{recommendation}', '\"建议不纳入\"') where id = " + id);
        assertThat(replays.one(trace.number()).same()).isTrue();
    }

    @Test
    void figuresThatWereTamperedWithAreFound() {
        Trace trace = given.application().investigated(visit -> visit.onlyWage("12800.01"));
        long id = office.decisions().of(trace.number()).get(0).id();
        tampering("update decision_file set inputs = jsonb_set(inputs, '{perCapitaIncome}', '3199') where id = " + id,
                () -> assertThat(replays.one(trace.number()).same()).isFalse(),
                "update decision_file set inputs = jsonb_set(inputs, '{perCapitaIncome}', '3200.01') where id = " + id);
    }

    @Test
    void aRuleWhoseTextIsNoLongerTheOneThatWasUsedIsFound() {
        Trace trace = given.application().investigated();
        String hash = office.decisions().of(trace.number()).get(0).ruleHash();
        tampering("update rule_text set content = content || ' ' where hash = '" + hash + "'", () -> {
            assertThat(replays.one(trace.number()).differences()).singleElement()
                    .satisfies(replay -> assertThat(replay.now()).isEqualTo(replay.frozen().outputs()));
        }, "update rule_text set content = left(content, -1) where hash = '" + hash + "'");
        assertThat(replays.one(trace.number()).same()).isTrue();
    }

    private void tampering(String change, Runnable look, String restore) {
        jdbc.sql(change).update();
        try {
            look.run();
        } finally {
            jdbc.sql(restore).update();
        }
    }

    @Test
    void everythingDecidedSoFarComesOutTheSame() {
        given.applications(3).upTo("confirm-evaluation");
        Report report = replays.all();
        assertThat(report.cases()).isGreaterThanOrEqualTo(3);
        assertThat(report.decisions()).isGreaterThanOrEqualTo(9);
        assertThat(report.differences()).isEmpty();
    }

    @Test
    void aCaseWithoutDecisionsIsSaidToHaveNone() {
        assertThat(ReplayCommand.report(replays.one(given.application().number()))).isEqualTo(2);
        assertThat(ReplayCommand.report(replays.one("SB-220281-1999-0001"))).isEqualTo(2);
    }
}
