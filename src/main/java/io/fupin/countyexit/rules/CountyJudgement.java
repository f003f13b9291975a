package io.fupin.countyexit.rules;

import io.fupin.casework.CaseFile;
import io.fupin.casework.DecisionFiles;
import io.fupin.countyexit.data.CountyExitRows;
import io.fupin.countyexit.data.CountyExitRows.CountyExitCase;
import io.fupin.countyexit.data.CountyExitRows.Judged;
import io.fupin.household.HouseholdRegister;
import io.fupin.policy.PolicyParameters;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Any failed indicator means no exit ({@code incidence-test.dmn}, {@code county-exit-eligibility.dmn}): asked with the figures of the day whenever
 * somebody agrees, and with the assessment at the end. Each decision is frozen.
 */
@Component
public class CountyJudgement {

    private static final int DIGITS = 10;

    private final CountyExitRows rows;
    private final HouseholdRegister register;
    private final PolicyParameters parameters;
    private final DecisionFiles decisions;
    private final Clock clock;

    CountyJudgement(CountyExitRows rows, HouseholdRegister register, PolicyParameters parameters, DecisionFiles decisions, Clock clock) {
        this.rows = rows;
        this.register = register;
        this.parameters = parameters;
        this.decisions = decisions;
        this.clock = clock;
    }

    /** @param population null or 0 is no data */
    public static BigDecimal percent(int poorPersons, Integer population) {
        return population == null || population == 0 ? null
                : BigDecimal.valueOf(poorPersons).multiply(BigDecimal.valueOf(100)).divide(BigDecimal.valueOf(population), DIGITS, RoundingMode.HALF_UP);
    }

    /** @param assessmentAsked whether the assessment has its say, too: at the province's approval */
    public Judged judge(CaseFile file, String step, boolean assessmentAsked) {
        CountyExitCase one = rows.get(file.caseNumber());
        LocalDate today = LocalDate.now(clock);
        int poor = register.count(file.county()).persons();
        BigDecimal percent = percent(poor, one.population());
        BigDecimal max = parameters.number("county-exit-incidence-max", file.county(), today);
        Map<String, String> figures = new LinkedHashMap<>();
        figures.put("未脱贫建档立卡人口", poor + "人");
        figures.put("农村户籍人口", one.population() == null ? "没有数据" : one.population() + "人（" + one.populationSource() + "）");
        figures.put("county-exit-incidence-max", max.toPlainString() + "%");
        Map<String, Object> test = new LinkedHashMap<>();
        test.put("incidenceKnown", percent != null);
        test.put("limitKnown", true);
        test.put("strict", false);
        test.put("incidence", percent == null ? BigDecimal.ZERO : percent);
        test.put("limit", max);
        String verdict = (String) decisions.decide(file, step, "incidence-test", test, figures, null).get("verdict");
        Map<String, Object> inputs = new LinkedHashMap<>();
        inputs.put("incidence", verdict);
        inputs.put("itemsShort", (int) rows.indicators(file.caseNumber()).stream().filter(indicator -> !indicator.met()).count());
        inputs.put("assessmentAsked", assessmentAsked);
        inputs.put("assessment", one.assessment() == null ? "没有" : one.assessment().verdict());
        Map<String, Object> says = decisions.decide(file, step, "county-exit-eligibility", inputs, figures, null);
        Judged judged = new Judged(poor, percent, max, verdict, Boolean.TRUE.equals(says.get("eligible")), (String) says.get("reason"));
        rows.judged(file.caseNumber(), judged);
        return judged;
    }
}
