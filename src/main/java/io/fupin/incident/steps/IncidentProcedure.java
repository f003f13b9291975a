package io.fupin.incident.steps;

import io.fupin.casework.CaseFile;
import io.fupin.casework.CaseProcedure;
import io.fupin.incident.Incidents;
import io.fupin.incident.data.IncidentRows;
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
