package io.fupin.inspection.steps;

import io.fupin.casework.CaseFile;
import io.fupin.casework.CaseProcedure;
import io.fupin.inspection.Inspections;
import io.fupin.inspection.data.InspectionRows;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the casework asks about inspections. */
@Component
class InspectionProcedure implements CaseProcedure {

    private final InspectionRows rows;

    InspectionProcedure(InspectionRows rows) {
        this.rows = rows;
    }

    @Override
    public String process() {
        return Inspections.PROCESS;
    }

    @Override
    public boolean withdrawable(CaseFile file) {
        return false;
    }

    /** Once something was found it is reported. */
    @Override
    public boolean terminable(CaseFile file) {
        return rows.get(file.caseNumber()).found() == null;
    }

    /** By the last day of its plan. */
    @Override
    public Optional<LocalDate> deadline(String caseNumber, String step) {
        return "inspect".equals(step) ? Optional.of(rows.get(caseNumber).until()) : Optional.empty();
    }
}
