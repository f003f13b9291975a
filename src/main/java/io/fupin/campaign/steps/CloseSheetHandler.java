package io.fupin.campaign.steps;

import io.fupin.account.Officer;
import io.fupin.campaign.VillageVerification;
import io.fupin.campaign.steps.StepForms.SheetForm;
import io.fupin.casework.CaseFile;
import io.fupin.casework.Decision;
import io.fupin.casework.Routing;
import io.fupin.casework.UserTaskHandler;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 村级关表: the village signs its result, after the last of its households is decided. */
@Component
class CloseSheetHandler implements UserTaskHandler<SheetForm> {

    private final Days days;

    CloseSheetHandler(Days days) {
        this.days = days;
    }

    @Override
    public String taskKey() {
        return VillageVerification.PROCESS + ".close-sheet";
    }

    @Override
    public Class<SheetForm> formType() {
        return SheetForm.class;
    }

    @Override
    public Map<String, Object> open(CaseFile file, Officer officer) {
        return days.today("closedOn");
    }

    @Override
    public Routing apply(CaseFile file, SheetForm form, Decision decision) {
        days.notAfterToday("closedOn", form.closedOn());
        return Routing.none();
    }

    @Override
    public String summary(SheetForm form) {
        return form.remark() == null ? "" : form.remark();
    }
}
