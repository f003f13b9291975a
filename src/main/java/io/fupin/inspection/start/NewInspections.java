package io.fupin.inspection.start;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fupin.account.Officer;
import io.fupin.casework.CaseFile;
import io.fupin.casework.Cases;
import io.fupin.casework.Cases.NewCase;
import io.fupin.inspection.Inspections;
import io.fupin.inspection.data.Inspection;
import io.fupin.inspection.data.InspectionRows;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Opens the case of an inspection, ordered or due. */
@Component
class NewInspections {

    private static final String KIND = "DC";

    private final Cases cases;
    private final InspectionRows rows;

    NewInspections(Cases cases, InspectionRows rows) {
        this.cases = cases;
        this.rows = rows;
    }

    /**
     * @param told    as far as it is known; its case number is given here
     * @param officer null for the calendar
     */
    CaseFile open(Inspection told, ObjectNode form, Officer officer) {
        return cases.open(new NewCase(Inspections.PROCESS, KIND, told.title(), null, null, told.county(), officer, null,
                Map.of("planned", told.targets() != null, "inspectorGroup", told.inspector().key()), form), file -> rows.insert(new Inspection(file.caseNumber(),
                told.kind(), told.county(), told.title(), told.inspector(), told.term(), told.startsOn(), told.until(), told.targets(), null, null)));
    }
}
