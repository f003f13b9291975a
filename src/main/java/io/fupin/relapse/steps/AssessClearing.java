package io.fupin.relapse.steps;

import io.fupin.casework.CaseFile;
import io.fupin.casework.Cases;
import io.fupin.casework.DecisionFiles;
import io.fupin.casework.Timeline;
import io.fupin.casework.Timeline.Event;
import io.fupin.casework.Timeline.Kind;
import io.fupin.engine.ServiceStep;
import io.fupin.policy.PolicyParameters;
import io.fupin.relapse.MonitoredHouseholds.Monitored;
import io.fupin.relapse.data.MonitoredRows;
import io.fupin.relapse.data.RelapseRows;
import io.fupin.relapse.data.RelapseRows.Findings;
import io.fupin.relapse.data.RelapseRows.Matter;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 消除判定 by {@code risk-clearing-conditions.dmn}, frozen with what it saw. */
@Component("assessClearing")
class AssessClearing implements ServiceStep {

    private static final String DECISION = "risk-clearing-conditions";

    private final Cases cases;
    private final RelapseRows rows;
    private final MonitoredRows monitored;
    private final DecisionFiles decisions;
    private final PolicyParameters parameters;
    private final Timeline timeline;
    private final Clock clock;

    AssessClearing(Cases cases, RelapseRows rows, MonitoredRows monitored, DecisionFiles decisions, PolicyParameters parameters, Timeline timeline, Clock clock) {
        this.cases = cases;
        this.rows = rows;
        this.monitored = monitored;
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
        Monitored watched = monitored.find(matter.monitored()).orElseThrow();
        LocalDate today = LocalDate.now(clock);
        int wait = parameters.integer("monitoring-clear-wait-months", file.village(), today);
        boolean hold = parameters.flag("monitoring-no-labour-hold", file.village(), today);
        Map<String, Object> inputs = new LinkedHashMap<>();
        inputs.put("monthsMonitored", (int) ChronoUnit.MONTHS.between(watched.since(), today));
        inputs.put("waitMonths", wait);
        inputs.put("labour", found.labour());
        inputs.put("noLabourHold", hold);
        inputs.put("perCapitaIncome", found.perCapita());
        inputs.put("monitoringLimit", found.limit());
        inputs.put("lacking", found.lacking().size());
        inputs.put("firstRiskGone", found.firstRiskGone());
        inputs.put("newRisk", found.newRisk());
        Map<String, Object> says = decisions.decide(file, step, DECISION, inputs, Map.of("income-line", found.visitedOn().getYear() + "年 "
                + found.line().toPlainString() + "元", "monitoring-income-factor", parameters.text("monitoring-income-factor", file.village(), found.visitedOn()),
                "monitoring-clear-wait-months", String.valueOf(wait), "monitoring-no-labour-hold", hold ? "是" : "否"), null);
        boolean cleared = Boolean.TRUE.equals(says.get("cleared"));
        rows.judged(caseNumber, cleared ? "消除" : "继续监测", watched.kind(), (String) says.get("reason"));
        timeline.add(Event.happened(file, clock.instant(), Kind.RISK_ASSESSED, (cleared ? "可以消除：" : "继续监测：") + says.get("reason")));
        return Map.of("riskGone", cleared);
    }
}
