package io.fupin.campaign.work;

import io.fupin.campaign.CampaignCases;
import io.fupin.campaign.Sorting;
import io.fupin.campaign.data.BoardRows;
import io.fupin.campaign.data.Campaign;
import io.fupin.campaign.data.Campaign.State;
import io.fupin.campaign.data.CampaignRows;
import io.fupin.campaign.data.Entry;
import io.fupin.campaign.data.VillageRows;
import io.fupin.campaign.data.VillageRows.Progress;
import io.fupin.campaign.data.VillageRows.VillageOfCampaign;
import io.fupin.casework.Cases;
import io.fupin.casework.Timeline;
import io.fupin.casework.Timeline.Event;
import io.fupin.engine.ProcedureEnded;
import io.fupin.engine.Procedures;
import java.time.Clock;
import java.time.Instant;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The two counters: a village is told when the last of its households is decided, the campaign when the last of its villages is in. Whoever
 * counts holds the lock of what he counts for, so that of two who end at the same time the second one sees both.
 */
@Component
public class Counting implements CampaignCases {

    private static final String HOUSEHOLDS_DECIDED = "households-decided";
    private static final String VILLAGES_IN = "villages-in";

    private final BoardRows board;
    private final VillageRows villages;
    private final CampaignRows campaigns;
    private final Procedures procedures;
    private final Cases cases;
    private final Timeline timeline;
    private final Clock clock;

    Counting(BoardRows board, VillageRows villages, CampaignRows campaigns, Procedures procedures, Cases cases, Timeline timeline,
             Clock clock) {
        this.board = board;
        this.villages = villages;
        this.campaigns = campaigns;
        this.procedures = procedures;
        this.cases = cases;
        this.timeline = timeline;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void begun(Sorting sorting, String registerNumber, String caseNumber) {
        board.begunByHand(sorting, registerNumber, caseNumber);
    }

    /** A household's case is over, whatever came of it: approved, refused, withdrawn, terminated. */
    @EventListener
    public void ended(ProcedureEnded event) {
        board.decided(event.caseNumber(), event.result(), event.at()).ifPresent(this::countHouseholds);
    }

    /** The village takes back what could not be begun. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void settled(Entry entry, String result) {
        board.settled(entry, result, clock.instant());
        countHouseholds(entry);
    }

    private void countHouseholds(Entry entry) {
        String number = villages.find(entry.campaign(), entry.village()).map(VillageOfCampaign::caseNumber).orElseThrow();
        VillageOfCampaign village = villages.lockOfCase(number).orElseThrow();
        if (village.state() == VillageRows.State.STARTED && board.open(entry.campaign(), entry.village()) == 0) {
            timeline.add(Event.awaited(cases.get(village.caseNumber()), clock.instant(), "receiveTask_" + HOUSEHOLDS_DECIDED, "本村各户都已办结"));
            procedures.signal(village.caseNumber(), HOUSEHOLDS_DECIDED);
        }
    }

    /** The village's case is over. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void villageEnded(String caseNumber, VillageRows.State state, Instant at) {
        VillageOfCampaign village = villages.lockOfCase(caseNumber).orElseThrow();
        if (!villages.ended(caseNumber, state, at)) {
            return;
        }
        Campaign campaign = campaigns.lock(village.campaign());
        Progress progress = villages.progress(campaign.id());
        if (campaign.state().going() && progress.waiting() == 0 && progress.started() == 0) {
            campaigns.state(campaign.id(), State.IN);
            timeline.add(Event.awaited(cases.get(campaign.caseNumber()), at, "receiveTask_" + VILLAGES_IN, "各村都已汇总"));
            procedures.signal(campaign.caseNumber(), VILLAGES_IN);
        }
    }
}
