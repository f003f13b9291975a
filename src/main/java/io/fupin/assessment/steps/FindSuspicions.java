package io.fupin.assessment.steps;

import io.fupin.assessment.data.FindingRows;
import io.fupin.engine.ServiceStep;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 疑似问题汇总: what the sealed answers give reason to suspect goes to the county, and nothing else of them. */
@Component("findSuspicions")
class FindSuspicions implements ServiceStep {

    private final FindingRows findings;

    FindSuspicions(FindingRows findings) {
        this.findings = findings;
    }

    @Override
    public Map<String, Object> run(String caseNumber, String step) {
        return Map.of("suspected", findings.open(caseNumber) > 0);
    }
}
