package io.fupin.notice.objection;

import io.fupin.casework.CaseFile;
import io.fupin.casework.Cases;
import io.fupin.casework.Revisions;
import io.fupin.casework.Revisions.Revision;
import io.fupin.casework.Timeline;
import io.fupin.casework.Timeline.Event;
import io.fupin.casework.Timeline.Kind;
import io.fupin.engine.ServiceStep;
import io.fupin.notice.Objection;
import io.fupin.notice.Objection.Finding;
import io.fupin.notice.data.ObjectionRows;
import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 落实复核结果: what the appeal changed takes effect; what the inquiry had already set going is not undone, the visit decides. */
@Component("applyAppeal")
class ApplyAppeal implements ServiceStep {

    private final ObjectionRows rows;
    private final Consequences consequences;
    private final Revisions revisions;
    private final Cases cases;
    private final Timeline timeline;
    private final Clock clock;

    ApplyAppeal(ObjectionRows rows, Consequences consequences, Revisions revisions, Cases cases, Timeline timeline, Clock clock) {
        this.rows = rows;
        this.consequences = consequences;
        this.revisions = revisions;
        this.cases = cases;
        this.timeline = timeline;
        this.clock = clock;
    }

    @Override
    public Map<String, Object> run(String number, String step) {
        Objection objection = rows.get(number);
        Revision decided = revisions.latest(number, "decide-appeal").orElseThrow();
        Finding finding = objection.appealFinding();
        boolean tookEffectBefore = objection.finding() == Finding.UPHELD || objection.finding() == Finding.UPHELD_REMOVAL;
        if (finding == Finding.UPHELD && tookEffectBefore) {
            finding = objection.finding();
        } else {
            finding = consequences.apply(objection, finding, objection.changesInput(), decided);
        }
        rows.appealDecided(number, finding, objection.changesInput(), objection.appealReply(), objection.appealDecidedAt());
        if (objection.caseNumber() != null) {
            CaseFile file = cases.lock(objection.caseNumber());
            timeline.add(Event.happened(file, clock.instant(), Kind.OBJECTION, "申诉复核：" + finding.title()));
        }
        return Map.of("finding", finding.key());
    }
}
