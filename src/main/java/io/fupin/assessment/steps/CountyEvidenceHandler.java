package io.fupin.assessment.steps;

import io.fupin.account.Officer;
import io.fupin.assessment.data.FindingRows;
import io.fupin.assessment.data.FindingRows.Finding;
import io.fupin.assessment.forms.AnswerForm;
import io.fupin.casework.CaseFile;
import io.fupin.casework.Decision;
import io.fupin.casework.Routing;
import io.fupin.casework.UserTaskHandler;
import io.fupin.region.RegionCode;
import io.fupin.region.Regions;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 申诉举证: the county sees each suspicion for the first time, and answers it or leaves it. */
@Component("answerAssessment")
class CountyEvidenceHandler implements UserTaskHandler<AnswerForm> {

    private final FindingRows findings;
    private final Regions regions;

    CountyEvidenceHandler(FindingRows findings, Regions regions) {
        this.findings = findings;
        this.regions = regions;
    }

    @Override
    public String taskKey() {
        return Steps.key("county-evidence");
    }

    @Override
    public Class<AnswerForm> formType() {
        return AnswerForm.class;
    }

    @Override
    public Map<String, Object> open(CaseFile file, Officer officer) {
        return Map.of("answers", findings.of(file.caseNumber()).stream().map(finding -> Map.of("finding", finding.title(), "what", what(finding, regions)))
                .toList());
    }

    /** 漂河镇青背村 宋桂珍户 3 人，疑似错退：住房. */
    static String what(Finding finding, Regions regions) {
        return "%s %s户 %d 人，疑似%s：%s".formatted(regions.fullName(RegionCode.of(finding.village())), finding.headName(), finding.persons(),
                finding.kind().title(), finding.grounds());
    }

    @Override
    public Routing apply(CaseFile file, AnswerForm form, Decision decision) {
        List<Finding> known = findings.of(file.caseNumber());
        Steps.complete("answers", form.answers(), AnswerForm.Answer::finding, known.stream().map(Finding::title).toList(), (index, answer) -> {
            if (answer.statement() != null && !answer.statement().isBlank()) {
                findings.answered(file.caseNumber(), known.get(index).number(), answer.statement().strip(), decision.at());
            }
        });
        return Routing.none();
    }

    @Override
    public String summary(AnswerForm form) {
        long said = form.answers().stream().filter(answer -> answer.statement() != null && !answer.statement().isBlank()).count();
        return "%d 条疑似问题，举证 %d 条".formatted(form.answers().size(), said);
    }
}
