package io.fupin.identification.panel;

import io.fupin.assessment.ThirdPartyAssessment;
import io.fupin.casework.CaseFile;
import io.fupin.casework.CaseRelations;
import io.fupin.identification.data.AssessedRows;
import io.fupin.rectification.Rectifications;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The identifications that an assessment led to: beside its own case, and beside the item that has the household put right. */
@Component
class AssessedRelations implements CaseRelations {

    private final AssessedRows rows;
    private final Rectifications rectifications;

    AssessedRelations(AssessedRows rows, Rectifications rectifications) {
        this.rows = rows;
        this.rectifications = rectifications;
    }

    @Override
    public Map<String, String> of(CaseFile file) {
        List<AssessedRows.Assessed> found = switch (file.process()) {
            case ThirdPartyAssessment.PROCESS -> rows.begun(file.caseNumber());
            case Rectifications.PROCESS -> rectifications.reference(file.caseNumber()).flatMap(rows::find).filter(one -> one.startedCase() != null)
                    .map(List::of).orElse(List.of());
            default -> List.of();
        };
        Map<String, String> related = new LinkedHashMap<>();
        found.forEach(one -> related.put(one.startedCase(), one.ground()));
        return related;
    }
}
