package io.fupin.assessment.steps;

import io.fupin.account.Officer;
import io.fupin.assessment.data.AssessmentRows;
import io.fupin.assessment.draw.Freezing;
import io.fupin.assessment.forms.CommissionForm;
import io.fupin.assessment.forms.CommitmentForm;
import io.fupin.audit.AuditLog;
import io.fupin.casework.CaseFile;
import io.fupin.casework.Decision;
import io.fupin.casework.Revisions;
import io.fupin.casework.Routing;
import io.fupin.casework.UserTaskHandler;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 承诺密数，冻结抽样框: the hash of the secret first, the frame in the same breath. */
@Component("commitAssessment")
class CommitHandler implements UserTaskHandler<CommitmentForm> {

    private final AssessmentRows rows;
    private final Freezing freezing;
    private final Revisions revisions;
    private final AuditLog audit;

    CommitHandler(AssessmentRows rows, Freezing freezing, Revisions revisions, AuditLog audit) {
        this.rows = rows;
        this.freezing = freezing;
        this.revisions = revisions;
        this.audit = audit;
    }

    @Override
    public String taskKey() {
        return Steps.key("commit");
    }

    @Override
    public Class<CommitmentForm> formType() {
        return CommitmentForm.class;
    }

    @Override
    public Routing apply(CaseFile file, CommitmentForm form, Decision decision) {
        CommissionForm commission = revisions.latest(file.caseNumber(), "start", CommissionForm.class).orElseThrow();
        int households = freezing.freeze(rows.get(file.caseNumber()), commission, form);
        audit.record(actor(decision.officer()), "assessment.frozen", file.caseNumber(),
                Map.of("households", households, "hash", rows.get(file.caseNumber()).frameHash()));
        return Routing.none();
    }

    static AuditLog.Actor actor(Officer officer) {
        return new AuditLog.Actor(officer.personId(), officer.name(), officer.post().key());
    }

    @Override
    public String summary(CommitmentForm form) {
        return "公开数字用" + form.publicSource() + "，" + form.publicOn() + " 产生";
    }
}
