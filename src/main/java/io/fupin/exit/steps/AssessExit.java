package io.fupin.exit.steps;

import io.fupin.casework.CaseFile;
import io.fupin.casework.Cases;
import io.fupin.casework.DecisionFiles;
import io.fupin.casework.Timeline;
import io.fupin.casework.Timeline.Event;
import io.fupin.casework.Timeline.Kind;
import io.fupin.engine.ServiceStep;
import io.fupin.exit.EvidenceMatrices.Matrix;
import io.fupin.exit.data.ExitRows;
import io.fupin.exit.data.ExitRows.Exit;
import io.fupin.exit.eligibility.Eligibility;
import io.fupin.exit.matrix.MatrixDesk;
import io.fupin.household.Household;
import io.fupin.household.HouseholdRegister;
import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 退出判定: by the rule, from the matrix that was just signed; frozen with what it saw. */
@Component("assessExit")
class AssessExit implements ServiceStep {

    private final Cases cases;
    private final ExitRows rows;
    private final MatrixDesk matrices;
    private final Eligibility eligibility;
    private final HouseholdRegister register;
    private final DecisionFiles decisions;
    private final Timeline timeline;
    private final Clock clock;

    AssessExit(Cases cases, ExitRows rows, MatrixDesk matrices, Eligibility eligibility, HouseholdRegister register, DecisionFiles decisions,
               Timeline timeline, Clock clock) {
        this.cases = cases;
        this.rows = rows;
        this.matrices = matrices;
        this.eligibility = eligibility;
        this.register = register;
        this.decisions = decisions;
        this.timeline = timeline;
        this.clock = clock;
    }

    @Override
    public Map<String, Object> run(String caseNumber, String step) {
        CaseFile file = cases.get(caseNumber);
        Exit exit = rows.get(caseNumber);
        Household household = register.find(exit.registerNumber()).orElseThrow();
        Matrix matrix = matrices.find(exit.matrixId()).orElseThrow();
        Map<String, Object> says = decisions.decide(file, step, Eligibility.DECISION, eligibility.inputs(household, matrix,
                eligibility.around(household, caseNumber)),
                eligibility.figures(household, matrix), null);
        boolean eligible = Boolean.TRUE.equals(says.get("eligible"));
        rows.assessed(caseNumber, eligible, (String) says.get("reason"));
        timeline.add(Event.happened(file, clock.instant(), Kind.ASSESSED, (eligible ? "符合退出条件：" : "不符合退出条件：") + says.get("reason")));
        return Map.of("exitEligible", eligible);
    }
}
