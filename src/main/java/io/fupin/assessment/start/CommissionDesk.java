package io.fupin.assessment.start;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fupin.account.Officer;
import io.fupin.account.Post;
import io.fupin.account.PostNames;
import io.fupin.account.Role;
import io.fupin.assessment.ThirdPartyAssessment;
import io.fupin.assessment.data.Assessment.Limits;
import io.fupin.assessment.data.AssessmentRows;
import io.fupin.assessment.forms.CommissionForm;
import io.fupin.audit.AuditLog;
import io.fupin.casework.CaseFile;
import io.fupin.casework.CaseStart;
import io.fupin.casework.Cases;
import io.fupin.casework.Cases.NewCase;
import io.fupin.casework.NotAllowed;
import io.fupin.casework.Refusal;
import io.fupin.form.FormResult;
import io.fupin.form.FormSchemas;
import io.fupin.form.FormValidator;
import io.fupin.policy.PolicyParameters;
import io.fupin.region.Region;
import io.fupin.region.RegionCode;
import io.fupin.region.RegionLevel;
import io.fupin.region.Regions;
import java.math.BigDecimal;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 委托评估: by the county for its own yearly check, by the province for what an exit of the county waits for. */
@Component
@Order(60)
class CommissionDesk implements CaseStart {

    private static final String KIND = "PG";
    private static final String FORM = "third-party-assessment";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final AssessmentRows rows;
    private final Cases cases;
    private final PostNames posts;
    private final Regions regions;
    private final PolicyParameters parameters;
    private final FormSchemas schemas;
    private final FormValidator validator;
    private final AuditLog audit;
    private final ObjectMapper json;
    private final Clock clock;

    CommissionDesk(AssessmentRows rows, Cases cases, PostNames posts, Regions regions, PolicyParameters parameters, FormSchemas schemas,
                   FormValidator validator, AuditLog audit, ObjectMapper json, Clock clock) {
        this.rows = rows;
        this.cases = cases;
        this.posts = posts;
        this.regions = regions;
        this.parameters = parameters;
        this.schemas = schemas;
        this.validator = validator;
        this.audit = audit;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public String process() {
        return ThirdPartyAssessment.PROCESS;
    }

    @Override
    public String word() {
        return "委托";
    }

    @Override
    public boolean offeredTo(Officer officer) {
        return officer.is(Role.COUNTY_OFFICE) || officer.is(Role.PROVINCE_OFFICE);
    }

    /** From the list of assessments. */
    @Override
    public String begunAt() {
        return "/assessments";
    }

    @Override
    public Map<String, Object> open(Officer officer, String finding) {
        LocalDate today = LocalDate.now(clock);
        RegionCode area = officer.post().region();
        Map<String, Object> form = new LinkedHashMap<>();
        List<Region> counties = counties(officer);
        if (counties.size() == 1) {
            form.put("county", counties.get(0).name());
        }
        form.put("year", today.getYear());
        form.put("incidenceMax", parameters.number("assessment-incidence-max", area, today));
        form.put("wrongExitMax", parameters.number("assessment-wrong-exit-max", area, today));
        form.put("missedMax", parameters.number("assessment-missed-max", area, today));
        form.put("approvalMin", parameters.number("assessment-approval-min", area, today));
        form.put("sizeRule", "按公式");
        form.put("marginOfError", parameters.number("assessment-margin-of-error", area, today));
        form.put("registerShare", parameters.integer("assessment-register-share", area, today));
        form.put("allocation", "按比例");
        form.put("stages", "一阶段");
        form.put("reservePercent", parameters.integer("assessment-reserve-share", area, today));
        return form;
    }

    @Override
    public Map<String, List<String>> lists(Officer officer, String finding) {
        return Map.of("assessmentFirms", List.copyOf(posts.units(Role.ASSESSOR).values()),
                "assessmentCounties", counties(officer).stream().map(Region::name).toList());
    }

    private List<Region> counties(Officer officer) {
        RegionCode area = officer.post().region();
        return area.level() == RegionLevel.COUNTY ? List.of(regions.get(area)) : regions.within(area, RegionLevel.COUNTY);
    }

    @Override
    @Transactional
    public Started start(Officer officer, RegionCode region, ObjectNode sent) {
        if (!offeredTo(officer)) {
            throw new NotAllowed("第三方评估由县扶贫办或省扶贫办委托。");
        }
        FormResult checked = validator.validate(schemas.get(FORM), sent, "submit", lists(officer, null));
        if (!checked.errors().isEmpty()) {
            throw new Refusal(checked.errors());
        }
        CommissionForm form = json.convertValue(checked.cleaned(), CommissionForm.class);
        RegionCode county = counties(officer).stream().filter(one -> one.name().equals(form.county())).findFirst().orElseThrow().code();
        BigDecimal line = parameters.incomeLine(county, form.year())
                .orElseThrow(() -> Refusal.at("year", "还没有录入 " + form.year() + " 年的收入标准线，不能评估"));
        String firm = posts.units(Role.ASSESSOR).entrySet().stream().filter(one -> one.getValue().equals(form.firm())).findFirst().orElseThrow().getKey();
        byte[] key = new byte[32];
        RANDOM.nextBytes(key);
        CaseFile file = cases.open(new NewCase(ThirdPartyAssessment.PROCESS, KIND, form.title(), null, null, county, officer, null,
                Map.of("assessorGroup", new Post(Role.ASSESSOR, firm, county).key(), "organiserGroup", officer.post().key()), checked.cleaned()),
                opened -> rows.insert(opened.caseNumber(), county, firm, officer.post(), form.year(), form.title(), line,
                        new Limits(form.incidenceMax(), form.wrongExitMax(), form.missedMax(), form.approvalMin()), key));
        audit.record(new AuditLog.Actor(officer.personId(), officer.name(), officer.post().key()), "case.start", file.caseNumber(),
                Map.of("name", form.firm()));
        return new Started(file, List.of());
    }
}
