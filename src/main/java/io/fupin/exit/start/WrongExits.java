package io.fupin.exit.start;

import io.fupin.casework.CaseFile;
import io.fupin.casework.Cases;
import io.fupin.casework.Refusal;
import io.fupin.casework.Timeline;
import io.fupin.casework.Timeline.Event;
import io.fupin.casework.Timeline.Kind;
import io.fupin.exit.HouseholdExit;
import io.fupin.exit.data.ExitRows;
import io.fupin.identification.Identification;
import io.fupin.notice.ObjectionUpheld;
import java.time.Clock;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 错退恢复: an objection found that a household should not have exited (processes.md 2). It comes back by an identification, begun in the name of
 * whoever found so; the finding stands even where none can be begun, and the exit's case tells why.
 */
@Component
class WrongExits {

    private final Identification identification;
    private final ExitRows rows;
    private final Cases cases;
    private final Timeline timeline;
    private final TransactionTemplate nested;
    private final Clock clock;

    WrongExits(Identification identification, ExitRows rows, Cases cases, Timeline timeline, PlatformTransactionManager transactions, Clock clock) {
        this.identification = identification;
        this.rows = rows;
        this.cases = cases;
        this.timeline = timeline;
        this.nested = new TransactionTemplate(transactions);
        this.nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        this.clock = clock;
    }

    @EventListener
    void upheld(ObjectionUpheld event) {
        CaseFile exit = event.caseNumber() == null ? null : cases.get(event.caseNumber());
        if (exit == null || !exit.process().equals(HouseholdExit.PROCESS)) {
            return;
        }
        String told;
        try {
            told = "异议成立，错退恢复，案件 " + nested.execute(status ->
                    identification.bringBack(rows.get(exit.caseNumber()).registerNumber(), event.foundBy()).file().shortNumber());
        } catch (Refusal refusal) {
            told = "异议成立，应当错退恢复，但现在不能立案：" + refusal.getMessage();
        }
        timeline.add(Event.happened(exit, clock.instant(), Kind.OBJECTION, told));
    }
}
