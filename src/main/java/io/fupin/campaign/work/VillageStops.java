package io.fupin.campaign.work;

import io.fupin.campaign.data.VillageRows;
import io.fupin.casework.CaseFile;
import io.fupin.casework.Cases;
import io.fupin.casework.Timeline;
import io.fupin.casework.Timeline.Event;
import io.fupin.casework.Timeline.Kind;
import io.fupin.engine.Procedures;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Ends the villages of a campaign that the county has stopped. */
@Component
class VillageStops {

    private static final int AT_ONCE = 20;

    private final VillageRows villages;
    private final Cases cases;
    private final Procedures procedures;
    private final Timeline timeline;
    private final TransactionTemplate transaction;
    private final Clock clock;

    VillageStops(VillageRows villages, Cases cases, Procedures procedures, Timeline timeline, TransactionTemplate transaction, Clock clock) {
        this.villages = villages;
        this.cases = cases;
        this.procedures = procedures;
        this.timeline = timeline;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** @return false when none was at work */
    boolean some(long campaign) {
        List<String> running = villages.toStop(campaign, AT_ONCE);
        running.forEach(number -> transaction.executeWithoutResult(status -> {
            CaseFile file = cases.lock(number);
            if (file.open()) {
                timeline.add(Event.happened(file, clock.instant(), Kind.TERMINATED, "县里停止了本年度核查"));
                procedures.interrupt(number, "terminated");
            }
        }));
        return !running.isEmpty();
    }
}
