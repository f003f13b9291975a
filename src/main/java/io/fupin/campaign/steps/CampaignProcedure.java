package io.fupin.campaign.steps;

import io.fupin.campaign.Campaigns;
import io.fupin.campaign.data.Campaign;
import io.fupin.campaign.data.Campaign.State;
import io.fupin.campaign.data.CampaignRows;
import io.fupin.campaign.data.VillageRows;
import io.fupin.casework.CaseFile;
import io.fupin.casework.CaseProcedure;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** What the casework asks about campaigns. */
@Component
class CampaignProcedure implements CaseProcedure {

    private final CampaignRows campaigns;
    private final VillageRows villages;
    private final Clock clock;

    CampaignProcedure(CampaignRows campaigns, VillageRows villages, Clock clock) {
        this.campaigns = campaigns;
        this.villages = villages;
        this.clock = clock;
    }

    @Override
    public String process() {
        return Campaigns.CAMPAIGN;
    }

    /** Also when the county ends the case from its own page: then the campaign is stopped. */
    @Override
    public void ended(CaseFile file, String endId, String result) {
        Campaign campaign = campaigns.ofCase(file.caseNumber()).orElseThrow();
        if ("terminated".equals(endId)) {
            villages.dropWaiting(campaign.id(), clock.instant());
            campaigns.state(campaign.id(), State.STOPPED);
        } else {
            campaigns.state(campaign.id(), State.DONE);
        }
    }

    @Override
    public boolean withdrawable(CaseFile file) {
        return false;
    }
}
