package io.fupin.assessment.steps;

import io.fupin.assessment.data.AssessmentRows;
import io.fupin.assessment.results.Verdicts;
import io.fupin.assessment.results.Verdicts.Verdict;
import io.fupin.casework.Cases;
import io.fupin.engine.ServiceStep;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 计算指标，判定: frozen with what it saw. */
@Component("judgeIndicators")
class JudgeIndicators implements ServiceStep {

    private final AssessmentRows rows;
    private final Verdicts verdicts;
    private final Cases cases;

    JudgeIndicators(AssessmentRows rows, Verdicts verdicts, Cases cases) {
        this.rows = rows;
        this.verdicts = verdicts;
        this.cases = cases;
    }

    @Override
    public Map<String, Object> run(String caseNumber, String step) {
        Verdict verdict = verdicts.judge(cases.get(caseNumber), step, rows.get(caseNumber));
        rows.judged(caseNumber, verdict.verdict(), verdict.reason());
        return Map.of();
    }
}
