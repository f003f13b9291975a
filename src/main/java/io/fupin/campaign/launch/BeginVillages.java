package io.fupin.campaign.launch;

import io.fupin.campaign.data.Campaign;
import io.fupin.campaign.data.CampaignRows;
import io.fupin.campaign.data.VillageRows;
import io.fupin.casework.Revisions;
import io.fupin.engine.ServiceStep;
import io.fupin.household.VerificationFacts.Standing;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 定各村名单: every village of the scope once; they wait for the worker, which begins when this is committed. */
@Component("beginVillages")
class BeginVillages implements ServiceStep {

    private final CampaignRows campaigns;
    private final VillageRows villages;
    private final Revisions revisions;
    private final Scope scope;

    BeginVillages(CampaignRows campaigns, VillageRows villages, Revisions revisions, Scope scope) {
        this.campaigns = campaigns;
        this.villages = villages;
        this.revisions = revisions;
        this.scope = scope;
    }

    @Override
    public Map<String, Object> run(String caseNumber, String step) {
        Campaign campaign = campaigns.ofCase(caseNumber).orElseThrow();
        LaunchForm form = revisions.latest(caseNumber, "start", LaunchForm.class).orElseThrow();
        villages.add(campaign.id(), scope.villages(campaign.county(), form).stream().map(Standing::village).toList(), false);
        return Map.of();
    }
}
