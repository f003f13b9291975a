package io.fupin.campaign.rules;

import io.fupin.campaign.data.Campaign;
import io.fupin.campaign.rules.Findings.Finding;
import io.fupin.engine.Decisions;
import io.fupin.engine.Decisions.Outcome;
import io.fupin.household.VerificationFacts.Facts;
import io.fupin.policy.PolicyParameters;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 分类建议: what the rule makes of a household ({@code sorting-proposal.dmn}). A recommendation only: the village sorts. */
@Component
public class Proposals {

    public static final String DECISION = "sorting-proposal";

    private final Decisions decisions;
    private final PolicyParameters parameters;

    Proposals(Decisions decisions, PolicyParameters parameters) {
        this.decisions = decisions;
        this.parameters = parameters;
    }

    /** @param title 拟退出, 继续帮扶, 返贫 or 先入户 */
    public record Proposal(String title, String reason) {
    }

    /** A household and what is known of it. */
    public record Seen(Facts household, Finding finding) {
    }

    public Proposal of(Campaign campaign, Facts household, Finding finding) {
        return of(campaign, List.of(new Seen(household, finding))).get(household.registerNumber());
    }

    /** Of many households, by register number; the rule is looked up once. */
    public Map<String, Proposal> of(Campaign campaign, List<Seen> households) {
        List<Outcome> said = decisions.evaluateNewest(DECISION, inputs(campaign, households));
        Map<String, Proposal> proposals = new LinkedHashMap<>();
        for (int i = 0; i < households.size(); i++) {
            Map<String, Object> says = said.get(i).values();
            proposals.put(households.get(i).household().registerNumber(), new Proposal((String) says.get("proposal"), (String) says.get("reason")));
        }
        return proposals;
    }

    /** What the rule sees of each, in their order. */
    public List<Map<String, Object>> inputs(Campaign campaign, List<Seen> households) {
        boolean allowed = sameYearAllowed(campaign);
        return households.stream().map(one -> inputs(campaign, one, allowed)).toList();
    }

    private static Map<String, Object> inputs(Campaign campaign, Seen seen, boolean sameYearAllowed) {
        BigDecimal perCapita = seen.finding().perCapita();
        Map<String, Object> inputs = new LinkedHashMap<>();
        inputs.put("onRegister", seen.household().state().onRegister());
        inputs.put("counted", perCapita != null);
        inputs.put("unseen", seen.finding().unseen());
        inputs.put("sameYear", cameInItsYear(campaign, seen.household()) && !sameYearAllowed);
        // Without one its own rule answers before the figure is looked at.
        inputs.put("perCapita", perCapita == null ? BigDecimal.ZERO : perCapita);
        inputs.put("incomeLine", campaign.standard());
        inputs.put("lacking", seen.finding().lacking().size());
        return inputs;
    }

    /** 当年识别当年不能退出, unless the place allows it. */
    public boolean sameYear(Campaign campaign, Facts household) {
        return cameInItsYear(campaign, household) && !sameYearAllowed(campaign);
    }

    private static boolean cameInItsYear(Campaign campaign, Facts household) {
        return household.registeredOn().getYear() == campaign.year();
    }

    private boolean sameYearAllowed(Campaign campaign) {
        return parameters.flag("exit-same-year-allowed", campaign.county(), LocalDate.of(campaign.year(), 12, 31));
    }

    /** The figures behind it, in words. */
    public Map<String, String> parameters(Campaign campaign) {
        return Map.of("income-line", campaign.incomeYear() + "年 " + campaign.standard().toPlainString() + " 元", "exit-same-year-allowed",
                sameYearAllowed(campaign) ? "是" : "否");
    }
}
