package io.fupin.exit.steps;

import io.fupin.account.Officer;
import io.fupin.casework.CaseFile;
import io.fupin.casework.Decision;
import io.fupin.casework.Refusal;
import io.fupin.casework.Routing;
import io.fupin.casework.UserTaskHandler;
import io.fupin.exit.HouseholdExit;
import io.fupin.exit.data.ExitRows;
import io.fupin.exit.steps.SignHandler.HouseholdWord;
import io.fupin.meeting.Meetings;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 签字确认: the household's own word. No signature, no exit (EX-18); what it refuses stays refused for this case. */
@Component
class SignHandler implements UserTaskHandler<HouseholdWord> {

    private final ExitRows rows;
    private final Meetings meetings;
    private final Clock clock;

    SignHandler(ExitRows rows, Meetings meetings, Clock clock) {
        this.rows = rows;
        this.meetings = meetings;
        this.clock = clock;
    }

    /** {@code household-signature}. */
    record HouseholdWord(LocalDate signedOn, String signer, List<String> signatureEvidence) {
    }

    @Override
    public String taskKey() {
        return HouseholdExit.PROCESS + ".sign";
    }

    @Override
    public Class<HouseholdWord> formType() {
        return HouseholdWord.class;
    }

    @Override
    public Map<String, Object> open(CaseFile file, Officer officer) {
        return Map.of("signedOn", LocalDate.now(clock).toString(), "signer", file.subject());
    }

    @Override
    public String outcomeName(String outcome) {
        return "confirm".equals(outcome) ? "农户认可" : null;
    }

    @Override
    public Routing apply(CaseFile file, HouseholdWord form, Decision decision) {
        boolean agreed = "confirm".equals(decision.outcome());
        if (form.signedOn() != null && form.signedOn().isAfter(LocalDate.now(clock))) {
            throw Refusal.at("signedOn", "签字日期晚于今天");
        }
        if (agreed && (form.signatureEvidence() == null || form.signatureEvidence().isEmpty())) {
            throw Refusal.at("signatureEvidence", "没有农户签字就不能退出");
        }
        if (agreed) {
            LocalDate held = meetings.latestOf(file.caseNumber()).orElseThrow().heldOn();
            if (form.signedOn().isBefore(held)) {
                throw Refusal.at("signedOn", "签字日期早于评议会日期（" + held + "）");
            }
        }
        rows.answered(file.caseNumber(), agreed, agreed ? form.signer() : null);
        return Routing.of(Map.of("householdAgreed", agreed));
    }
}
