package io.fupin.village.steps;

import io.fupin.casework.CaseFile;
import io.fupin.casework.Cases;
import io.fupin.casework.Timeline;
import io.fupin.casework.Timeline.Event;
import io.fupin.casework.Timeline.Kind;
import io.fupin.engine.ServiceStep;
import io.fupin.household.VillageStates;
import io.fupin.household.VillageStates.Decision;
import io.fupin.household.VillageStates.State;
import io.fupin.village.data.VillageIdentificationRows;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 识别为贫困村: the state of the village, with its year. */
@Component("identifyVillage")
class IdentifyVillage implements ServiceStep {

    private final Cases cases;
    private final VillageIdentificationRows rows;
    private final VillageStates states;
    private final Timeline timeline;
    private final Clock clock;

    IdentifyVillage(Cases cases, VillageIdentificationRows rows, VillageStates states, Timeline timeline, Clock clock) {
        this.cases = cases;
        this.rows = rows;
        this.states = states;
        this.timeline = timeline;
        this.clock = clock;
    }

    @Override
    public Map<String, Object> run(String caseNumber, String step) {
        CaseFile file = cases.get(caseNumber);
        LocalDate today = LocalDate.now(clock);
        states.decide(new Decision(file.village(), State.POOR, today, today.getYear(), caseNumber, rows.get(caseNumber).judged().reason()));
        rows.identified(caseNumber, today);
        timeline.add(Event.happened(file, clock.instant(), Kind.IDENTIFIED, today.getYear() + "年识别为贫困村"));
        return Map.of();
    }
}
