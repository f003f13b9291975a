package io.fupin.notice.objection;

import io.fupin.casework.CaseFile;
import io.fupin.casework.CaseMoves;
import io.fupin.casework.Cases;
import io.fupin.casework.Timeline;
import io.fupin.casework.Timeline.Event;
import io.fupin.casework.Timeline.Kind;
import io.fupin.notice.Objection;
import io.fupin.notice.data.ObjectionRows;
import java.time.Clock;
import org.springframework.stereotype.Component;

/**
 * An objection holds nothing any more: its household's case hears of it, and goes on if it was the last one. The objection's own case is
 * locked before the household's, everywhere.
 */
@Component
class Closing {

    private final ObjectionRows rows;
    private final Cases cases;
    private final CaseMoves moves;
    private final Timeline timeline;
    private final Clock clock;

    Closing(ObjectionRows rows, Cases cases, CaseMoves moves, Timeline timeline, Clock clock) {
        this.rows = rows;
        this.cases = cases;
        this.moves = moves;
        this.timeline = timeline;
        this.clock = clock;
    }

    /**
     * @param closed  already written as closed
     * @param outcome in words, nothing of who objected
     */
    void tell(Objection closed, String outcome) {
        if (closed.caseNumber() == null) {
            return;
        }
        CaseFile file = cases.lock(closed.caseNumber());
        timeline.add(Event.happened(file, clock.instant(), Kind.OBJECTION, "异议办结：" + outcome));
        if (file.open() && !rows.anyOpen(file.caseNumber())) {
            moves.objectionsClosed(file.caseNumber());
        }
    }
}
