package io.fupin.campaign.steps;

import io.fupin.account.Officer;
import io.fupin.campaign.AnnualVerification;
import io.fupin.campaign.steps.StepForms.LeadersForm;
import io.fupin.casework.CaseFile;
import io.fupin.casework.Decision;
import io.fupin.casework.Routing;
import io.fupin.casework.UserTaskHandler;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 领导小组审定 of the year's result. */
@Component
class LeadersDecisionHandler implements UserTaskHandler<LeadersForm> {

    private final Days days;

    LeadersDecisionHandler(Days days) {
        this.days = days;
    }

    @Override
    public String taskKey() {
        return AnnualVerification.PROCESS + ".leaders-decision";
    }

    @Override
    public Class<LeadersForm> formType() {
        return LeadersForm.class;
    }

    @Override
    public Map<String, Object> open(CaseFile file, Officer officer) {
        return days.today("decidedOn");
    }

    @Override
    public Routing apply(CaseFile file, LeadersForm form, Decision decision) {
        days.notAfterToday("decidedOn", form.decidedOn());
        return Routing.none();
    }

    @Override
    public String summary(LeadersForm form) {
        return form.documentNumber() == null ? "" : form.documentNumber();
    }
}
