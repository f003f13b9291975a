package io.fupin.village.rules;

import io.fupin.casework.CaseFile;
import io.fupin.casework.DecisionFiles;
import io.fupin.policy.PolicyParameters;
import io.fupin.region.RegionCode;
import io.fupin.village.data.VillageIdentificationRows;
import io.fupin.village.data.VillageIdentificationRows.IdentificationCase;
import io.fupin.village.data.VillageIdentificationRows.Judged;
import io.fupin.village.rules.Incidence.Figure;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * 一高一低一无 (policy 1.6), all three at once: incidence at least double the province's, income below 60 % of its average, no collective income at
 * all ({@code village-identification-criteria.dmn}). Roads and communications are recorded and replace none of them (ID-3).
 */
@Component
public class PoorVillageCriteria {

    private static final String DECISION = "village-identification-criteria";

    private final VillageIdentificationRows rows;
    private final Incidence incidences;
    private final PolicyParameters parameters;
    private final DecisionFiles decisions;
    private final Clock clock;

    PoorVillageCriteria(VillageIdentificationRows rows, Incidence incidences, PolicyParameters parameters, DecisionFiles decisions, Clock clock) {
        this.rows = rows;
        this.incidences = incidences;
        this.parameters = parameters;
        this.decisions = decisions;
        this.clock = clock;
    }

    /**
     * The limits of a place and year; null where the province's own figure was not entered.
     *
     * @param incidence per cent, {@code ≥}; {@code income} yuan, {@code <}; {@code collective} yuan, {@code ≤}
     */
    public record Limits(BigDecimal provincialIncidence, BigDecimal provincialIncome, BigDecimal incidence, BigDecimal income, BigDecimal collective) {
    }

    public Limits limits(RegionCode village, int year) {
        LocalDate today = LocalDate.now(clock);
        BigDecimal incidence = parameters.figureOfYear("provincial-incidence", village.province(), year).orElse(null);
        BigDecimal income = parameters.figureOfYear("provincial-income-average", village.province(), year).orElse(null);
        return new Limits(incidence, income,
                incidence == null ? null : incidence.multiply(parameters.number("village-identification-incidence-factor", village, today)),
                income == null ? null : income.multiply(parameters.number("village-identification-income-factor", village, today)),
                parameters.number("village-identification-collective-income-max", village, today));
    }

    /** Judges the case as things stand now, and keeps what came of it. */
    public Judged judge(CaseFile file, String step) {
        IdentificationCase one = rows.get(file.caseNumber());
        Figure figure = incidences.of(file.village(), one.dataYear());
        Limits limits = limits(file.village(), one.dataYear());
        boolean known = limits.incidence() != null && limits.income() != null;
        Map<String, Object> inputs = new LinkedHashMap<>();
        inputs.put("incidenceKnown", figure.percent() != null);
        inputs.put("provinceKnown", known);
        // What is not known is answered before the figures are looked at.
        inputs.put("incidence", figure.percent() == null ? BigDecimal.ZERO : figure.percent());
        inputs.put("incidenceLimit", known ? limits.incidence() : BigDecimal.ZERO);
        inputs.put("income", one.perCapitaIncome());
        inputs.put("incomeLimit", known ? limits.income() : BigDecimal.ZERO);
        inputs.put("collectiveIncome", one.collectiveIncome());
        inputs.put("collectiveMax", limits.collective());
        Map<String, Object> says = decisions.decide(file, step, DECISION, inputs, figures(one.dataYear(), figure, limits), null);
        Judged judged = new Judged(figure.poorPersons(), figure.population(), figure.percent(), limits.provincialIncidence(), limits.provincialIncome(),
                Boolean.TRUE.equals(says.get("eligible")), (String) says.get("reason"));
        rows.judged(file.caseNumber(), judged);
        return judged;
    }

    private static Map<String, String> figures(int year, Figure figure, Limits limits) {
        Map<String, String> figures = new LinkedHashMap<>();
        figures.put("未脱贫建档立卡人口", figure.poorPersons() + "人");
        figures.put("农村户籍人口", figure.population() == null ? year + "年没有数据" : year + "年 " + figure.population() + "人（" + figure.source() + "）");
        figures.put("provincial-incidence", limits.provincialIncidence() == null ? year + "年没有录入" : year + "年 " + limits.provincialIncidence().toPlainString() + "%");
        figures.put("provincial-income-average", limits.provincialIncome() == null ? year + "年没有录入" : year + "年 " + limits.provincialIncome().toPlainString() + "元");
        return figures;
    }
}
