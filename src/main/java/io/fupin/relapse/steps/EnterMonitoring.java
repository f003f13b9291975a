package io.fupin.relapse.steps;

import io.fupin.casework.CaseFile;
import io.fupin.casework.Cases;
import io.fupin.casework.Timeline;
import io.fupin.casework.Timeline.Event;
import io.fupin.casework.Timeline.Kind;
import io.fupin.engine.ServiceStep;
import io.fupin.relapse.data.MonitoredRows;
import io.fupin.relapse.data.RelapseRows;
import io.fupin.relapse.data.RelapseRows.Matter;
import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 纳入监测: from the day of the county's decision. The state on the register stays as it is. */
@Component("enterMonitoring")
class EnterMonitoring implements ServiceStep {

    private final Cases cases;
    private final RelapseRows rows;
    private final MonitoredRows monitored;
    private final Timeline timeline;
    private final Clock clock;

    EnterMonitoring(Cases cases, RelapseRows rows, MonitoredRows monitored, Timeline timeline, Clock clock) {
        this.cases = cases;
        this.rows = rows;
        this.monitored = monitored;
        this.timeline = timeline;
        this.clock = clock;
    }

    @Override
    public Map<String, Object> run(String caseNumber, String step) {
        CaseFile file = cases.get(caseNumber);
        Matter matter = rows.get(caseNumber);
        monitored.enter(file, matter);
        timeline.add(Event.happened(file, clock.instant(), Kind.MONITORED, "纳入监测：" + matter.kind() + "，监测编号 " + file.shortNumber()));
        return Map.of();
    }
}
