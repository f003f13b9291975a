package io.fupin.change.steps;

import io.fupin.change.data.ChangeRows;
import io.fupin.change.data.ChangeRows.Change;
import io.fupin.change.plan.ChangeForm;
import io.fupin.change.plan.ChangePlans;
import io.fupin.change.plan.Plan;
import io.fupin.engine.ServiceStep;
import io.fupin.household.RegisterChanges;
import io.fupin.household.RegisterChanges.Entry;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 写入档案: from today on; the day it happened stands beside it in the ledger. Whoever approved holds the households' locks. */
@Component("applyChange")
class ApplyChange implements ServiceStep {

    private final ChangeForms forms;
    private final ChangePlans plans;
    private final ChangeRows rows;
    private final RegisterChanges register;
    private final Clock clock;

    ApplyChange(ChangeForms forms, ChangePlans plans, ChangeRows rows, RegisterChanges register, Clock clock) {
        this.forms = forms;
        this.plans = plans;
        this.rows = rows;
        this.register = register;
        this.clock = clock;
    }

    @Override
    public Map<String, Object> run(String caseNumber, String step) {
        ChangeForm form = forms.of(caseNumber);
        Plan plan = plans.of(form);
        Change change = rows.get(caseNumber);
        String made = register.apply(plan.change(), new Entry(caseNumber, plan.kind().title(), change.approvedPerson(), change.approvedBy(),
                LocalDate.now(clock), plan.effectiveOn(), reason(form)));
        rows.applied(caseNumber, plan, made);
        return Map.of();
    }

    /** Why: in the household's words where it gave any, and what it rests on. */
    private static String reason(ChangeForm form) {
        String ground = form.reason() == null ? form.kind() : form.reason();
        return form.proof() == null ? ground : ground + "（凭" + form.proof() + "）";
    }
}
