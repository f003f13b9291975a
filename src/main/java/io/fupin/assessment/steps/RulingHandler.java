package io.fupin.assessment.steps;

import io.fupin.account.Officer;
import io.fupin.assessment.data.FindingRows;
import io.fupin.assessment.data.FindingRows.Finding;
import io.fupin.assessment.forms.RulingForm;
import io.fupin.casework.CaseFile;
import io.fupin.casework.Decision;
import io.fupin.casework.Routing;
import io.fupin.casework.UserTaskHandler;
import io.fupin.region.Regions;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 认定: only what the assessor upholds after the county was heard counts in the figures. */
@Component("ruleAssessment")
class RulingHandler implements UserTaskHandler<RulingForm> {

    private static final String UPHELD = "成立";

    private final FindingRows findings;
    private final Regions regions;

    RulingHandler(FindingRows findings, Regions regions) {
        this.findings = findings;
        this.regions = regions;
    }

    @Override
    public String taskKey() {
        return Steps.key("ruling");
    }

    @Override
    public Class<RulingForm> formType() {
        return RulingForm.class;
    }

    @Override
    public Map<String, Object> open(CaseFile file, Officer officer) {
        return Map.of("rulings", findings.of(file.caseNumber()).stream().map(finding -> Map.of("finding", finding.title(), "what",
                CountyEvidenceHandler.what(finding, regions) + (finding.answer() == null ? "。县里没有举证" : "。县里举证：" + finding.answer()))).toList());
    }

    @Override
    public Routing apply(CaseFile file, RulingForm form, Decision decision) {
        List<Finding> known = findings.of(file.caseNumber());
        Steps.complete("rulings", form.rulings(), RulingForm.Ruling::finding, known.stream().map(Finding::title).toList(), (index, ruling) ->
                findings.ruled(file.caseNumber(), known.get(index).number(), UPHELD.equals(ruling.upheld()), ruling.reason(), decision.at()));
        return Routing.none();
    }

    @Override
    public String summary(RulingForm form) {
        long upheld = form.rulings().stream().filter(ruling -> UPHELD.equals(ruling.upheld())).count();
        return "%d 条疑似问题，认定 %d 条".formatted(form.rulings().size(), upheld);
    }
}
