package io.fupin.incident.steps;

import io.fupin.casework.CaseFile;
import io.fupin.casework.CaseProcedure;
import io.fupin.incident.Incidents;
import io.fupin.incident.data.IncidentRows;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the casework asks about incidents. */
@Component
class IncidentProcedure implements CaseProcedure {

    private final IncidentRows rows;

    IncidentProcedure(IncidentRows rows) {
        this.rows = rows;
    }

    @Override
    public String process() {
        return Incidents.PROCESS;
    }

    @Override
    public Map<String, String> basis(CaseFile file) {
        return Map.of();
    }

    @Override
    public void returned(CaseFile file, String fromStep, String toStep) {
        // No step returns.
    }

    @Override
    public void basisChanged(CaseFile file, List<String> changes) {
        // No step returns.
    }

    @Override
    public void ended(CaseFile file, String endId, String result) {
        // What has to be put right is in the ledger.
    }

    /** What was reported is looked into. */
    @Override
    public boolean withdrawable(CaseFile file) {
        return false;
    }

    /** One that was reported twice may be ended until somebody has looked into it; one that came from a complaint has to be answered. */
    @Override
    public boolean terminable(CaseFile file) {
        return rows.get(file.caseNumber()).complaint() == null && rows.get(file.caseNumber()).founded() == null;
    }
}
