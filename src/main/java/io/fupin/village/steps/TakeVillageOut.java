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
import io.fupin.village.VillageExit;
import io.fupin.village.data.VillageExitRows;
import io.fupin.village.data.VillageExitRows.VillageExitCase;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 出列: the state of the village with its year (EX-9). Its department and its helpers stay (摘帽不摘政策, EX-14). */
@Component("takeVillageOut")
class TakeVillageOut implements ServiceStep {

    private final Cases cases;
    private final VillageExitRows rows;
    private final VillageStates states;
    private final Timeline timeline;
    private final Clock clock;

    TakeVillageOut(Cases cases, VillageExitRows rows, VillageStates states, Timeline timeline, Clock clock) {
        this.cases = cases;
        this.rows = rows;
        this.states = states;
        this.timeline = timeline;
        this.clock = clock;
    }

    @Override
    public Map<String, Object> run(String caseNumber, String step) {
        CaseFile file = cases.get(caseNumber);
        VillageExitCase exit = rows.get(caseNumber);
        LocalDate today = LocalDate.now(clock);
        states.decide(new Decision(file.village(), State.EXITED, today, exit.exitYear(), caseNumber, exit.judged().reason()));
        rows.exited(caseNumber, today);
        timeline.add(Event.happened(file, clock.instant(), Kind.STRUCK_OFF, exit.exitYear() + "年出列；驻村帮扶单位和结对帮扶不变"));
        return Map.of();
    }
}
