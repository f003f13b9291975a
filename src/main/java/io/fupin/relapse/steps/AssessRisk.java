package io.fupin.relapse.steps;

import io.fupin.casework.CaseFile;
import io.fupin.casework.Cases;
import io.fupin.casework.DecisionFiles;
import io.fupin.casework.Timeline;
import io.fupin.casework.Timeline.Event;
import io.fupin.casework.Timeline.Kind;
import io.fupin.engine.ServiceStep;
import io.fupin.policy.PolicyParameters;
import io.fupin.relapse.data.RelapseRows;
import io.fupin.relapse.data.RelapseRows.Findings;
import io.fupin.relapse.data.RelapseRows.Matter;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 风险判定 by {@code relapse-risk.dmn}, frozen with what it saw. */
@Component("assessRisk")
class AssessRisk implements ServiceStep {

    private static final String DECISION = "relapse-risk";

    private final Cases cases;
    private final RelapseRows rows;
    private final DecisionFiles decisions;
    private final PolicyParameters parameters;
    private final Timeline timeline;
    private final Clock clock;

    AssessRisk(Cases cases, RelapseRows rows, DecisionFiles decisions, PolicyParameters parameters, Timeline timeline, Clock clock) {
        this.cases = cases;
        this.rows = rows;
        this.decisions = decisions;
        this.parameters = parameters;
        this.timeline = timeline;
        this.clock = clock;
    }

    @Override
    public Map<String, Object> run(String caseNumber, String step) {
        CaseFile file = cases.get(caseNumber);
        Matter matter = rows.get(caseNumber);
        Findings found = matter.findings();
        Map<String, Object> inputs = new LinkedHashMap<>();
        inputs.put("perCapitaIncome", found.perCapita());
        inputs.put("incomeLine", found.line());
        inputs.put("monitoringLimit", found.limit());
        // The figure per person is rounded up, which is exact against the line; below the limit is asked of the household's whole income.
        inputs.put("belowLimit", found.net().compareTo(found.limit().multiply(BigDecimal.valueOf(found.persons()))) < 0);
        inputs.put("lacking", found.lacking().size());
        inputs.put("shock", found.shock());
        inputs.put("registered", matter.who().registerNumber() != null);
        Map<String, Object> says = decisions.decide(file, step, DECISION, inputs, Map.of("income-line", found.visitedOn().getYear() + "年 "
                + found.line().toPlainString() + "元", "monitoring-income-factor", parameters.text("monitoring-income-factor", file.village(), found.visitedOn())), null);
        String verdict = (String) says.get("verdict");
        rows.judged(caseNumber, verdict, (String) says.get("kind"), (String) says.get("reason"));
        timeline.add(Event.happened(file, clock.instant(), Kind.RISK_ASSESSED, ("监测".equals(verdict) ? says.get("kind") : verdict) + "：" + says.get("reason")));
        return Map.of("fallenBack", "致贫".equals(verdict), "atRisk", "监测".equals(verdict));
    }
}
