package io.fupin.incident.start;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fupin.account.Officer;
import io.fupin.account.Role;
import io.fupin.audit.AuditLog;
import io.fupin.casework.CaseFile;
import io.fupin.casework.CaseNumbers;
import io.fupin.casework.CaseStart;
import io.fupin.casework.Cases;
import io.fupin.casework.Cases.NewCase;
import io.fupin.casework.NotAllowed;
import io.fupin.casework.Refusal;
import io.fupin.casework.StepEvidence;
import io.fupin.form.FormResult;
import io.fupin.form.FormSchemas;
import io.fupin.form.FormValidator;
import io.fupin.incident.Incidents;
import io.fupin.incident.data.Incident;
import io.fupin.incident.data.IncidentRows;
import io.fupin.policy.PolicyParameters;
import io.fupin.region.Region;
import io.fupin.region.RegionCode;
import io.fupin.region.RegionLevel;
import io.fupin.region.Regions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 报告事件: by village, team, township and county, each for its own area; from a complaint by those who may read it. */
@Component
@Order(77)
class IncidentDesk implements CaseStart {

    private static final String KIND = "SJ";
    private static final String FORM = "incident";
    private static final String COMPLAINT = "objection-handling";
    private static final Set<Role> REPORT = Set.of(Role.VILLAGE_COMMITTEE, Role.VILLAGE_TEAM, Role.TOWNSHIP_OFFICE, Role.COUNTY_OFFICE);

    private final IncidentRows rows;
    private final Cases cases;
    private final StepEvidence evidence;
    private final PolicyParameters parameters;
    private final Regions regions;
    private final FormSchemas schemas;
    private final FormValidator validator;
    private final AuditLog audit;
    private final ObjectMapper json;
    private final Clock clock;

    IncidentDesk(IncidentRows rows, Cases cases, StepEvidence evidence, PolicyParameters parameters, Regions regions, FormSchemas schemas,
                 FormValidator validator, AuditLog audit, ObjectMapper json, Clock clock) {
        this.rows = rows;
        this.cases = cases;
        this.evidence = evidence;
        this.parameters = parameters;
        this.regions = regions;
        this.schemas = schemas;
        this.validator = validator;
        this.audit = audit;
        this.json = json;
        this.clock = clock;
    }

    /** {@code incident}. */
    record Report(String title, String kind, String place, LocalDate happenedOn, int persons, int casualties, @com.fasterxml.jackson.annotation.JsonProperty("public")
            boolean viral, boolean funds, String detail, String measures, String complaint, List<String> evidence) {
    }

    @Override
    public String process() {
        return Incidents.PROCESS;
    }

    @Override
    public String word() {
        return "报告";
    }

    @Override
    public boolean offeredTo(Officer officer) {
        return REPORT.contains(officer.post().role());
    }

    /** @param finding number of a complaint that is to be reported; null for none */
    @Override
    public Map<String, Object> open(Officer officer, String finding) {
        Map<String, Object> form = new HashMap<>(Map.of("happenedOn", LocalDate.now(clock).toString(), "casualties", 0,
                "fromComplaint", readsComplaints(officer)));
        Map<String, RegionCode> places = places(officer);
        if (places.size() == 1) {
            form.put("place", places.keySet().iterator().next());
        }
        if (finding != null) {
            cases.find(finding).filter(file -> file.process().equals(COMPLAINT)).ifPresent(file -> form.put("complaint", file.shortNumber()));
        }
        return form;
    }

    /** The village never sees who objected. */
    private static boolean readsComplaints(Officer officer) {
        return officer.is(Role.TOWNSHIP_OFFICE) || officer.is(Role.COUNTY_OFFICE);
    }

    @Override
    public Map<String, List<String>> lists(Officer officer, String finding) {
        return Map.of("incidentPlaces", List.copyOf(places(officer).keySet()), "incidentKinds",
                parameters.list("incident-kinds", officer.post().region().county(), LocalDate.now(clock)));
    }

    /** Of a village itself; of a township it and its villages; of a county it and its townships. */
    private Map<String, RegionCode> places(Officer officer) {
        Map<String, RegionCode> places = new LinkedHashMap<>();
        Region own = regions.get(officer.post().region());
        places.put(own.name(), own.code());
        if (own.code().level() != RegionLevel.VILLAGE) {
            regions.children(own.code()).forEach(child -> places.putIfAbsent(child.name(), child.code()));
        }
        return places;
    }

    @Override
    @Transactional
    public Started start(Officer officer, RegionCode region, ObjectNode sent) {
        if (!offeredTo(officer) || !officer.post().region().equals(region)) {
            throw new NotAllowed("事件由村、乡镇或县扶贫办报告。");
        }
        FormResult checked = validator.validate(schemas.get(FORM), sent, "submit", lists(officer, null),
                json.valueToTree(Map.of("fromComplaint", readsComplaints(officer))));
        if (!checked.errors().isEmpty()) {
            throw new Refusal(checked.errors());
        }
        Report form = json.convertValue(checked.cleaned(), Report.class);
        LocalDate today = LocalDate.now(clock);
        if (form.happenedOn().isAfter(today)) {
            throw Refusal.at("happenedOn", "日期晚于今天");
        }
        if (form.casualties() > form.persons()) {
            throw Refusal.at("casualties", "伤亡人数多于涉及的人数");
        }
        String complaint = form.complaint() == null ? null : complaint(officer, form.complaint());
        RegionCode scene = places(officer).get(form.place());
        // The village does not read a complaint, nor what was made of it (processes.md 2).
        RegionCode place = complaint == null || scene.level() != RegionLevel.VILLAGE ? scene : scene.township();
        CaseFile file = cases.open(new NewCase(Incidents.PROCESS, KIND, form.title().strip(), null, null, place, officer, null, Map.of(), checked.cleaned()),
                opened -> rows.insert(new Incident(opened.caseNumber(), place, form.place(), form.title().strip(), form.kind(), form.happenedOn(), today,
                        form.persons(), form.casualties(), form.viral(), form.funds(), complaint, null, null, null, null)));
        evidence.link(file, "start", checked.cleaned(), officer);
        audit.record(new AuditLog.Actor(officer.personId(), officer.name(), officer.post().key()), "case.start", file.caseNumber(), Map.of("kind", form.kind()));
        return new Started(file, late(form.happenedOn(), today, officer));
    }

    /** Nobody is kept from reporting late, but he is told. */
    private List<String> late(LocalDate happenedOn, LocalDate today, Officer officer) {
        int days = parameters.integer("incident-report-days", officer.post().region().county(), today);
        return today.isAfter(happenedOn.plusDays(days)) ? List.of("发现以后应当在 " + days + " 天以内报告，这一件记为迟报") : List.of();
    }

    private String complaint(Officer officer, String typed) {
        return CaseNumbers.fullForm(typed, officer.post().region().county().value()).flatMap(cases::find)
                .filter(file -> file.process().equals(COMPLAINT)).map(file -> cases.get(file.caseNumber(), officer).caseNumber())
                .orElseThrow(() -> Refusal.at("complaint", "没有这件信访、异议，或者它不在您的辖区"));
    }
}
