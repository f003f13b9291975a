package io.fupin.inspection.start;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fupin.account.Officer;
import io.fupin.account.Role;
import io.fupin.audit.AuditLog;
import io.fupin.casework.CaseFile;
import io.fupin.casework.CaseStart;
import io.fupin.casework.NotAllowed;
import io.fupin.casework.Refusal;
import io.fupin.form.FormResult;
import io.fupin.form.FormSchemas;
import io.fupin.form.FormValidator;
import io.fupin.inspection.Inspections;
import io.fupin.inspection.data.Inspection;
import io.fupin.inspection.data.Inspection.Kind;
import io.fupin.region.RegionCode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 安排督查: by the county's office or its leading group, with its plan at once (SU-1 「对重点部门、重点乡镇、村屯进行联合督查」). */
@Component
@Order(76)
class InspectionDesk implements CaseStart {

    private static final String FORM = "inspection";

    private final NewInspections opening;
    private final FormSchemas schemas;
    private final FormValidator validator;
    private final AuditLog audit;
    private final ObjectMapper json;
    private final Clock clock;

    InspectionDesk(NewInspections opening, FormSchemas schemas, FormValidator validator, AuditLog audit, ObjectMapper json, Clock clock) {
        this.opening = opening;
        this.schemas = schemas;
        this.validator = validator;
        this.audit = audit;
        this.json = json;
        this.clock = clock;
    }

    /** {@code inspection}. */
    record Ordered(String title, String kind, LocalDate startsOn, LocalDate until, List<String> participants, List<String> targets, String focus) {
    }

    @Override
    public String process() {
        return Inspections.PROCESS;
    }

    @Override
    public String word() {
        return "安排";
    }

    @Override
    public boolean offeredTo(Officer officer) {
        return officer.is(Role.COUNTY_OFFICE) || officer.is(Role.COUNTY_LEADERS);
    }

    @Override
    public Map<String, Object> open(Officer officer, String finding) {
        return Map.of("kind", Kind.JOINT.title(), "startsOn", LocalDate.now(clock).toString());
    }

    @Override
    @Transactional
    public Started start(Officer officer, RegionCode county, ObjectNode sent) {
        if (!offeredTo(officer) || !officer.post().region().equals(county)) {
            throw new NotAllowed("督查由县扶贫办或县领导小组安排。");
        }
        FormResult checked = validator.validate(schemas.get(FORM), sent, "submit", Map.of());
        if (!checked.errors().isEmpty()) {
            throw new Refusal(checked.errors());
        }
        Ordered form = json.convertValue(checked.cleaned(), Ordered.class);
        requireOrder(form.startsOn(), form.until());
        CaseFile file = opening.open(new Inspection(null, Kind.of(form.kind()), county, form.title().strip(), officer.post(), null, form.startsOn(), form.until(),
                String.join("、", form.targets()), null, null), checked.cleaned(), officer);
        audit.record(new AuditLog.Actor(officer.personId(), officer.name(), officer.post().key()), "case.start", file.caseNumber(), Map.of("kind", form.kind()));
        return new Started(file, List.of());
    }

    /** @throws Refusal for an end before the beginning, or farther away than a year */
    static void requireOrder(LocalDate startsOn, LocalDate until) {
        if (until.isBefore(startsOn)) {
            throw Refusal.at("until", "最后一天早于第一天");
        }
        if (until.isAfter(startsOn.plusYears(1))) {
            throw Refusal.at("until", "一次督查不超过一年");
        }
    }
}
