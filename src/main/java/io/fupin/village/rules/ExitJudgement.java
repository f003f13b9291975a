package io.fupin.village.rules;

import io.fupin.casework.CaseFile;
import io.fupin.casework.DecisionFiles;
import io.fupin.policy.PolicyParameters;
import io.fupin.region.RegionCode;
import io.fupin.village.data.ItemCheckRows;
import io.fupin.village.data.ItemCheckRows.ItemCheck;
import io.fupin.village.data.VillageExitRows;
import io.fupin.village.data.VillageExitRows.Judged;
import io.fupin.village.data.VillageExitRows.VillageExitCase;
import io.fupin.village.rules.Incidence.Figure;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * 出列判定: the national test (incidence ≤ 2 %) and the local one (below the provincial average) side by side, collective income, and the
 * eight items ({@code incidence-test.dmn}, {@code village-exit-eligibility.dmn}); each decision is frozen with what it saw.
 */
@Component
public class ExitJudgement {

    private static final String TEST = "incidence-test";
    private static final String ELIGIBILITY = "village-exit-eligibility";

    private final VillageExitRows rows;
    private final ItemCheckRows items;
    private final Incidence incidences;
    private final PolicyParameters parameters;
    private final DecisionFiles decisions;
    private final Clock clock;

    ExitJudgement(VillageExitRows rows, ItemCheckRows items, Incidence incidences, PolicyParameters parameters, DecisionFiles decisions, Clock clock) {
        this.rows = rows;
        this.items = items;
        this.incidences = incidences;
        this.parameters = parameters;
        this.decisions = decisions;
        this.clock = clock;
    }

    /** Judges the case as things stand now, and keeps what came of it. */
    public Judged judge(CaseFile file, String step) {
        VillageExitCase exit = rows.get(file.caseNumber());
        RegionCode village = file.village();
        LocalDate today = LocalDate.now(clock);
        Figure figure = incidences.of(village, exit.exitYear());
        BigDecimal max = parameters.number("village-exit-incidence-max", village, today);
        boolean asked = parameters.flag("village-exit-below-provincial-incidence", village, today);
        BigDecimal provincial = parameters.figureOfYear("provincial-incidence", village.province(), exit.exitYear()).orElse(null);
        Map<String, String> figures = figures(village, today, exit.exitYear(), figure, provincial);
        String national = test(file, step, figure, max, false, figures);
        String local = asked ? test(file, step, figure, provincial, true, figures) : "不要求";
        List<ItemCheck> checks = items.of(file.caseNumber());
        Map<String, Object> inputs = new LinkedHashMap<>();
        inputs.put("national", national);
        inputs.put("local", local);
        inputs.put("stableIncome", Boolean.TRUE.equals(exit.collectiveStable()));
        inputs.put("incomeEnough", enough(exit, village, today));
        inputs.put("itemsOpen", (int) checks.stream().filter(check -> check.met() == null).count());
        inputs.put("itemsShort", (int) checks.stream().filter(check -> Boolean.FALSE.equals(check.met())).count());
        Map<String, Object> says = decisions.decide(file, step, ELIGIBILITY, inputs, figures, null);
        Judged judged = new Judged(figure.poorPersons(), figure.population(), figure.percent(), max, provincial, asked, national, local,
                Boolean.TRUE.equals(says.get("eligible")), (String) says.get("reason"));
        rows.judged(file.caseNumber(), judged, clock.instant());
        return judged;
    }

    private String test(CaseFile file, String step, Figure figure, BigDecimal limit, boolean strict, Map<String, String> figures) {
        Map<String, Object> inputs = new LinkedHashMap<>();
        inputs.put("incidenceKnown", figure.percent() != null);
        inputs.put("limitKnown", limit != null);
        inputs.put("strict", strict);
        // What is not known is answered before the figures are looked at.
        inputs.put("incidence", figure.percent() == null ? BigDecimal.ZERO : figure.percent());
        inputs.put("limit", limit == null ? BigDecimal.ZERO : limit);
        return (String) decisions.decide(file, step, TEST, inputs, figures, null).get("verdict");
    }

    /** A county may ask for an amount; most ask for stable income only. */
    private boolean enough(VillageExitCase exit, RegionCode village, LocalDate today) {
        BigDecimal least = parameters.figure("village-exit-collective-income-min", village, today).orElse(BigDecimal.ZERO);
        return exit.collectiveIncome() != null && exit.collectiveIncome().compareTo(least) >= 0;
    }

    private Map<String, String> figures(RegionCode village, LocalDate today, int year, Figure figure, BigDecimal provincial) {
        Map<String, String> figures = new LinkedHashMap<>();
        figures.put("未脱贫建档立卡人口", figure.poorPersons() + "人");
        figures.put("农村户籍人口", figure.population() == null ? year + "年没有数据" : year + "年 " + figure.population() + "人（" + figure.source() + "）");
        figures.put("village-exit-incidence-max", parameters.number("village-exit-incidence-max", village, today).toPlainString() + "%");
        figures.put("provincial-incidence", provincial == null ? year + "年没有录入" : year + "年 " + provincial.toPlainString() + "%");
        figures.put("village-exit-below-provincial-incidence", parameters.text("village-exit-below-provincial-incidence", village, today));
        return figures;
    }
}
