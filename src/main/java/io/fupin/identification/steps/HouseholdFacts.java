package io.fupin.identification.steps;

import io.fupin.casework.Revisions;
import io.fupin.identification.Identification;
import io.fupin.identification.forms.ApplicationForm;
import io.fupin.identification.forms.InvestigationForm;
import io.fupin.household.MemberForm;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The facts of a case as they stand: what the visit found, else what the application said. */
@Component
public class HouseholdFacts {

    private final Revisions revisions;

    HouseholdFacts(Revisions revisions) {
        this.revisions = revisions;
    }

    public ApplicationForm application(String caseNumber) {
        return revisions.latest(caseNumber, "start", ApplicationForm.class)
                .orElseThrow(() -> new IllegalStateException("案件 " + caseNumber + " 没有申请记录"));
    }

    public Optional<InvestigationForm> investigation(String caseNumber) {
        return revisions.latest(caseNumber, "investigate", InvestigationForm.class);
    }

    public List<MemberForm> members(String caseNumber) {
        return investigation(caseNumber).map(InvestigationForm::members).filter(members -> members != null && !members.isEmpty())
                .orElseGet(() -> application(caseNumber).members());
    }

    /** What was handed in at a step before, as a start for doing it again; empty when it never was. */
    Map<String, Object> latestForm(String caseNumber, String step) {
        Map<String, Object> form = new LinkedHashMap<>();
        revisions.latest(caseNumber, step).ifPresent(before -> before.form().fields()
                .forEachRemaining(field -> form.put(field.getKey(), field.getValue())));
        return form;
    }

    static String task(String step) {
        return Identification.PROCESS + "." + step;
    }
}
