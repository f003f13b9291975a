package io.fupin.campaign.work;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.fupin.account.ActingOfficers;
import io.fupin.account.Officer;
import io.fupin.account.People;
import io.fupin.account.Role;
import io.fupin.campaign.Campaigns;
import io.fupin.campaign.data.BoardRows;
import io.fupin.campaign.data.Campaign;
import io.fupin.campaign.data.CampaignRows;
import io.fupin.campaign.data.ItemRows;
import io.fupin.campaign.data.VillageRows;
import io.fupin.campaign.rules.Gaps;
import io.fupin.casework.Cases;
import io.fupin.casework.Cases.NewCase;
import io.fupin.database.Writes;
import io.fupin.engine.Procedures;
import io.fupin.household.VerificationFacts;
import io.fupin.household.VerificationFacts.Facts;
import io.fupin.policy.PolicyParameters;
import io.fupin.region.RegionCode;
import io.fupin.region.Regions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Starts villages: board, list of gaps and procedure become there together, or not at all. */
@Component
class VillageStarts {

    private static final String KIND = "HC";
    /** In one transaction: enough for the engine to write in batches, few enough to keep locks short. */
    private static final int AT_ONCE = 20;

    private final VillageRows villages;
    private final CampaignRows campaigns;
    private final BoardRows board;
    private final ItemRows items;
    private final VerificationFacts facts;
    private final Cases cases;
    private final Procedures procedures;
    private final Writes writes;
    private final ActingOfficers officers;
    private final People people;
    private final Regions regions;
    private final PolicyParameters parameters;
    private final TransactionTemplate transaction;
    private final Clock clock;

    VillageStarts(VillageRows villages, CampaignRows campaigns, BoardRows board, ItemRows items, VerificationFacts facts, Cases cases,
                  Procedures procedures, Writes writes, ActingOfficers officers, People people, Regions regions, PolicyParameters parameters,
                  TransactionTemplate transaction, Clock clock) {
        this.villages = villages;
        this.campaigns = campaigns;
        this.board = board;
        this.items = items;
        this.facts = facts;
        this.cases = cases;
        this.procedures = procedures;
        this.writes = writes;
        this.officers = officers;
        this.people = people;
        this.regions = regions;
        this.parameters = parameters;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** @return false when none waited */
    boolean some(long id) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            List<RegionCode> claimed = villages.claim(id, AT_ONCE);
            if (claimed.isEmpty()) {
                return false;
            }
            Campaign campaign = campaigns.find(id).orElseThrow();
            Officer launcher = officers.acting(campaign.launchedBy(), campaign.launchedPost()).orElse(null);
            List<Facts> households = facts.of(claimed, campaign.incomeYear());
            board.add(id, households);
            Gaps.Asked asked = Gaps.Asked.of(parameters, campaign.county(), LocalDate.now(clock));
            items.add(id, households.stream().flatMap(one -> Gaps.of(one, asked).stream()
                    .map(gap -> new ItemRows.New(one.village(), one.registerNumber(), gap))).toList(), LocalDate.now(clock));
            Map<RegionCode, String> started = new LinkedHashMap<>();
            writes.together(() -> procedures.together(() -> claimed.forEach(village -> started.put(village, start(campaign, village, launcher)))));
            villages.started(id, started, clock.instant());
            return true;
        }));
    }

    private String start(Campaign campaign, RegionCode village, Officer launcher) {
        return cases.open(new NewCase(Campaigns.VILLAGE, KIND, regions.get(village).name() + campaign.year() + "年度核查", null, null, village,
                launcher, null, Map.of("confirmGroup", confirmGroup(village)),
                JsonNodeFactory.instance.objectNode().put("campaign", campaign.caseNumber()).put("year", campaign.year())), opened -> { }).caseNumber();
    }

    /** The village's team, or the 包村干部 where it has none (processes.md, conventions). */
    private String confirmGroup(RegionCode village) {
        return people.villageCadre(village).isPresent() ? Role.TOWNSHIP_OFFICE + "@" + village.township() : Role.VILLAGE_TEAM + "@" + village;
    }
}
