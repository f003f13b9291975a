package io.fupin.relapse.steps;

import io.fupin.casework.CaseFile;
import io.fupin.casework.UserTaskHandler;
import io.fupin.meeting.EvaluatedCases;
import io.fupin.meeting.EvaluationSteps;
import io.fupin.meeting.EvaluationSteps.Confirmation;
import io.fupin.meeting.MeetingForm;
import io.fupin.meeting.MeetingForm.Ballot;
import io.fupin.relapse.RelapseMonitoring;
import io.fupin.relapse.RiskClearing;
import io.fupin.relapse.data.RelapseRows;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What monitoring and clearing tell the meeting. */
@Configuration(proxyBeanMethods = false)
class EvaluatedRisks {

    @Bean
    EvaluatedCases monitoringBeforeTheMeeting(RelapseRows rows) {
        return new Evaluated(RelapseMonitoring.PROCESS, "纳入监测", rows);
    }

    @Bean
    EvaluatedCases clearingBeforeTheMeeting(RelapseRows rows) {
        return new Evaluated(RiskClearing.PROCESS, "风险消除", rows);
    }

    @Bean
    UserTaskHandler<MeetingForm> evaluateRisk(EvaluationSteps steps) {
        return steps.evaluate(RelapseMonitoring.PROCESS);
    }

    @Bean
    UserTaskHandler<Confirmation> confirmRisk(EvaluationSteps steps) {
        return steps.confirm(RelapseMonitoring.PROCESS);
    }

    @Bean
    UserTaskHandler<MeetingForm> evaluateClearing(EvaluationSteps steps) {
        return steps.evaluate(RiskClearing.PROCESS);
    }

    @Bean
    UserTaskHandler<Confirmation> confirmClearing(EvaluationSteps steps) {
        return steps.confirm(RiskClearing.PROCESS);
    }

    private record Evaluated(String process, String motion, RelapseRows rows) implements EvaluatedCases {

        @Override
        public Map<String, BigDecimal> perCapita(Collection<String> caseNumbers) {
            Map<String, BigDecimal> found = new LinkedHashMap<>();
            rows.all(caseNumbers, process).forEach((number, matter) -> found.put(number, matter.findings().perCapita()));
            return found;
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
}
