package io.fupin.identification.start;

import io.fupin.casework.CaseFile;
import io.fupin.casework.Cases;
import io.fupin.casework.Refusal;
import io.fupin.casework.Timeline;
import io.fupin.casework.Timeline.Event;
import io.fupin.casework.Timeline.Kind;
import io.fupin.identification.Identification;
import io.fupin.notice.LeftOut;
import io.fupin.notice.ObjectionUpheld;
import java.time.Clock;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A refused household whose objection was upheld begins anew, with a linked case of the former ground (processes.md 2). The finding
 * stands even where no case can be begun, because no round is open or a member stands in another one meanwhile; the old case tells why.
 * A household that never had a case applies with the ground 漏评补录: {@link MissedHouseholds}.
 */
@Component
class UpheldObjections {

    private final Identification identification;
    private final LeftOut leftOut;
    private final Cases cases;
    private final Timeline timeline;
    private final TransactionTemplate nested;
    private final Clock clock;

    UpheldObjections(Identification identification, LeftOut leftOut, Cases cases, Timeline timeline, PlatformTransactionManager transactions, Clock clock) {
        this.identification = identification;
        this.leftOut = leftOut;
        this.cases = cases;
        this.timeline = timeline;
        this.nested = new TransactionTemplate(transactions);
        this.nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        this.clock = clock;
    }

    @EventListener
    void upheld(ObjectionUpheld event) {
        if (event.caseNumber() == null) {
            return;
        }
        CaseFile ended = cases.get(event.caseNumber());
        if (!ended.process().equals(Identification.PROCESS)) {
            return;
        }
        String told;
        try {
            CaseFile anew = nested.execute(status -> identification.again(ended, event.foundBy()).file());
            leftOut.started(event.objectionNumber(), anew);
            told = "异议成立，重新办理，新案件 " + anew.shortNumber();
        } catch (Refusal refusal) {
            told = "异议成立，但现在不能重新立案：" + refusal.getMessage();
        }
        timeline.add(Event.happened(ended, clock.instant(), Kind.OBJECTION, told));
    }
}
