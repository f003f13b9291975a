package io.fupin.identification.steps;

import io.fupin.casework.CaseFile;
import io.fupin.casework.Cases;
import io.fupin.casework.DecisionFiles;
import io.fupin.casework.Timeline;
import io.fupin.casework.Timeline.Event;
import io.fupin.casework.Timeline.Kind;
import io.fupin.engine.ServiceStep;
import io.fupin.identification.data.IdentificationRows;
import io.fupin.identification.data.IdentificationRows.Facts;
import io.fupin.exchange.Matches;
import io.fupin.exchange.Matches.Hit;
import io.fupin.household.IncomeTerms;
import io.fupin.policy.PolicyParameters;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 识别建议: a recommendation with its reasons; a person decides (policy 9.2). */
@Component("recommend")
class Recommend implements ServiceStep {

    private final Cases cases;
    private final IdentificationRows rows;
    private final Matches matches;
    private final DecisionFiles decisions;
    private final IncomeTerms terms;
    private final PolicyParameters parameters;
    private final RedFlags flags;
    private final Timeline timeline;
    private final Clock clock;

    Recommend(Cases cases, IdentificationRows rows, Matches matches, DecisionFiles decisions, IncomeTerms terms, PolicyParameters parameters, RedFlags flags,
              Timeline timeline, Clock clock) {
        this.cases = cases;
        this.rows = rows;
        this.matches = matches;
        this.decisions = decisions;
        this.terms = terms;
        this.parameters = parameters;
        this.flags = flags;
        this.timeline = timeline;
        this.clock = clock;
    }

    @Override
    public Map<String, Object> run(String caseNumber, String step) {
        CaseFile file = cases.get(caseNumber);
        Facts facts = rows.facts(caseNumber);
        Map<String, Object> inputs = new HashMap<>();
        List<Hit> hits = matches.of(caseNumber);
        inputs.put("unexplainedHit", hits.stream().anyMatch(hit -> !hit.explained()));
        inputs.put("perCapitaIncome", facts.perCapita());
        inputs.put("incomeLine", facts.incomeLine());
        inputs.put("lacking", facts.lacking().isEmpty() ? 0 : facts.lacking().split("、").length);
        Map<String, Object> says = decisions.decide(file, step, "identification-recommendation", inputs, Map.of(
                "income-line", facts.incomeYear() + "年 " + facts.incomeLine().toPlainString() + "元",
                "income-line-source", parameters.text("income-line-source", file.county(), LocalDate.now(clock)),
                "income-concept", terms.of(file.village(), LocalDate.now(clock)).concept()), null);
        rows.recommended(caseNumber, (String) says.get("recommendation"), (String) says.get("reason"));
        timeline.add(Event.happened(file, clock.instant(), Kind.RECOMMENDED, says.get("recommendation") + "：" + says.get("reason")));
        flags.refresh(facts, hits);
        return Map.of();
    }
}
