package io.fupin.assessment.steps;

import io.fupin.account.Role;
import io.fupin.assessment.ThirdPartyAssessment;
import io.fupin.assessment.data.Assessment;
import io.fupin.assessment.data.AssessmentRows;
import io.fupin.casework.CaseFile;
import io.fupin.casework.CaseProcedure;
import org.springframework.stereotype.Component;

/** What the casework asks about assessments. */
@Component
class AssessmentProcedure implements CaseProcedure {

    private final AssessmentRows rows;

    AssessmentProcedure(AssessmentRows rows) {
        this.rows = rows;
    }

    @Override
    public String process() {
        return ThirdPartyAssessment.PROCESS;
    }

    @Override
    public boolean withdrawable(CaseFile file) {
        return false;
    }

    /** The county may break off its own check before the draw: nobody stops an assessment whose sample is out, least of all whom it assesses. */
    @Override
    public boolean terminable(CaseFile file) {
        Assessment assessment = rows.get(file.caseNumber());
        return assessment.organiser().role() == Role.COUNTY_OFFICE && assessment.drawnAt() == null;
    }
}
