package io.fupin.exit.start;

import io.fupin.casework.CaseFile;
import io.fupin.casework.CasePanels;
import io.fupin.casework.Cases;
import io.fupin.casework.Refusal;
import io.fupin.casework.Timeline;
import io.fupin.casework.Timeline.Event;
import io.fupin.casework.Timeline.Kind;
import io.fupin.notice.RemovalFound;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Begins the removal of a household that an objection found out (processes.md 2). The finding stands even where none can be begun; the case tells why. */
@Component
class FoundOutHouseholds {

    private final RemovalDesk removals;
    private final Cases cases;
    private final ObjectProvider<CasePanels> panels;
    private final Timeline timeline;
    private final TransactionTemplate nested;
    private final Clock clock;

    FoundOutHouseholds(RemovalDesk removals, Cases cases, ObjectProvider<CasePanels> panels, Timeline timeline, PlatformTransactionManager transactions,
                       Clock clock) {
        this.removals = removals;
        this.cases = cases;
        this.panels = panels;
        this.timeline = timeline;
        this.nested = new TransactionTemplate(transactions);
        this.nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        this.clock = clock;
    }

    @EventListener
    void found(RemovalFound event) {
        CaseFile file = cases.get(event.caseNumber());
        String registerNumber = panels.stream().filter(panel -> panel.process().equals(file.process())).findFirst().orElseThrow().registerNumber(file);
        String told;
        try {
            told = "异议成立，已提出清退，案件 " + nested.execute(status -> removals.afterObjection(event, registerNumber)).file().shortNumber();
        } catch (Refusal refusal) {
            told = "异议成立，应当清退，但现在不能立案：" + refusal.getMessage();
        }
        timeline.add(Event.happened(file, clock.instant(), Kind.OBJECTION, told));
    }
}
