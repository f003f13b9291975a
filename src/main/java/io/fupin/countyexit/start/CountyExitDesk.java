package io.fupin.countyexit.start;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fupin.account.Officer;
import io.fupin.account.Post;
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
import io.fupin.countyexit.CountyExit;
import io.fupin.countyexit.data.CountyExitRows;
import io.fupin.form.FormResult;
import io.fupin.form.FormSchemas;
import io.fupin.form.FormValidator;
import io.fupin.policy.PolicyParameters;
import io.fupin.region.RegionCode;
import io.fupin.region.Regions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 提出摘帽: by the office of a poor county, upon its leading group's minutes. Whether a county is a poor one is a parameter. */
@Component
@Order(70)
class CountyExitDesk implements CountyExit, CaseStart {

    private static final String KIND = "XZ";
    private static final String FORM = "county-exit";
    private static final String NOT_POOR = "不是";

    private final CountyExitRows rows;
    private final PolicyParameters parameters;
    private final Cases cases;
    private final StepEvidence evidence;
    private final Regions regions;
    private final FormSchemas schemas;
    private final FormValidator validator;
    private final AuditLog audit;
    private final ObjectMapper json;
    private final Clock clock;

    CountyExitDesk(CountyExitRows rows, PolicyParameters parameters, Cases cases, StepEvidence evidence, Regions regions, FormSchemas schemas,
                   FormValidator validator, AuditLog audit, ObjectMapper json, Clock clock) {
        this.rows = rows;
        this.parameters = parameters;
        this.cases = cases;
        this.evidence = evidence;
        this.regions = regions;
        this.schemas = schemas;
        this.validator = validator;
        this.audit = audit;
        this.json = json;
        this.clock = clock;
    }

    /** {@code county-exit}. */
    record Proposal(LocalDate proposedOn, String documentNumber, String reason, List<String> minutesEvidence) {
    }

    @Override
    public String process() {
        return PROCESS;
    }

    @Override
    public boolean offeredTo(Officer officer) {
        return officer.is(Role.COUNTY_OFFICE) && poor(officer.post().region());
    }

    private boolean poor(RegionCode county) {
        return !NOT_POOR.equals(parameters.text("poor-county-level", county, LocalDate.now(clock)));
    }

    @Override
    public Map<String, Object> open(Officer officer, String finding) {
        return Map.of("proposedOn", LocalDate.now(clock).toString());
    }

    @Override
    public Opening opening(Officer officer) {
        String open = rows.open(officer.post().region()).orElse(null);
        return open == null ? Opening.FREE : new Opening(null, "本县的摘帽已经提出，正在办（" + CaseNumbers.shortForm(open) + "）。", List.of());
    }

    @Override
    @Transactional
    public Started start(Officer officer, RegionCode county, ObjectNode sent) {
        if (!officer.is(Role.COUNTY_OFFICE) || !officer.post().region().equals(county)) {
            throw new NotAllowed("摘帽由本县扶贫办按县领导小组的会议纪要提出。");
        }
        FormResult checked = validator.validate(schemas.get(FORM), sent, "submit", Map.of());
        if (!checked.errors().isEmpty()) {
            throw new Refusal(checked.errors());
        }
        LocalDate today = LocalDate.now(clock);
        if (json.convertValue(checked.cleaned(), Proposal.class).proposedOn().isAfter(today)) {
            throw Refusal.at("proposedOn", "提出日期晚于今天");
        }
        if (!poor(county)) {
            throw Refusal.at("proposedOn", "参数里本县不是贫困县（poor-county-level），没有摘帽可言");
        }
        rows.exited(county).ifPresent(on -> {
            throw Refusal.at("proposedOn", "本县已经在" + on + "摘帽");
        });
        Map<String, Object> routing = Map.of("cityGroup", Post.of(Role.CITY_OFFICE, county.city()).key(), "provinceGroup",
                Post.of(Role.PROVINCE_OFFICE, county.province()).key());
        CaseFile file = cases.open(new NewCase(PROCESS, KIND, regions.get(county).name(), null, null, county, officer, null, routing, checked.cleaned()),
                opened -> {
                    if (!rows.insert(opened, today.getYear())) {
                        throw Refusal.at("proposedOn", "本县的摘帽刚刚已经提出");
                    }
                });
        evidence.link(file, "start", checked.cleaned(), officer);
        audit.record(new AuditLog.Actor(officer.personId(), officer.name(), officer.post().key()), "case.start", file.caseNumber(), Map.of("kind", "县摘帽"));
        return new Started(file, List.of());
    }
}
