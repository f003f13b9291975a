package io.fupin.relapse.steps;

import io.fupin.casework.CaseFile;
import io.fupin.casework.Cases;
import io.fupin.casework.Timeline;
import io.fupin.casework.Timeline.Event;
import io.fupin.casework.Timeline.Kind;
import io.fupin.engine.ServiceStep;
import io.fupin.relapse.data.MonitoredRows;
import io.fupin.relapse.data.RelapseRows;
import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 风险消除: dated, with the case that decided it; nothing is deleted. */
@Component("clearRisk")
class ClearRisk implements ServiceStep {

    private final Cases cases;
    private final RelapseRows rows;
    private final MonitoredRows monitored;
    private final Timeline timeline;
    private final Clock clock;

    ClearRisk(Cases cases, RelapseRows rows, MonitoredRows monitored, Timeline timeline, Clock clock) {
        this.cases = cases;
        this.rows = rows;
        this.monitored = monitored;
        this.timeline = timeline;
        this.clock = clock;
    }

    @Override
    public Map<String, Object> run(String caseNumber, String step) {
        CaseFile file = cases.get(caseNumber);
        String number = rows.get(caseNumber).monitored();
        monitored.cleared(number, caseNumber);
        timeline.add(Event.happened(file, clock.instant(), Kind.RISK_CLEARED, "标注风险消除"));
        timeline.add(Event.happened(cases.get(number), clock.instant(), Kind.RISK_CLEARED, "标注风险消除，案件 " + file.shortNumber()));
        return Map.of();
    }
}
