package io.fupin.change.steps;

import io.fupin.casework.CaseFile;
import io.fupin.casework.Cases;
import io.fupin.casework.DecisionFiles;
import io.fupin.change.data.ChangeRows;
import io.fupin.change.plan.ChangeForm;
import io.fupin.change.plan.ChangePlans;
import io.fupin.change.plan.Level;
import io.fupin.engine.ServiceStep;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 定审批级别: the decision is frozen with what it saw. */
@Component("setApprovalLevel")
class SetApprovalLevel implements ServiceStep {

    private final Cases cases;
    private final ChangeForms forms;
    private final ChangePlans plans;
    private final ChangeRows rows;
    private final ApprovalLevels levels;
    private final DecisionFiles decisions;

    SetApprovalLevel(Cases cases, ChangeForms forms, ChangePlans plans, ChangeRows rows, ApprovalLevels levels, DecisionFiles decisions) {
        this.cases = cases;
        this.forms = forms;
        this.plans = plans;
        this.rows = rows;
        this.levels = levels;
        this.decisions = decisions;
    }

    @Override
    public Map<String, Object> run(String caseNumber, String step) {
        CaseFile file = cases.get(caseNumber);
        ChangeForm form = forms.of(caseNumber);
        Map<String, Object> says = decisions.decide(file, step, ApprovalLevels.DECISION, levels.inputs(plans.of(form), form),
                levels.parameters(file.village()), null);
        Level level = Level.titled((String) says.get("level"));
        rows.level(caseNumber, level);
        return Map.of("approvalLevel", level.key());
    }
}
