package io.fupin.exit.removal;

import io.fupin.casework.CaseFile;
import io.fupin.casework.Cases;
import io.fupin.casework.Timeline;
import io.fupin.casework.Timeline.Event;
import io.fupin.casework.Timeline.Kind;
import io.fupin.engine.ServiceStep;
import io.fupin.exit.data.RemovalRows;
import io.fupin.exit.data.RemovalRows.Removal;
import io.fupin.household.Household.State;
import io.fupin.household.HouseholdStates;
import io.fupin.household.HouseholdStates.Decision;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 清退: a state with its ground; nothing is deleted. */
@Component("removeHousehold")
class RemoveHousehold implements ServiceStep {

    private final Cases cases;
    private final RemovalRows rows;
    private final HouseholdStates states;
    private final Timeline timeline;
    private final Clock clock;

    RemoveHousehold(Cases cases, RemovalRows rows, HouseholdStates states, Timeline timeline, Clock clock) {
        this.cases = cases;
        this.rows = rows;
        this.states = states;
        this.timeline = timeline;
        this.clock = clock;
    }

    @Override
    public Map<String, Object> run(String caseNumber, String step) {
        CaseFile file = cases.get(caseNumber);
        Removal removal = rows.get(caseNumber);
        LocalDate today = LocalDate.now(clock);
        states.decide(new Decision(removal.registerNumber(), State.REMOVED, today, caseNumber, null, removal.kind()));
        rows.removed(caseNumber, today);
        timeline.add(Event.happened(file, clock.instant(), Kind.REMOVED, "清退：" + removal.kind()));
        return Map.of();
    }
}
