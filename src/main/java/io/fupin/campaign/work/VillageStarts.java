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
import io.fupin.casework.CaseFile;
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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Starts villages: board, list of gaps and procedure become there together, or not at all. */
@Component
class VillageStarts {

    private static final String KIND = "HC";
    /** In one transaction: enough for the engine to write in batches, few enough to keep locks short. */
    private static final int AT_ONCE = 50;

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

    /** @return whether it was a full piece, so that there may be more; those that somebody else is just starting are his */
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
            List<CaseFile> opened = new ArrayList<>();
            Set<RegionCode> withCadre = people.withCadre(claimed);
            List<NewCase> news = claimed.stream().map(village -> newCase(campaign, village, launcher, withCadre.contains(village))).toList();
            writes.together(() -> procedures.together(() -> opened.addAll(cases.openAll(news))));
            Map<RegionCode, String> started = new LinkedHashMap<>();
            opened.forEach(one -> started.put(one.village(), one.caseNumber()));
            villages.started(id, started, clock.instant());
            return claimed.size() == AT_ONCE;
        }));
    }

    /** Confirmed by the village's team, or by the 包村干部 where it has none (processes.md, conventions). */
    private NewCase newCase(Campaign campaign, RegionCode village, Officer launcher, boolean withCadre) {
        String confirmGroup = withCadre ? Role.TOWNSHIP_OFFICE + "@" + village.township() : Role.VILLAGE_TEAM + "@" + village;
        return new NewCase(Campaigns.VILLAGE, KIND, regions.get(village).name() + campaign.year() + "年度核查", null, null, village, launcher, null,
                Map.of("confirmGroup", confirmGroup),
                JsonNodeFactory.instance.objectNode().put("campaign", campaign.caseNumber()).put("year", campaign.year()));
    }
}
