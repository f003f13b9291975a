package io.fupin.campaign.steps;

import io.fupin.campaign.data.VillageRows;
import io.fupin.campaign.work.Counting;
import io.fupin.engine.ServiceStep;
import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 报县: the village is in; the last one tells the campaign. */
@Component("handInSheet")
class HandInSheet implements ServiceStep {

    private final Counting counting;
    private final Clock clock;

    HandInSheet(Counting counting, Clock clock) {
        this.counting = counting;
        this.clock = clock;
    }

    @Override
    public Map<String, Object> run(String caseNumber, String step) {
        counting.villageEnded(caseNumber, VillageRows.State.IN, clock.instant());
        return Map.of();
    }
}
