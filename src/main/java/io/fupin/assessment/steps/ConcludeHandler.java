package io.fupin.assessment.steps;

import io.fupin.assessment.forms.ConclusionForm;
import io.fupin.casework.CaseFile;
import io.fupin.casework.Decision;
import io.fupin.casework.Routing;
import io.fupin.casework.UserTaskHandler;
import org.springframework.stereotype.Component;

/** 提交结论: the figures and the verdict stand; the assessor adds what they mean. */
@Component("concludeAssessment")
class ConcludeHandler implements UserTaskHandler<ConclusionForm> {

    @Override
    public String taskKey() {
        return Steps.key("conclude");
    }

    @Override
    public Class<ConclusionForm> formType() {
        return ConclusionForm.class;
    }

    @Override
    public Routing apply(CaseFile file, ConclusionForm form, Decision decision) {
        return Routing.none();
    }
}
