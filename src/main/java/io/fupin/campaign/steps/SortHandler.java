package io.fupin.campaign.steps;

import io.fupin.account.Officer;
import io.fupin.campaign.VillageVerification;
import io.fupin.campaign.IncomeEvidence.Taken;
import io.fupin.campaign.data.BoardRows;
import io.fupin.campaign.data.Campaign;
import io.fupin.campaign.data.CampaignRows;
import io.fupin.campaign.data.Entry;
import io.fupin.campaign.rules.Findings;
import io.fupin.campaign.rules.Proposals;
import io.fupin.campaign.rules.Proposals.Seen;
import io.fupin.campaign.steps.StepForms.SortingForm;
import io.fupin.casework.CaseFile;
import io.fupin.casework.Decision;
import io.fupin.casework.DecisionFiles;
import io.fupin.casework.DecisionFiles.Asked;
import io.fupin.casework.Refusal;
import io.fupin.casework.Routing;
import io.fupin.casework.UserTaskHandler;
import io.fupin.household.VerificationFacts;
import io.fupin.household.VerificationFacts.Facts;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** 入户分类: handed in when every household of the village is sorted; what the rule would have said is frozen with what it saw. */
@Component
class SortHandler implements UserTaskHandler<SortingForm> {

    private static final int NAMED = 5;
    /** Recorded for who left the register before he was visited. */
    private static final String GONE = "已不在册";

    private final CampaignRows campaigns;
    private final BoardRows board;
    private final VerificationFacts facts;
    private final Findings findings;
    private final Proposals proposals;
    private final DecisionFiles decisions;
    private final Days days;
    private final Clock clock;

    SortHandler(CampaignRows campaigns, BoardRows board, VerificationFacts facts, Findings findings, Proposals proposals, DecisionFiles decisions, Days days, Clock clock) {
        this.campaigns = campaigns;
        this.board = board;
        this.facts = facts;
        this.findings = findings;
        this.proposals = proposals;
        this.decisions = decisions;
        this.days = days;
        this.clock = clock;
    }

    @Override
    public String taskKey() {
        return VillageVerification.PROCESS + ".sort";
    }

    @Override
    public Class<SortingForm> formType() {
        return SortingForm.class;
    }

    @Override
    public Map<String, Object> open(CaseFile file, Officer officer) {
        return days.today("finishedOn");
    }

    @Override
    public Routing apply(CaseFile file, SortingForm form, Decision decision) {
        days.notAfterToday("finishedOn", form.finishedOn());
        Campaign campaign = campaigns.ofVillageCase(file.caseNumber()).orElseThrow();
        Map<String, Facts> standing = facts.of(file.village(), campaign.incomeYear()).stream()
                .collect(Collectors.toMap(Facts::registerNumber, Function.identity()));
        int came = board.add(campaign.id(), standing.values());
        if (came > 0) {
            // Refused and rolled back with everything else: the board's page shows the newcomers, for it asks the register, too.
            throw Refusal.at("finishedOn", "核查开始以后又有 " + came + " 户进册，请到“本村核查”分类以后再交");
        }
        List<Entry> entries = board.of(campaign.id(), file.village());
        List<Entry> unsorted = entries.stream().filter(entry -> entry.sorting() == null && standing.containsKey(entry.registerNumber())).toList();
        if (!unsorted.isEmpty()) {
            throw Refusal.at("finishedOn", "还有 " + unsorted.size() + " 户没有分类：" + unsorted.stream().limit(NAMED).map(Entry::head)
                    .collect(Collectors.joining("、")) + (unsorted.size() > NAMED ? " 等" : ""));
        }
        entries.stream().filter(entry -> !standing.containsKey(entry.registerNumber()) && !entry.followUp().open())
                .forEach(entry -> board.settled(entry, GONE, clock.instant()));
        freeze(file, campaign, entries, standing, decision.officer());
        return Routing.none();
    }

    private void freeze(CaseFile file, Campaign campaign, List<Entry> entries, Map<String, Facts> standing, Officer officer) {
        Map<String, Taken> taken = findings.takenIn(file.village(), campaign.incomeYear());
        List<Seen> seen = entries.stream().filter(entry -> standing.containsKey(entry.registerNumber())).map(entry -> {
            Facts household = standing.get(entry.registerNumber());
            return new Seen(household, Findings.of(taken.get(entry.registerNumber()), entry.visit(), household.persons()));
        }).toList();
        List<Map<String, Object>> inputs = proposals.inputs(campaign, seen);
        List<Asked> asked = new ArrayList<>();
        for (int i = 0; i < seen.size(); i++) {
            // Not asked by the rule: it says which household it was.
            inputs.get(i).put("household", seen.get(i).household().registerNumber());
            asked.add(new Asked(file, inputs.get(i)));
        }
        if (!asked.isEmpty()) {
            decisions.decide(asked, "sort", Proposals.DECISION, proposals.parameters(campaign), officer);
        }
    }

    @Override
    public String summary(SortingForm form) {
        return form.visitors() + "入户" + (form.remark() == null ? "" : "；" + form.remark());
    }
}
