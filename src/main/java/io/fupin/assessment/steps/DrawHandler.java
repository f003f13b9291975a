package io.fupin.assessment.steps;

import io.fupin.assessment.data.AssessmentRows;
import io.fupin.assessment.draw.Drawing;
import io.fupin.assessment.forms.DrawForm;
import io.fupin.audit.AuditLog;
import io.fupin.casework.CaseFile;
import io.fupin.casework.Decision;
import io.fupin.casework.Routing;
import io.fupin.casework.UserTaskHandler;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 抽样: the seed is joined of the two numbers, and the draw cannot be done a second time. */
@Component("drawAssessment")
class DrawHandler implements UserTaskHandler<DrawForm> {

    private final AssessmentRows rows;
    private final Drawing drawing;
    private final AuditLog audit;

    DrawHandler(AssessmentRows rows, Drawing drawing, AuditLog audit) {
        this.rows = rows;
        this.drawing = drawing;
        this.audit = audit;
    }

    @Override
    public String taskKey() {
        return Steps.key("draw");
    }

    @Override
    public Class<DrawForm> formType() {
        return DrawForm.class;
    }

    @Override
    public Routing apply(CaseFile file, DrawForm form, Decision decision) {
        int households = drawing.draw(rows.get(file.caseNumber()), form);
        audit.record(CommitHandler.actor(decision.officer()), "assessment.drawn", file.caseNumber(),
                Map.of("households", households, "hash", rows.get(file.caseNumber()).sampleHash()));
        return Routing.none();
    }

    @Override
    public String summary(DrawForm form) {
        return "公开数字 " + form.publicNumber();
    }
}
