package io.fupin.countyexit.steps;

import io.fupin.casework.CaseFile;
import io.fupin.casework.Cases;
import io.fupin.casework.Timeline;
import io.fupin.casework.Timeline.Event;
import io.fupin.casework.Timeline.Kind;
import io.fupin.countyexit.AssessmentPublished;
import io.fupin.countyexit.data.CountyExitRows;
import io.fupin.countyexit.data.CountyExitRows.Assessment;
import io.fupin.engine.Procedures;
import io.fupin.engine.ServiceStep;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 查评估结果: the published assessment of the county and year, when there is one; a case that waits for it is told when it comes. */
@Component("takeAssessment")
public class TakeAssessment implements ServiceStep {

    private final Cases cases;
    private final CountyExitRows rows;
    private final Procedures procedures;
    private final Timeline timeline;
    private final Clock clock;

    TakeAssessment(Cases cases, CountyExitRows rows, Procedures procedures, Timeline timeline, Clock clock) {
        this.cases = cases;
        this.rows = rows;
        this.procedures = procedures;
        this.timeline = timeline;
        this.clock = clock;
    }

    @Override
    public Map<String, Object> run(String caseNumber, String step) {
        CaseFile file = cases.get(caseNumber);
        Optional<AssessmentPublished> published = rows.published(file.county(), rows.get(caseNumber).exitYear());
        published.ifPresent(one -> {
            String verdict = one.passed() ? "合格" : "不合格";
            rows.assessed(caseNumber, new Assessment(verdict, one.report(), one.publishedOn()));
            timeline.add(Event.happened(file, clock.instant(), Kind.ASSESSED, "第三方评估" + verdict + "（" + one.report() + "，" + one.publishedOn() + "公布）"));
        });
        return Map.of("assessmentKnown", published.isPresent());
    }

    /** In the transaction of the publication. */
    @EventListener
    @Transactional(propagation = Propagation.REQUIRED)
    public void published(AssessmentPublished event) {
        rows.publish(event);
        rows.open(event.county()).ifPresent(number -> {
            CaseFile file = cases.lock(number);
            if (file.open() && rows.get(number).exitYear() == event.year()) {
                procedures.signal(number, "assessment-published");
            }
        });
    }
}
