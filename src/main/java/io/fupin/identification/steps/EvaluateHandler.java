package io.fupin.identification.steps;

import io.fupin.account.Officer;
import io.fupin.casework.CaseFile;
import io.fupin.casework.Decision;
import io.fupin.casework.NotAllowed;
import io.fupin.casework.Routing;
import io.fupin.casework.UserTaskHandler;
import io.fupin.identification.forms.MeetingForm;
import io.fupin.exchange.Matches;
import io.fupin.policy.PolicyParameters;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 民主评议会 covers many cases at once: it is recorded by {@link io.fupin.identification.meeting.MeetingDesk}. */
@Component
class EvaluateHandler implements UserTaskHandler<MeetingForm> {

    private static final String ELSEWHERE = "民主评议会一次评议多户，请到“开评议会”登记（接口：POST /api/v1/meetings）。";

    private final Matches matches;
    private final PolicyParameters parameters;
    private final Clock clock;

    EvaluateHandler(Matches matches, PolicyParameters parameters, Clock clock) {
        this.matches = matches;
        this.parameters = parameters;
        this.clock = clock;
    }

    @Override
    public String taskKey() {
        return HouseholdFacts.task("evaluate");
    }

    @Override
    public Class<MeetingForm> formType() {
        return MeetingForm.class;
    }

    @Override
    public Map<String, Object> open(CaseFile file, Officer officer) {
        return Map.of("ballots", List.of(Map.of("caseNumber", file.caseNumber())), "hits", matches.of(file.caseNumber()));
    }

    @Override
    public Map<String, List<String>> lists(CaseFile file) {
        return Map.of("meetingKinds", parameters.list("meeting-kinds-accepted", file.village(), LocalDate.now(clock)));
    }

    @Override
    public Routing apply(CaseFile file, MeetingForm form, Decision decision) {
        throw new NotAllowed(ELSEWHERE);
    }

    @Override
    public String doneElsewhere() {
        return ELSEWHERE;
    }
}
