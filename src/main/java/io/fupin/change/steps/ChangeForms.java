package io.fupin.change.steps;

import io.fupin.casework.Revisions;
import io.fupin.change.plan.ChangeForm;
import org.springframework.stereotype.Component;

/** What was reported, as last corrected. */
@Component
public class ChangeForms {

    public static final String SUPPLEMENT = "supplement";

    private final Revisions revisions;

    ChangeForms(Revisions revisions) {
        this.revisions = revisions;
    }

    public ChangeForm of(String caseNumber) {
        return revisions.latest(caseNumber, SUPPLEMENT, ChangeForm.class)
                .or(() -> revisions.latest(caseNumber, "start", ChangeForm.class)).orElseThrow();
    }
}
