package io.fupin.exit.steps;

import io.fupin.account.Officer;
import io.fupin.casework.CaseFile;
import io.fupin.casework.Decision;
import io.fupin.casework.Refusal;
import io.fupin.casework.Revisions;
import io.fupin.casework.Routing;
import io.fupin.casework.UserTaskHandler;
import io.fupin.exit.HouseholdExit;
import io.fupin.exit.steps.TownshipCheckHandler.TownshipCheck;
import io.fupin.policy.PolicyParameters;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 乡镇核查: every household is visited; whether the township posts a second notice is a parameter of the province. */
@Component
class TownshipCheckHandler implements UserTaskHandler<TownshipCheck> {

    private final Revisions revisions;
    private final PolicyParameters parameters;
    private final Clock clock;

    TownshipCheckHandler(Revisions revisions, PolicyParameters parameters, Clock clock) {
        this.revisions = revisions;
        this.parameters = parameters;
        this.clock = clock;
    }

    /** {@code exit-township-check}. */
    record TownshipCheck(Visit visit) {

        record Visit(LocalDate visitedOn, List<String> visitors, String finding, List<String> evidence) {
        }
    }

    @Override
    public String taskKey() {
        return HouseholdExit.PROCESS + ".township-check";
    }

    @Override
    public Class<TownshipCheck> formType() {
        return TownshipCheck.class;
    }

    @Override
    public Map<String, Object> open(CaseFile file, Officer officer) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("visit", Map.of("visitedOn", LocalDate.now(clock).toString(), "visitors", List.of(officer.name())));
        revisions.latest(file.caseNumber(), "township-check").ifPresent(before -> before.form().fields()
                .forEachRemaining(field -> form.put(field.getKey(), field.getValue())));
        return form;
    }

    @Override
    public Routing apply(CaseFile file, TownshipCheck form, Decision decision) {
        boolean approved = "approve".equals(decision.outcome());
        LocalDate visitedOn = form.visit() == null ? null : form.visit().visitedOn();
        if (approved && visitedOn == null) {
            throw Refusal.at("visit.visitedOn", "乡镇逐户核查，须填核查记录才能同意");
        }
        if (visitedOn != null && visitedOn.isAfter(LocalDate.now(clock))) {
            throw Refusal.at("visit.visitedOn", "核查日期晚于今天");
        }
        return Routing.of(Map.of("approved", approved, "townshipNoticeRequired",
                parameters.flag("exit-township-notice-enabled", file.village(), LocalDate.now(clock))));
    }
}
