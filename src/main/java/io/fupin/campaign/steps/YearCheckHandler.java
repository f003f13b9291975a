package io.fupin.campaign.steps;

import io.fupin.account.Officer;
import io.fupin.campaign.AnnualVerification;
import io.fupin.campaign.steps.StepForms.CountyCheckForm;
import io.fupin.casework.CaseFile;
import io.fupin.casework.Decision;
import io.fupin.casework.Routing;
import io.fupin.casework.UserTaskHandler;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 县级核查 of all villages together. */
@Component
class YearCheckHandler implements UserTaskHandler<CountyCheckForm> {

    private final Days days;

    YearCheckHandler(Days days) {
        this.days = days;
    }

    @Override
    public String taskKey() {
        return AnnualVerification.PROCESS + ".county-check";
    }

    @Override
    public Class<CountyCheckForm> formType() {
        return CountyCheckForm.class;
    }

    @Override
    public Map<String, Object> open(CaseFile file, Officer officer) {
        return days.today("checkedOn");
    }

    @Override
    public Routing apply(CaseFile file, CountyCheckForm form, Decision decision) {
        days.notAfterToday("checkedOn", form.checkedOn());
        return Routing.none();
    }

    @Override
    public String summary(CountyCheckForm form) {
        return form.finding();
    }
}
