package io.fupin.exit.steps;

import io.fupin.casework.CaseFile;
import io.fupin.casework.Cases;
import io.fupin.casework.Timeline;
import io.fupin.casework.Timeline.Event;
import io.fupin.casework.Timeline.Kind;
import io.fupin.engine.ServiceStep;
import io.fupin.exit.EvidenceMatrices.Matrix;
import io.fupin.exit.data.ExitRows;
import io.fupin.exit.data.ExitRows.Exit;
import io.fupin.exit.matrix.MatrixDesk;
import io.fupin.household.Household.State;
import io.fupin.household.HouseholdStates;
import io.fupin.household.HouseholdStates.Decision;
import io.fupin.policy.PolicyParameters;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** 销号 (EX-8): state 脱贫（享受政策） with year and standard. Nothing is deleted, helper and measures go on (EX-14), and visits follow (EX-15). */
@Component("strikeOff")
class StrikeOff implements ServiceStep {

    private final Cases cases;
    private final ExitRows rows;
    private final MatrixDesk matrices;
    private final HouseholdStates states;
    private final PolicyParameters parameters;
    private final Timeline timeline;
    private final Clock clock;

    StrikeOff(Cases cases, ExitRows rows, MatrixDesk matrices, HouseholdStates states, PolicyParameters parameters, Timeline timeline, Clock clock) {
        this.cases = cases;
        this.rows = rows;
        this.matrices = matrices;
        this.states = states;
        this.parameters = parameters;
        this.timeline = timeline;
        this.clock = clock;
    }

    @Override
    public Map<String, Object> run(String caseNumber, String step) {
        CaseFile file = cases.get(caseNumber);
        Exit exit = rows.get(caseNumber);
        Matrix matrix = matrices.find(exit.matrixId()).orElseThrow();
        LocalDate today = LocalDate.now(clock);
        states.decide(new Decision(exit.registerNumber(), State.EXITED, today, caseNumber, new HouseholdStates.Exit(today.getYear(), matrix.incomeLine()),
                exit.reason()));
        List<LocalDate> visits = visits(file, today);
        rows.followUp(exit.registerNumber(), caseNumber, visits);
        rows.struckOff(caseNumber, today.getYear(), today);
        timeline.add(Event.happened(file, clock.instant(), Kind.STRUCK_OFF, today.getYear() + "年脱贫销号，标准" + matrix.incomeLine().stripTrailingZeros().toPlainString()
                + "元；帮扶责任人和措施不变" + (visits.isEmpty() ? "" : "，到" + visits.get(visits.size() - 1) + "回访" + visits.size() + "次")));
        return Map.of();
    }

    /** Every so many months until the end of the year that the county's plan names; none where no plan names one. */
    private List<LocalDate> visits(CaseFile file, LocalDate today) {
        Optional<BigDecimal> until = parameters.figure("exit-follow-up-until", file.county(), today);
        int months = parameters.integer("exit-follow-up-interval", file.county(), today);
        List<LocalDate> days = new ArrayList<>();
        until.ifPresent(year -> {
            LocalDate last = LocalDate.of(year.intValueExact(), 12, 31);
            for (int n = 1; !today.plusMonths((long) n * months).isAfter(last); n++) {
                days.add(today.plusMonths((long) n * months));
            }
        });
        return days;
    }
}
