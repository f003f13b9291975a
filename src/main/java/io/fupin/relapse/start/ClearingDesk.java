package io.fupin.relapse.start;

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
import io.fupin.form.FormResult;
import io.fupin.form.FormSchemas;
import io.fupin.form.FormValidator;
import io.fupin.household.RegisterChanges;
import io.fupin.region.RegionCode;
import io.fupin.relapse.MonitoredHouseholds.Monitored;
import io.fupin.relapse.RiskClearing;
import io.fupin.relapse.data.MonitoredRows;
import io.fupin.relapse.data.RelapseRows;
import io.fupin.relapse.data.RelapseRows.Who;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 提出风险消除: by the village. */
@Component
@Order(60)
class ClearingDesk implements RiskClearing, CaseStart {

    private static final String KIND = "XC";
    private static final String FORM = "risk-clearing";
    private static final String NUMBER = "monitoredNumber";

    private final MonitoredRows monitored;
    private final RelapseRows rows;
    private final RegisterChanges locks;
    private final Cases cases;
    private final FormSchemas schemas;
    private final FormValidator validator;
    private final AuditLog audit;
    private final ObjectMapper json;
    private final Clock clock;

    ClearingDesk(MonitoredRows monitored, RelapseRows rows, RegisterChanges locks, Cases cases, FormSchemas schemas, FormValidator validator, AuditLog audit,
                 ObjectMapper json, Clock clock) {
        this.monitored = monitored;
        this.rows = rows;
        this.locks = locks;
        this.cases = cases;
        this.schemas = schemas;
        this.validator = validator;
        this.audit = audit;
        this.json = json;
        this.clock = clock;
    }

    /** {@code risk-clearing}. */
    record Proposal(String monitoredNumber, LocalDate proposedOn, String reason) {
    }

    @Override
    public String process() {
        return PROCESS;
    }

    @Override
    public boolean offeredTo(Officer officer) {
        return officer.is(Role.VILLAGE_COMMITTEE);
    }

    @Override
    public Map<String, Object> open(Officer officer, String finding) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("proposedOn", LocalDate.now(clock).toString());
        if (finding != null && monitored.find(finding).filter(found -> officer.covers(found.village())).isPresent()) {
            form.put(NUMBER, CaseNumbers.shortForm(finding));
        }
        return form;
    }

    @Override
    @Transactional
    public Started propose(Officer officer, RegionCode region, ObjectNode form) {
        return start(officer, region, form);
    }

    @Override
    @Transactional
    public Started start(Officer officer, RegionCode village, ObjectNode sent) {
        if (!offeredTo(officer) || !officer.post().region().equals(village)) {
            throw new NotAllowed("风险消除由农户所在村的村“两委”提出。");
        }
        FormResult checked = validator.validate(schemas.get(FORM), sent, "submit", Map.of());
        if (!checked.errors().isEmpty()) {
            throw new Refusal(checked.errors());
        }
        Proposal proposal = json.convertValue(checked.cleaned(), Proposal.class);
        if (proposal.proposedOn().isAfter(LocalDate.now(clock))) {
            throw Refusal.at("proposedOn", "提出日期晚于今天");
        }
        Monitored watched = CaseNumbers.fullForm(proposal.monitoredNumber(), village.value()).flatMap(monitored::find)
                .filter(found -> found.village().equals(village)).orElseThrow(() -> Refusal.at(NUMBER, "本村没有这个监测编号"));
        if (watched.clearedOn() != null) {
            throw Refusal.at(NUMBER, "这一户在" + watched.clearedOn() + "已经标注风险消除");
        }
        if (watched.registerNumber() != null) {
            locks.lock(List.of(watched.registerNumber()));
        }
        Who who = new Who(watched.registerNumber(), watched.key(), village, watched.headName(), watched.groupName(), watched.persons());
        CaseFile file = cases.open(new NewCase(PROCESS, KIND, who.headName(), who.persons(), who.groupName(), village, officer, null, Map.of(),
                checked.cleaned()), opened -> {
                    if (!rows.insert(opened, who, watched.number(), null, null, proposal.reason())) {
                        throw Refusal.at(NUMBER, "这一户还有没办结的监测案件");
                    }
                });
        audit.record(new AuditLog.Actor(officer.personId(), officer.name(), officer.post().key()), "case.start", file.caseNumber(), Map.of("kind", "风险消除"));
        return new Started(file, List.of());
    }
}
