package io.fupin.identification.steps;

import io.fupin.casework.CaseFile;
import io.fupin.casework.Decision;
import io.fupin.casework.Refusal;
import io.fupin.casework.Routing;
import io.fupin.casework.UserTaskHandler;
import io.fupin.form.FieldError;
import io.fupin.identification.forms.ApplicationForm;
import io.fupin.identification.forms.StepForms.Acceptance;
import io.fupin.identification.start.MissedHouseholds;
import io.fupin.identification.start.RegisterCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 受理 of a self-application: only now the register is asked. */
@Component
class AcceptHandler implements UserTaskHandler<Acceptance> {

    private final HouseholdFacts facts;
    private final RegisterCheck check;
    private final MissedHouseholds missed;

    AcceptHandler(HouseholdFacts facts, RegisterCheck check, MissedHouseholds missed) {
        this.facts = facts;
        this.check = check;
        this.missed = missed;
    }

    @Override
    public String taskKey() {
        return HouseholdFacts.task("accept");
    }

    @Override
    public Class<Acceptance> formType() {
        return Acceptance.class;
    }

    @Override
    public Routing apply(CaseFile file, Acceptance form, Decision decision) {
        boolean accepted = "accept".equals(decision.outcome());
        if (accepted) {
            ApplicationForm application = facts.application(file.caseNumber());
            List<FieldError> errors = new ArrayList<>();
            check.ground(application, file.village()).ifPresent(errors::add);
            errors.addAll(check.members("members", application.members(), application.householdNumber(), file.caseNumber()));
            if (errors.isEmpty()) {
                errors.addAll(check.claim("members", file.caseNumber(), application.members()));
            }
            if (!errors.isEmpty()) {
                throw new Refusal(List.of(new FieldError("outcome", "不能受理：" + String.join("；",
                        errors.stream().map(FieldError::message).distinct().toList()) + "。请选“不予受理”并写明理由")));
            }
            missed.link(application, file);
        }
        return Routing.of(Map.of("accepted", accepted));
    }
}
