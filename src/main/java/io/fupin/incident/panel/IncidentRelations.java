package io.fupin.incident.panel;

import io.fupin.casework.CaseFile;
import io.fupin.casework.CaseRelations;
import io.fupin.incident.Incidents;
import io.fupin.incident.data.IncidentRows;
import io.fupin.rectification.Rectifications;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** An incident and its complaint belong together, and so do the items it led to. Who may read which is asked by the casework. */
@Component
class IncidentRelations implements CaseRelations {

    private final IncidentRows rows;
    private final Rectifications rectifications;

    IncidentRelations(IncidentRows rows, Rectifications rectifications) {
        this.rows = rows;
        this.rectifications = rectifications;
    }

    @Override
    public Map<String, String> of(CaseFile file) {
        Map<String, String> related = new LinkedHashMap<>();
        if (file.process().equals(Incidents.PROCESS)) {
            String complaint = rows.get(file.caseNumber()).complaint();
            if (complaint != null) {
                related.put(complaint, "由它报告");
            }
            rectifications.of(file.caseNumber()).forEach(item -> related.put(item.caseNumber(), "整改"));
        } else if (file.process().equals("objection-handling")) {
            rows.ofComplaint(file.caseNumber()).ifPresent(number -> related.put(number, "按涉贫事件报告"));
        }
        return related;
    }
}
