package io.fupin.assessment.results;

import io.fupin.assessment.data.Assessment;
import io.fupin.assessment.data.Assessment.Limits;
import io.fupin.assessment.estimate.Indicator;
import io.fupin.assessment.results.Results.Line;
import io.fupin.assessment.results.Results.Result;
import io.fupin.casework.CaseFile;
import io.fupin.casework.DecisionFiles;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 判定: by the table, at the thresholds of the commission, on figures before they are rounded to be shown (policy 3.2). */
@Component
public class Verdicts {

    private static final String DECISION = "assessment-verdict";
    /** Decimals of a percent that the table sees. */
    private static final int DECIMALS = 6;

    private final Results results;
    private final DecisionFiles decisions;

    Verdicts(Results results, DecisionFiles decisions) {
        this.results = results;
        this.decisions = decisions;
    }

    /** @param verdict 达标, 不达标 or 没有数据 */
    public record Verdict(String verdict, String reason) {
    }

    /** Frozen with everything it saw. */
    public Verdict judge(CaseFile file, String step, Assessment assessment) {
        Result result = results.of(assessment);
        Limits limits = assessment.limits();
        Map<String, Object> inputs = new HashMap<>();
        inputs.put("noData", result.lacksData());
        inputs.put("incidence", percent(result.line(Indicator.INCIDENCE)));
        inputs.put("wrongExit", percent(result.line(Indicator.WRONG_EXIT)));
        inputs.put("missed", percent(result.line(Indicator.MISSED)));
        inputs.put("approval", percent(result.line(Indicator.APPROVAL)));
        inputs.put("incidenceMax", limits.incidenceMax());
        inputs.put("wrongExitMax", limits.wrongExitMax());
        inputs.put("missedMax", limits.missedMax());
        inputs.put("approvalMin", limits.approvalMin());
        Map<String, Object> says = decisions.decide(file, step, DECISION, inputs, Map.of("来源", "委托时定的标准"), null);
        return new Verdict((String) says.get("verdict"), (String) says.get("reason"));
    }

    /** Below 0 where there is none: the table asks for missing data first. */
    private static BigDecimal percent(Line line) {
        return line.estimate() == null ? BigDecimal.ONE.negate()
                : BigDecimal.valueOf(line.estimate().rate()).movePointRight(2).setScale(DECIMALS, RoundingMode.HALF_UP);
    }
}
