package io.fupin.assessment.steps;

import io.fupin.account.Role;
import io.fupin.assessment.ThirdPartyAssessment;
import io.fupin.assessment.data.Assessment;
import io.fupin.assessment.data.AssessmentRows;
import io.fupin.casework.CaseFile;
import io.fupin.casework.CaseProcedure;
import java.util.List;
import java.util.Map;
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

    /** Nothing goes back: what was frozen, drawn and sealed stands. */
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
        // What was published or broken off stays as it is.
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
