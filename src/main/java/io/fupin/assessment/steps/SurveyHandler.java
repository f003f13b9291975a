package io.fupin.assessment.steps;

import io.fupin.assessment.data.AssessmentRows;
import io.fupin.assessment.data.Sheet.State;
import io.fupin.assessment.data.SheetRows;
import io.fupin.assessment.forms.FieldworkForm;
import io.fupin.casework.CaseFile;
import io.fupin.casework.Decision;
import io.fupin.casework.Refusal;
import io.fupin.casework.Routing;
import io.fupin.casework.UserTaskHandler;
import org.springframework.stereotype.Component;

/** 入户结束: every sheet is sealed, or its household was replaced with a reason. */
@Component("surveyAssessment")
class SurveyHandler implements UserTaskHandler<FieldworkForm> {

    private final AssessmentRows rows;
    private final SheetRows sheets;

    SurveyHandler(AssessmentRows rows, SheetRows sheets) {
        this.rows = rows;
        this.sheets = sheets;
    }

    @Override
    public String taskKey() {
        return Steps.key("survey");
    }

    @Override
    public Class<FieldworkForm> formType() {
        return FieldworkForm.class;
    }

    @Override
    public Routing apply(CaseFile file, FieldworkForm form, Decision decision) {
        int open = sheets.counts(file.caseNumber()).getOrDefault(State.OPEN, 0);
        if (open > 0) {
            throw Refusal.at("fieldNote", "还有 " + open + " 户没有入户，也没有更换");
        }
        rows.fieldEnded(file.caseNumber(), decision.at());
        return Routing.none();
    }
}
