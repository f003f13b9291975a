package io.fupin.village.steps;

import io.fupin.casework.CaseFile;
import io.fupin.casework.Decision;
import io.fupin.casework.Refusal;
import io.fupin.casework.Routing;
import io.fupin.casework.UserTaskHandler;
import io.fupin.village.steps.LeadersDecision.Minutes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** 领导小组审定, a step of the procedure it is named for: the decision of a meeting, with its minutes. */
record LeadersDecision(String process, Clock clock) implements UserTaskHandler<Minutes> {

    /** {@code village-leaders-decision}. */
    record Minutes(LocalDate heldOn, String documentNumber, List<String> minutesEvidence) {
    }

    @Override
    public String taskKey() {
        return process + ".leaders-decision";
    }

    @Override
    public Class<Minutes> formType() {
        return Minutes.class;
    }

    @Override
    public Routing apply(CaseFile file, Minutes form, Decision decision) {
        if (form.heldOn() != null && form.heldOn().isAfter(LocalDate.now(clock))) {
            throw Refusal.at("heldOn", "会议日期晚于今天");
        }
        return Routing.of(Map.of("approved", "approve".equals(decision.outcome())));
    }

    @Override
    public String summary(Minutes form) {
        return form.documentNumber() == null ? "" : form.documentNumber().strip();
    }
}
