package io.fupin.exit.removal;

import io.fupin.casework.CaseFile;
import io.fupin.casework.UserTaskHandler;
import io.fupin.exit.HouseholdRemoval;
import io.fupin.exit.data.RemovalRows;
import io.fupin.meeting.EvaluatedCases;
import io.fupin.meeting.EvaluationSteps;
import io.fupin.meeting.EvaluationSteps.Confirmation;
import io.fupin.meeting.MeetingForm;
import io.fupin.meeting.MeetingForm.Ballot;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** What removals tell the meeting. */
@Component
class EvaluatedRemovals implements EvaluatedCases {

    private final RemovalRows rows;

    EvaluatedRemovals(RemovalRows rows) {
        this.rows = rows;
    }

    @Configuration(proxyBeanMethods = false)
    static class Steps {

        @Bean
        UserTaskHandler<MeetingForm> evaluateRemoving(EvaluationSteps steps) {
            return steps.evaluate(HouseholdRemoval.PROCESS);
        }

        @Bean
        UserTaskHandler<Confirmation> confirmRemoving(EvaluationSteps steps) {
            return steps.confirm(HouseholdRemoval.PROCESS);
        }
    }

    @Override
    public String process() {
        return HouseholdRemoval.PROCESS;
    }

    @Override
    public String motion() {
        return "清退";
    }

    /** What a household earns is not what a removal is about. */
    @Override
    public Map<String, BigDecimal> perCapita(Collection<String> caseNumbers) {
        return Map.of();
    }

    @Override
    public boolean beforeMeeting(CaseFile file) {
        return "核实".equals(file.phase());
    }

    @Override
    public void evaluated(long meetingId, Map<Ballot, Boolean> votes) {
        rows.evaluated(meetingId, votes);
    }
}
