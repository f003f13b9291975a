package io.fupin.inspection.panel;

import io.fupin.casework.CaseFile;
import io.fupin.casework.CaseRelations;
import io.fupin.inspection.Inspections;
import io.fupin.rectification.Rectifications;
import io.fupin.rectification.Rectifications.Item;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The items that an inspection led to. */
@Component
class InspectionRelations implements CaseRelations {

    private final Rectifications rectifications;

    InspectionRelations(Rectifications rectifications) {
        this.rectifications = rectifications;
    }

    @Override
    public Map<String, String> of(CaseFile file) {
        return !file.process().equals(Inspections.PROCESS) ? Map.of() : rectifications.of(file.caseNumber()).stream()
                .collect(Collectors.toMap(Item::caseNumber, item -> "整改"));
    }
}
