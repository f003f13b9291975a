package io.fupin.campaign.steps;

import io.fupin.account.Officer;
import io.fupin.campaign.VillageVerification;
import io.fupin.campaign.steps.StepForms.ConsolidationForm;
import io.fupin.casework.CaseFile;
import io.fupin.casework.Decision;
import io.fupin.casework.Routing;
import io.fupin.casework.UserTaskHandler;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 乡镇汇总: the township takes a village's sheet into its own. */
@Component
class ConsolidateHandler implements UserTaskHandler<ConsolidationForm> {

    private final Days days;

    ConsolidateHandler(Days days) {
        this.days = days;
    }

    @Override
    public String taskKey() {
        return VillageVerification.PROCESS + ".consolidate";
    }

    @Override
    public Class<ConsolidationForm> formType() {
        return ConsolidationForm.class;
    }

    @Override
    public Map<String, Object> open(CaseFile file, Officer officer) {
        return Map.of("checkedOn", days.today("on").get("on"), "checkers", officer.name());
    }

    @Override
    public Routing apply(CaseFile file, ConsolidationForm form, Decision decision) {
        days.notAfterToday("checkedOn", form.checkedOn());
        return Routing.none();
    }

    @Override
    public String summary(ConsolidationForm form) {
        return form.finding() == null ? "" : form.finding();
    }
}
