package io.fupin.campaign.steps;

import io.fupin.account.Officer;
import io.fupin.campaign.VillageVerification;
import io.fupin.campaign.data.BoardRows;
import io.fupin.campaign.data.CampaignRows;
import io.fupin.campaign.steps.StepForms.ConfirmationForm;
import io.fupin.casework.CaseFile;
import io.fupin.casework.Decision;
import io.fupin.casework.Refusal;
import io.fupin.casework.Routing;
import io.fupin.casework.UserTaskHandler;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 驻村确认: by the village's team, or the 包村干部 where it has none; whoever checks signs for it (EX-7). */
@Component
class ConfirmSortingHandler implements UserTaskHandler<ConfirmationForm> {

    private final CampaignRows campaigns;
    private final BoardRows board;
    private final Days days;

    ConfirmSortingHandler(CampaignRows campaigns, BoardRows board, Days days) {
        this.campaigns = campaigns;
        this.board = board;
        this.days = days;
    }

    @Override
    public String taskKey() {
        return VillageVerification.PROCESS + ".confirm-sorting";
    }

    @Override
    public Class<ConfirmationForm> formType() {
        return ConfirmationForm.class;
    }

    @Override
    public Map<String, Object> open(CaseFile file, Officer officer) {
        return days.today("confirmedOn");
    }

    @Override
    public Routing apply(CaseFile file, ConfirmationForm form, Decision decision) {
        days.notAfterToday("confirmedOn", form.confirmedOn());
        int households = board.of(campaigns.ofVillageCase(file.caseNumber()).orElseThrow().id(), file.village()).size();
        if (form.checkedHouseholds() > households) {
            throw Refusal.at("checkedHouseholds", "本村一共 " + households + " 户");
        }
        return Routing.none();
    }

    @Override
    public String summary(ConfirmationForm form) {
        return "抽看 " + form.checkedHouseholds() + " 户：" + form.finding();
    }
}
