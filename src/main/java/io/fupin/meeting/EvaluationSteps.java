package io.fupin.meeting;

import io.fupin.account.Officer;
import io.fupin.casework.CaseFile;
import io.fupin.casework.Decision;
import io.fupin.casework.NotAllowed;
import io.fupin.casework.Refusal;
import io.fupin.casework.Routing;
import io.fupin.casework.UserTaskHandler;
import io.fupin.exchange.Matches;
import io.fupin.meeting.Meetings.Meeting;
import io.fupin.policy.PolicyParameters;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The two steps of the meeting, for the procedures that have them. */
@Component
public class EvaluationSteps {

    private static final String ELSEWHERE = "民主评议会一次评议多户，请到“开评议会”登记（接口：POST /api/v1/meetings）。";

    private final Meetings meetings;
    private final Matches matches;
    private final PolicyParameters parameters;
    private final Clock clock;

    EvaluationSteps(Meetings meetings, Matches matches, PolicyParameters parameters, Clock clock) {
        this.meetings = meetings;
        this.matches = matches;
        this.parameters = parameters;
        this.clock = clock;
    }

    /** What was signed after a meeting. */
    public record Confirmation(LocalDate confirmedOn) {
    }

    /** 民主评议会: recorded for many cases at once, and not case by case. */
    public UserTaskHandler<MeetingForm> evaluate(String process) {
        return new Evaluate(process);
    }

    /** 评议后核实: somebody else signs that the meeting was held so, the hits read out included. */
    public UserTaskHandler<Confirmation> confirm(String process) {
        return new Confirm(process);
    }

    private final class Evaluate implements UserTaskHandler<MeetingForm> {

        private final String process;

        Evaluate(String process) {
            this.process = process;
        }

        @Override
        public String taskKey() {
            return process + ".evaluate";
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

    private final class Confirm implements UserTaskHandler<Confirmation> {

        private final String process;

        Confirm(String process) {
            this.process = process;
        }

        @Override
        public String taskKey() {
            return process + ".confirm-evaluation";
        }

        @Override
        public Class<Confirmation> formType() {
            return Confirmation.class;
        }

        @Override
        public Map<String, Object> open(CaseFile file, Officer officer) {
            return Map.of("confirmedOn", LocalDate.now(clock).toString());
        }

        @Override
        public Routing apply(CaseFile file, Confirmation form, Decision decision) {
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
}
