package io.fupin.countyexit.steps;

import io.fupin.casework.CaseFile;
import io.fupin.casework.Cases;
import io.fupin.casework.Timeline;
import io.fupin.casework.Timeline.Event;
import io.fupin.casework.Timeline.Kind;
import io.fupin.countyexit.data.CountyExitRows;
import io.fupin.engine.ServiceStep;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 摘帽: dated, with the province's document; policies stay as they are (摘帽不摘政策, EX-14). */
@Component("takeCountyOut")
class TakeCountyOut implements ServiceStep {

    private final Cases cases;
    private final CountyExitRows rows;
    private final Timeline timeline;
    private final Clock clock;

    TakeCountyOut(Cases cases, CountyExitRows rows, Timeline timeline, Clock clock) {
        this.cases = cases;
        this.rows = rows;
        this.timeline = timeline;
        this.clock = clock;
    }

    @Override
    public Map<String, Object> run(String caseNumber, String step) {
        CaseFile file = cases.get(caseNumber);
        rows.exited(caseNumber, LocalDate.now(clock));
        timeline.add(Event.happened(file, clock.instant(), Kind.STRUCK_OFF, rows.get(caseNumber).exitYear() + "年摘帽（" + rows.get(caseNumber).document()
                + "）；扶贫政策保持不变"));
        return Map.of();
    }
}
