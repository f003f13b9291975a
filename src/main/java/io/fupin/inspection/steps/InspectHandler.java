package io.fupin.inspection.steps;

import io.fupin.casework.CaseFile;
import io.fupin.casework.Decision;
import io.fupin.casework.Refusal;
import io.fupin.casework.Routing;
import io.fupin.casework.UserTaskHandler;
import io.fupin.inspection.Inspections;
import io.fupin.inspection.data.InspectionRows;
import io.fupin.inspection.steps.InspectHandler.Inspected;
import io.fupin.rectification.Listed;
import io.fupin.rectification.Rectifications;
import io.fupin.rectification.Source;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 现场督查: each problem becomes an item that the inspector checks again. */
@Component("inspectOnTheSpot")
class InspectHandler implements UserTaskHandler<Inspected> {

    private final InspectionRows rows;
    private final Rectifications rectifications;
    private final Clock clock;

    InspectHandler(InspectionRows rows, Rectifications rectifications, Clock clock) {
        this.rows = rows;
        this.rectifications = rectifications;
        this.clock = clock;
    }

    /** {@code inspection-record}. */
    record Inspected(LocalDate inspectedFrom, LocalDate inspectedTo, List<String> inspectors, List<String> visited, String finding, List<String> evidence,
                     List<Listed> findings) {

        List<Listed> problems() {
            return findings == null ? List.of() : findings;
        }
    }

    @Override
    public String taskKey() {
        return Inspections.PROCESS + ".inspect";
    }

    @Override
    public Class<Inspected> formType() {
        return Inspected.class;
    }

    @Override
    public Map<String, List<String>> lists(CaseFile file) {
        return Map.of("rectificationUnits", rectifications.units(rows.get(file.caseNumber()).inspector()));
    }

    @Override
    public Routing apply(CaseFile file, Inspected form, Decision decision) {
        LocalDate today = LocalDate.now(clock);
        if (form.inspectedTo().isBefore(form.inspectedFrom())) {
            throw Refusal.at("inspectedTo", "最后一天早于第一天");
        }
        if (form.inspectedTo().isAfter(today)) {
            throw Refusal.at("inspectedTo", "督查日期晚于今天");
        }
        rectifications.file(Source.INSPECTION, file.caseNumber(), "findings", form.problems(), decision.officer());
        rows.inspected(file.caseNumber(), form.problems().size(), form.inspectedTo());
        return Routing.of(Map.of("found", !form.problems().isEmpty()));
    }

    @Override
    public String summary(Inspected form) {
        return form.problems().isEmpty() ? "没有发现问题" : "发现问题 " + form.problems().size() + " 个，已下达整改";
    }
}
