package io.fupin.exit.steps;

import io.fupin.casework.CaseFile;
import io.fupin.casework.UserTaskHandler;
import io.fupin.exit.EvidenceMatrices.Matrix;
import io.fupin.exit.HouseholdExit;
import io.fupin.exit.data.ExitRows;
import io.fupin.exit.data.ExitRows.Exit;
import io.fupin.exit.matrix.MatrixDesk;
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

/** What exits tell the meeting. */
@Component
class EvaluatedExits implements EvaluatedCases {

    private static final Set<String> BEFORE_THE_MEETING = Set.of("核实");

    private final ExitRows rows;
    private final MatrixDesk matrices;

    EvaluatedExits(ExitRows rows, MatrixDesk matrices) {
        this.rows = rows;
        this.matrices = matrices;
    }

    @Configuration(proxyBeanMethods = false)
    static class Steps {

        @Bean
        UserTaskHandler<MeetingForm> evaluateExiting(EvaluationSteps steps) {
            return steps.evaluate(HouseholdExit.PROCESS);
        }

        @Bean
        UserTaskHandler<Confirmation> confirmExiting(EvaluationSteps steps) {
            return steps.confirm(HouseholdExit.PROCESS);
        }
    }

    @Override
    public String process() {
        return HouseholdExit.PROCESS;
    }

    @Override
    public String motion() {
        return "脱贫退出";
    }

    @Override
    public Map<String, BigDecimal> perCapita(Collection<String> caseNumbers) {
        Map<String, Exit> exits = rows.all(caseNumbers);
        Map<Long, Matrix> figures = matrices.all(exits.values().stream().map(Exit::matrixId).toList());
        Map<String, BigDecimal> found = new LinkedHashMap<>();
        exits.forEach((number, exit) -> found.put(number, figures.get(exit.matrixId()).perCapita()));
        return found;
    }

    @Override
    public boolean beforeMeeting(CaseFile file) {
        return BEFORE_THE_MEETING.contains(file.phase());
    }

    @Override
    public void evaluated(long meetingId, Map<Ballot, Boolean> votes) {
        rows.evaluated(meetingId, votes);
    }
}
