package io.fupin.identification.start;

import io.fupin.assessment.FindingsPublished;
import io.fupin.assessment.FindingsPublished.Found;
import io.fupin.casework.CaseFile;
import io.fupin.casework.Cases;
import io.fupin.casework.Refusal;
import io.fupin.casework.Timeline;
import io.fupin.casework.Timeline.Event;
import io.fupin.casework.Timeline.Kind;
import io.fupin.household.Household.State;
import io.fupin.household.HouseholdRegister;
import io.fupin.household.HouseholdRegister.StateChange;
import io.fupin.identification.Identification;
import io.fupin.identification.data.AssessedRows;
import java.time.Clock;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What an assessment found of households, heard in the transaction of its publication: a wrongly exited one is taken back at once where its former
 * application is on file; all others are asked of their village, which knows whom to ask for consent and identity numbers.
 */
@Component
class PublishedFindings {

    private static final Set<State> OUT = Set.of(State.EXITED, State.EXITED_NO_POLICY);

    private final AssessedRows rows;
    private final Identification identification;
    private final HouseholdRegister register;
    private final Cases cases;
    private final Timeline timeline;
    private final TransactionTemplate nested;
    private final Clock clock;

    PublishedFindings(AssessedRows rows, Identification identification, HouseholdRegister register, Cases cases, Timeline timeline,
                      PlatformTransactionManager transactions, Clock clock) {
        this.rows = rows;
        this.identification = identification;
        this.register = register;
        this.cases = cases;
        this.timeline = timeline;
        this.nested = new TransactionTemplate(transactions);
        this.nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        this.clock = clock;
    }

    @EventListener
    void published(FindingsPublished event) {
        event.households().forEach(found -> {
            rows.insert(event.assessment(), event.on(), found);
            if (found.wrongExit()) {
                bringBack(found, event);
            }
        });
    }

    /** The finding stands where no case can be begun now; the village is asked for it then, and the exit's case tells either. */
    private void bringBack(Found found, FindingsPublished event) {
        String told;
        try {
            CaseFile begun = nested.execute(status -> identification.bringBack(found.registerNumber(), event.publisher()).file());
            told = "第三方评估认定错退，错退恢复，案件 " + begun.shortNumber();
        } catch (Refusal refusal) {
            told = "第三方评估认定错退，现在不能立案：" + refusal.getMessage() + "；由村里提出错退恢复";
        }
        String words = told;
        exit(found.registerNumber()).ifPresent(file -> timeline.add(Event.happened(file, clock.instant(), Kind.OBJECTION, words)));
    }

    /** The case by which it went out; empty for one that went by another way. */
    private Optional<CaseFile> exit(String registerNumber) {
        return register.states(registerNumber).stream().filter(change -> OUT.contains(change.state()) && change.caseNumber() != null)
                .max(Comparator.comparing(StateChange::on)).flatMap(change -> cases.find(change.caseNumber()));
    }
}
