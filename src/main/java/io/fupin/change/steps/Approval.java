package io.fupin.change.steps;

import io.fupin.casework.AlreadyDone;
import io.fupin.casework.CaseFile;
import io.fupin.casework.Decision;
import io.fupin.casework.Refusal;
import io.fupin.casework.Routing;
import io.fupin.change.data.ChangeRows;
import io.fupin.change.data.ChangeRows.Change;
import io.fupin.change.plan.ChangeForm;
import io.fupin.change.plan.ChangePlans;
import io.fupin.change.plan.Plan;
import io.fupin.household.RegisterChanges;
import io.fupin.household.RegisterChanges.LedgerLine;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** What the approvers' steps have in common: what they saw must still be what would be written. */
@Component
public class Approval {

    private final ChangeForms forms;
    private final ChangePlans plans;
    private final ChangeRows rows;
    private final RegisterChanges register;

    Approval(ChangeForms forms, ChangePlans plans, ChangeRows rows, RegisterChanges register) {
        this.forms = forms;
        this.plans = plans;
        this.rows = rows;
        this.register = register;
    }

    Routing decide(CaseFile file, Decision decision) {
        boolean approved = !"reject".equals(decision.outcome());
        if (approved) {
            lock(file.caseNumber());
            String why = overtaken(file.caseNumber());
            if (why != null) {
                Change change = rows.get(file.caseNumber());
                LedgerLine last = register.ledger(change.registerNumber(), 1).stream().findFirst().orElse(null);
                throw new AlreadyDone(why, last == null ? null : last.by(), last == null ? decision.at() : last.at());
            }
            rows.approved(file.caseNumber(), decision.officer().personId(), decision.officer().name());
        }
        return Routing.of(Map.of("approved", approved));
    }

    private void lock(String caseNumber) {
        ChangeForm form = forms.of(caseNumber);
        register.lock(List.of(form.householdNumber(), Objects.requireNonNullElse(form.mergeInto(), form.householdNumber())));
    }

    /** Why it can no longer be written as it was reported, in words; null when it can. */
    public String overtaken(String caseNumber) {
        try {
            Plan plan = plans.of(forms.of(caseNumber));
            if (plan.preview().lines().equals(rows.get(caseNumber).lines())) {
                return null;
            }
        } catch (Refusal refusal) {
            return "报上来以后档案变了：" + refusal.getMessage() + "。请退回，照现在的档案重新填报。";
        }
        List<LedgerLine> ledger = register.ledger(rows.get(caseNumber).registerNumber(), 1);
        return "报上来以后档案变了" + (ledger.isEmpty() ? "" : "（" + ledger.get(0).on() + " " + ledger.get(0).by() + "改了“"
                + ledger.get(0).line().what() + "”）") + "，从什么改成什么已经对不上。请退回，照现在的档案重新填报。";
    }
}
