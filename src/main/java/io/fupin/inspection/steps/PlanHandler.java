package io.fupin.inspection.steps;

import io.fupin.account.Officer;
import io.fupin.casework.CaseFile;
import io.fupin.casework.Decision;
import io.fupin.casework.Refusal;
import io.fupin.casework.Routing;
import io.fupin.casework.UserTaskHandler;
import io.fupin.inspection.Inspections;
import io.fupin.inspection.data.Inspection;
import io.fupin.inspection.data.InspectionRows;
import io.fupin.inspection.steps.PlanHandler.Plan;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 制定方案 of an inspection that the calendar began. */
@Component("planInspection")
class PlanHandler implements UserTaskHandler<Plan> {

    private final InspectionRows rows;

    PlanHandler(InspectionRows rows) {
        this.rows = rows;
    }

    /** {@code inspection-plan}. */
    record Plan(LocalDate startsOn, LocalDate until, List<String> participants, List<String> targets, String focus) {
    }

    @Override
    public String taskKey() {
        return Inspections.PROCESS + ".plan";
    }

    @Override
    public Class<Plan> formType() {
        return Plan.class;
    }

    @Override
    public Map<String, Object> open(CaseFile file, Officer officer) {
        Inspection one = rows.get(file.caseNumber());
        return Map.of("startsOn", one.startsOn().toString(), "until", one.until().toString());
    }

    @Override
    public Routing apply(CaseFile file, Plan form, Decision decision) {
        if (form.until().isBefore(form.startsOn())) {
            throw Refusal.at("until", "最后一天早于第一天");
        }
        if (form.until().isAfter(form.startsOn().plusYears(1))) {
            throw Refusal.at("until", "一次督查不超过一年");
        }
        rows.planned(file.caseNumber(), form.startsOn(), form.until(), String.join("、", form.targets()));
        return Routing.none();
    }

    @Override
    public String summary(Plan form) {
        return String.join("、", form.targets()) + "，到 " + form.until();
    }
}
