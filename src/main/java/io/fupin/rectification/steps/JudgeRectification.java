package io.fupin.rectification.steps;

import io.fupin.casework.CaseFile;
import io.fupin.casework.Cases;
import io.fupin.casework.DecisionFiles;
import io.fupin.casework.Revisions;
import io.fupin.casework.Timeline;
import io.fupin.casework.Timeline.Event;
import io.fupin.casework.Timeline.Kind;
import io.fupin.engine.ServiceStep;
import io.fupin.policy.PolicyParameters;
import io.fupin.rectification.data.Rectification;
import io.fupin.rectification.data.RectificationRows;
import io.fupin.rectification.steps.RecheckHandler.Recheck;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 没有整改到位: again with another day, or before the leading group, by {@code rectification-consequence.dmn}; frozen with what it saw. */
@Component("judgeRectification")
class JudgeRectification implements ServiceStep {

    private static final String DECISION = "rectification-consequence";
    private static final String ROUNDS = "rectification-rounds";

    private final Cases cases;
    private final RectificationRows rows;
    private final Revisions revisions;
    private final DecisionFiles decisions;
    private final PolicyParameters parameters;
    private final Timeline timeline;
    private final Clock clock;

    JudgeRectification(Cases cases, RectificationRows rows, Revisions revisions, DecisionFiles decisions, PolicyParameters parameters, Timeline timeline,
                       Clock clock) {
        this.cases = cases;
        this.rows = rows;
        this.revisions = revisions;
        this.decisions = decisions;
        this.parameters = parameters;
        this.timeline = timeline;
        this.clock = clock;
    }

    @Override
    public Map<String, Object> run(String caseNumber, String step) {
        CaseFile file = cases.get(caseNumber);
        Rectification item = rows.get(caseNumber);
        int rounds = parameters.integer(ROUNDS, file.county(), LocalDate.now(clock));
        Map<String, Object> inputs = new LinkedHashMap<>();
        inputs.put("serious", item.serious());
        inputs.put("failed", item.failed());
        inputs.put("late", item.handedInLate());
        inputs.put("roundsLimit", rounds);
        Map<String, Object> says = decisions.decide(file, step, DECISION, inputs, Map.of(ROUNDS, rounds + "次"), null);
        boolean leaders = Boolean.TRUE.equals(says.get("leaders"));
        rows.again(caseNumber, revisions.latest(caseNumber, RecheckHandler.STEP, Recheck.class).orElseThrow().deadline());
        timeline.add(Event.happened(file, clock.instant(), Kind.JUDGED, leaders ? "报县领导小组督办：" + says.get("reason") : (String) says.get("reason")));
        return Map.of("leadersAsked", leaders);
    }
}
