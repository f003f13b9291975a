package io.fupin.identification.steps;

import io.fupin.account.Officer;
import io.fupin.casework.CaseFile;
import io.fupin.casework.Decision;
import io.fupin.casework.Refusal;
import io.fupin.casework.Routing;
import io.fupin.casework.UserTaskHandler;
import io.fupin.identification.data.MeetingRows;
import io.fupin.identification.data.MeetingRows.Meeting;
import io.fupin.identification.forms.StepForms.EvaluationConfirmation;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 评议后核实: somebody else signs that the meeting was held so, the hits read out included. */
@Component
class ConfirmEvaluationHandler implements UserTaskHandler<EvaluationConfirmation> {

    private final MeetingRows meetings;
    private final Clock clock;

    ConfirmEvaluationHandler(MeetingRows meetings, Clock clock) {
        this.meetings = meetings;
        this.clock = clock;
    }

    @Override
    public String taskKey() {
        return HouseholdFacts.task("confirm-evaluation");
    }

    @Override
    public Class<EvaluationConfirmation> formType() {
        return EvaluationConfirmation.class;
    }

    @Override
    public Map<String, Object> open(CaseFile file, Officer officer) {
        return Map.of("confirmedOn", LocalDate.now(clock).toString());
    }

    @Override
    public Routing apply(CaseFile file, EvaluationConfirmation form, Decision decision) {
        Meeting meeting = meetings.latestOf(file.caseNumber()).orElseThrow();
        if (form.confirmedOn().isAfter(LocalDate.now(clock))) {
            throw Refusal.at("confirmedOn", "核实日期晚于今天");
        }
        if (form.confirmedOn().isBefore(meeting.heldOn())) {
            throw Refusal.at("confirmedOn", "核实日期早于评议会日期（" + meeting.heldOn() + "）");
        }
        return Routing.none();
    }
}
