package io.fupin.campaign.steps;

import io.fupin.campaign.data.BoardRows;
import io.fupin.campaign.data.Campaign;
import io.fupin.campaign.data.CampaignRows;
import io.fupin.campaign.work.CampaignWorker;
import io.fupin.casework.CaseFile;
import io.fupin.casework.Cases;
import io.fupin.engine.ServiceStep;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 各户立案: who needs a case of his own waits for the worker, which begins when this is committed and the village waits for its counter. */
@Component("beginHouseholds")
class BeginHouseholds implements ServiceStep {

    private final CampaignRows campaigns;
    private final BoardRows board;
    private final CampaignWorker worker;
    private final Cases cases;

    BeginHouseholds(CampaignRows campaigns, BoardRows board, CampaignWorker worker, Cases cases) {
        this.campaigns = campaigns;
        this.board = board;
        this.worker = worker;
        this.cases = cases;
    }

    @Override
    public Map<String, Object> run(String caseNumber, String step) {
        CaseFile file = cases.get(caseNumber);
        Campaign campaign = campaigns.ofVillageCase(caseNumber).orElseThrow();
        int open = board.follow(campaign.id(), file.village());
        worker.wakeAfterCommit();
        return Map.of("casesOpen", open > 0);
    }
}
