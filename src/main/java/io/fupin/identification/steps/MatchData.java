package io.fupin.identification.steps;

import io.fupin.casework.CaseFile;
import io.fupin.casework.Cases;
import io.fupin.casework.Timeline;
import io.fupin.casework.Timeline.Event;
import io.fupin.casework.Timeline.Kind;
import io.fupin.engine.ServiceStep;
import io.fupin.exchange.Matches;
import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 数据比对, right after the application. */
@Component("matchData")
class MatchData implements ServiceStep {

    private final Cases cases;
    private final Matches matches;
    private final Timeline timeline;
    private final Clock clock;

    MatchData(Cases cases, Matches matches, Timeline timeline, Clock clock) {
        this.cases = cases;
        this.matches = matches;
        this.timeline = timeline;
        this.clock = clock;
    }

    @Override
    public Map<String, Object> run(String caseNumber, String step) {
        CaseFile file = cases.get(caseNumber);
        int found = matches.compare(file);
        timeline.add(Event.happened(file, clock.instant(), Kind.MATCHED, found == 0 ? "部门名单没有命中" : "部门名单命中" + found + "条，须入户说明"));
        return Map.of();
    }
}
