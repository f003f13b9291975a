package io.fupin.identification.steps;

import io.fupin.casework.CaseFile;
import io.fupin.casework.UserTaskHandler;
import io.fupin.identification.Identification;
import io.fupin.identification.data.IdentificationRows;
import io.fupin.meeting.EvaluatedCases;
import io.fupin.meeting.EvaluationSteps;
import io.fupin.meeting.EvaluationSteps.Confirmation;
import io.fupin.meeting.MeetingForm;
import io.fupin.meeting.MeetingForm.Ballot;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** What identification tells the meeting, and what the meeting's word does to its cases. */
@Component
class EvaluatedHouseholds implements EvaluatedCases {

    private static final Set<String> BEFORE_THE_MEETING = Set.of("申请", "调查核实");

    private final IdentificationRows rows;
    private final RedFlags flags;

    EvaluatedHouseholds(IdentificationRows rows, RedFlags flags) {
        this.rows = rows;
        this.flags = flags;
    }

    @Configuration(proxyBeanMethods = false)
    static class Steps {

        @Bean
        UserTaskHandler<MeetingForm> evaluateIdentified(EvaluationSteps steps) {
            return steps.evaluate(Identification.PROCESS);
        }

        @Bean
        UserTaskHandler<Confirmation> confirmIdentified(EvaluationSteps steps) {
            return steps.confirm(Identification.PROCESS);
        }
    }

    @Override
    public String process() {
        return Identification.PROCESS;
    }

    @Override
    public String motion() {
        return "识别为贫困户";
    }

    @Override
    public Map<String, BigDecimal> perCapita(Collection<String> caseNumbers) {
        Map<String, BigDecimal> figures = new LinkedHashMap<>();
        rows.facts(caseNumbers).forEach((number, facts) -> {
            if (facts.perCapita() != null) {
                figures.put(number, facts.perCapita());
            }
        });
        return figures;
    }

    @Override
    public boolean beforeMeeting(CaseFile file) {
        return BEFORE_THE_MEETING.contains(file.phase());
    }

    @Override
    public void evaluated(long meetingId, Map<Ballot, Boolean> votes) {
        rows.evaluated(meetingId, votes);
    }

    @Override
    public void wentOn(Collection<String> caseNumbers) {
        flags.refresh(caseNumbers);
    }
}
