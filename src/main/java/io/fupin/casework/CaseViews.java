package io.fupin.casework;

import io.fupin.account.Officer;
import io.fupin.audit.AuditLog;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Who saw which case: every look at one leaves a trace. */
@Component
public class CaseViews {

    private final AuditLog audit;

    CaseViews(AuditLog audit) {
        this.audit = audit;
    }

    /** @param step the task through which it was seen; null for the case as a whole */
    public void record(Officer officer, CaseFile file, String step) {
        audit.record(new AuditLog.Actor(officer.personId(), officer.name(), officer.post().key()), "case.view", file.caseNumber(),
                step == null ? Map.of() : Map.of("step", step));
    }
}
