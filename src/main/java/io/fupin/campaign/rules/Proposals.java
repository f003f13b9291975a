package io.fupin.campaign.rules;

import io.fupin.campaign.Visit;
import io.fupin.campaign.data.Campaign;
import io.fupin.engine.Decisions;
import io.fupin.household.Household.State;
import io.fupin.household.VerificationFacts.Facts;
import io.fupin.policy.PolicyParameters;
import io.fupin.region.RegionCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
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

    /** @param visit null before the visit: then there is nothing to go by */
    public Proposal of(Campaign campaign, Facts household, Visit visit) {
        Map<String, Object> says = decisions.evaluateNewest(DECISION, inputs(campaign, household.state(), household.persons(), household.registeredOn(), visit))
                .values();
        return new Proposal((String) says.get("proposal"), (String) says.get("reason"));
    }

    /** What the rule sees. */
    public Map<String, Object> inputs(Campaign campaign, State state, int persons, LocalDate registeredOn, Visit visit) {
        BigDecimal perCapita = visit == null ? null : visit.perCapita(persons);
        Map<String, Object> inputs = new LinkedHashMap<>();
        inputs.put("onRegister", state.onRegister());
        inputs.put("counted", perCapita != null);
        inputs.put("unseen", visit == null ? Visit.ITEMS.size() : (int) Visit.ITEMS.stream().filter(item -> !visit.items().containsKey(item)).count());
        inputs.put("sameYear", sameYear(campaign, registeredOn));
        inputs.put("perCapita", perCapita);
        inputs.put("incomeLine", campaign.standard());
        inputs.put("lacking", visit == null ? 0 : visit.lacking().size());
        return inputs;
    }

    /** 当年识别当年不能退出, unless the place allows it. */
    public boolean sameYear(Campaign campaign, LocalDate registeredOn) {
        return registeredOn.getYear() == campaign.year() && !parameters.flag("exit-same-year-allowed", campaign.county(), LocalDate.of(campaign.year(), 12, 31));
    }

    /** The figures behind it, in words. */
    public Map<String, String> parameters(Campaign campaign) {
        RegionCode county = campaign.county();
        return Map.of("income-line", campaign.incomeYear() + "年 " + campaign.standard().toPlainString() + " 元", "exit-same-year-allowed",
                parameters.flag("exit-same-year-allowed", county, LocalDate.of(campaign.year(), 12, 31)) ? "是" : "否");
    }
}
