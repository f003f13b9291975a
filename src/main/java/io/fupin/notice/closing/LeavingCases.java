package io.fupin.notice.closing;

import io.fupin.engine.ProcedureEnded;
import io.fupin.engine.TaskArrived;
import io.fupin.notice.data.EntryRows;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * A case that comes to a desk, or to its end, while a notice still holds it has left that notice by a return, a withdrawal or a
 * termination: it is no longer shown, and its period counts for nothing.
 */
@Component
class LeavingCases {

    private final EntryRows entries;

    LeavingCases(EntryRows entries) {
        this.entries = entries;
    }

    @EventListener
    void arrived(TaskArrived event) {
        entries.leave(event.caseNumber(), event.at());
    }

    @EventListener
    void ended(ProcedureEnded event) {
        entries.leave(event.caseNumber(), event.at());
    }
}
