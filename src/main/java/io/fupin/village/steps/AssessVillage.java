package io.fupin.village.steps;

import io.fupin.casework.CaseFile;
import io.fupin.casework.Cases;
import io.fupin.casework.Timeline;
import io.fupin.casework.Timeline.Event;
import io.fupin.casework.Timeline.Kind;
import io.fupin.engine.ServiceStep;
import io.fupin.village.data.VillageExitRows.Judged;
import io.fupin.village.rules.ExitJudgement;
import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 出列判定, when the last department is done. The county sees it whatever it says: it may send an item back to its department. */
@Component("assessVillage")
class AssessVillage implements ServiceStep {

    private final Cases cases;
    private final ExitJudgement judgement;
    private final Timeline timeline;
    private final Clock clock;

    AssessVillage(Cases cases, ExitJudgement judgement, Timeline timeline, Clock clock) {
        this.cases = cases;
        this.judgement = judgement;
        this.timeline = timeline;
        this.clock = clock;
    }

    @Override
    public Map<String, Object> run(String caseNumber, String step) {
        CaseFile file = cases.get(caseNumber);
        Judged judged = judgement.judge(file, step);
        timeline.add(Event.happened(file, clock.instant(), Kind.ASSESSED, (judged.eligible() ? "符合出列条件：" : "不符合出列条件：") + judged.reason()));
        return Map.of();
    }
}
