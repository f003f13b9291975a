package io.fupin.campaign.steps;

import io.fupin.account.Officer;
import io.fupin.campaign.AnnualVerification;
import io.fupin.campaign.steps.StepForms.ReportForm;
import io.fupin.casework.CaseFile;
import io.fupin.casework.Decision;
import io.fupin.casework.Routing;
import io.fupin.casework.UserTaskHandler;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 年度报告: what was planned and what has come of it goes to the level above. */
@Component
class AnnualReportHandler implements UserTaskHandler<ReportForm> {

    private final Days days;

    AnnualReportHandler(Days days) {
        this.days = days;
    }

    @Override
    public String taskKey() {
        return AnnualVerification.PROCESS + ".annual-report";
    }

    @Override
    public Class<ReportForm> formType() {
        return ReportForm.class;
    }

    @Override
    public Map<String, Object> open(CaseFile file, Officer officer) {
        return days.today("reportedOn");
    }

    @Override
    public Routing apply(CaseFile file, ReportForm form, Decision decision) {
        days.notAfterToday("reportedOn", form.reportedOn());
        return Routing.none();
    }

    @Override
    public String summary(ReportForm form) {
        return form.documentNumber();
    }
}
