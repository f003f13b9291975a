package io.fupin.campaign.steps;

import io.fupin.campaign.Campaigns;
import io.fupin.campaign.data.VillageRows;
import io.fupin.campaign.work.Counting;
import io.fupin.casework.CaseFile;
import io.fupin.casework.CaseProcedure;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** What the casework asks about villages in a campaign. */
@Component
class VillageProcedure implements CaseProcedure {

    private final Counting counting;
    private final Clock clock;

    VillageProcedure(Counting counting, Clock clock) {
        this.counting = counting;
        this.clock = clock;
    }

    @Override
    public String process() {
        return Campaigns.VILLAGE;
    }

    /** One that handed in was counted when it did. */
    @Override
    public void ended(CaseFile file, String endId, String result) {
        if ("terminated".equals(endId)) {
            counting.villageEnded(file.caseNumber(), VillageRows.State.STOPPED, clock.instant());
        }
    }

    @Override
    public boolean withdrawable(CaseFile file) {
        return false;
    }
}
