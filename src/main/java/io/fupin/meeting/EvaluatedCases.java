package io.fupin.meeting;

import io.fupin.casework.CaseFile;
import io.fupin.meeting.MeetingForm.Ballot;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;

/**
 * A procedure that lays its cases before the village's meeting: its model has the user tasks {@code evaluate} (form
 * {@code democratic-evaluation}) and {@code confirm-evaluation}, and gateways that ask for {@code evaluationPassed},
 * {@code verificationRequired} and {@code confirmGroup}. One bean per procedure; {@link EvaluationSteps} makes the handlers of both steps.
 */
public interface EvaluatedCases {

    String process();

    /** What a vote in favour means for the household, as the ballot words it: 识别为贫困户, 脱贫退出. */
    String motion();

    /** Yuan per person that the household's line on the ballot shows, by case; cases without a figure are left out. */
    Map<String, BigDecimal> perCapita(Collection<String> caseNumbers);

    /** Whether a case stands before its meeting: there it may have been sent back behind the one that voted on it. */
    boolean beforeMeeting(CaseFile file);

    /**
     * What the meeting decided on cases of this procedure, while they are locked and before they go on.
     *
     * @param votes whether each passed
     */
    void evaluated(long meetingId, Map<Ballot, Boolean> votes);

    /** The cases have gone on from the meeting. */
    default void wentOn(Collection<String> caseNumbers) {
        // Nothing of the procedure shows votes.
    }
}
