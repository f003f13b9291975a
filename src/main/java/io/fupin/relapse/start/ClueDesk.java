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
import io.fupin.casework.StepEvidence;
import io.fupin.form.FieldError;
import io.fupin.form.FormResult;
import io.fupin.form.FormSchemas;
import io.fupin.form.FormValidator;
import io.fupin.household.Household;
import io.fupin.household.Household.State;
import io.fupin.household.HouseholdRegister;
import io.fupin.household.OpenMatters;
import io.fupin.household.RegisterChanges;
import io.fupin.region.RegionCode;
import io.fupin.relapse.RelapseMonitoring;
import io.fupin.relapse.data.MonitoredRows;
import io.fupin.relapse.data.RelapseRows;
import io.fupin.relapse.data.RelapseRows.Who;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 报告风险线索: by the village, whoever the clue came from. */
@Component
@Order(50)
class ClueDesk implements RelapseMonitoring, CaseStart {

    private static final String KIND = "JC";
    private static final String FORM = "relapse-clue";
    private static final String EXITED = "已脱贫户";
    private static final Set<State> WATCHED = Set.of(State.EXITED, State.EXITED_NO_POLICY);

    private final HouseholdRegister register;
    private final RegisterChanges locks;
    private final ObjectProvider<OpenMatters> matters;
    private final RelapseRows rows;
    private final MonitoredRows monitored;
    private final Cases cases;
    private final StepEvidence evidence;
    private final FormSchemas schemas;
    private final FormValidator validator;
    private final AuditLog audit;
    private final ObjectMapper json;
    private final Clock clock;

    ClueDesk(HouseholdRegister register, RegisterChanges locks, ObjectProvider<OpenMatters> matters, RelapseRows rows, MonitoredRows monitored, Cases cases,
             StepEvidence evidence, FormSchemas schemas, FormValidator validator, AuditLog audit, ObjectMapper json, Clock clock) {
        this.register = register;
        this.locks = locks;
        this.matters = matters;
        this.rows = rows;
        this.monitored = monitored;
        this.cases = cases;
        this.evidence = evidence;
        this.schemas = schemas;
        this.validator = validator;
        this.audit = audit;
        this.json = json;
        this.clock = clock;
    }

    /** {@code relapse-clue}. */
    record Clue(String household, String householdNumber, String headName, String groupName, Integer persons, LocalDate foundOn, String source,
                String situation, List<String> clueEvidence) {
    }

    @Override
    public String process() {
        return PROCESS;
    }

    @Override
    public String word() {
        return "报告";
    }

    @Override
    public boolean offeredTo(Officer officer) {
        return officer.is(Role.VILLAGE_COMMITTEE);
    }

    @Override
    public Map<String, Object> open(Officer officer, String finding) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("foundOn", LocalDate.now(clock).toString());
        if (finding != null && register.find(finding).filter(household -> officer.covers(household.village())).isPresent()) {
            form.put("household", EXITED);
            form.put("householdNumber", finding);
        }
        return form;
    }

    @Override
    @Transactional
    public Started report(Officer officer, RegionCode region, ObjectNode form) {
        return start(officer, region, form);
    }

    @Override
    @Transactional
    public Started start(Officer officer, RegionCode village, ObjectNode sent) {
        if (!offeredTo(officer) || !officer.post().region().equals(village)) {
            throw new NotAllowed("风险线索由农户所在村的村“两委”报告。");
        }
        FormResult checked = validator.validate(schemas.get(FORM), sent, "submit", Map.of());
        if (!checked.errors().isEmpty()) {
            throw new Refusal(checked.errors());
        }
        Clue clue = json.convertValue(checked.cleaned(), Clue.class);
        if (clue.foundOn().isAfter(LocalDate.now(clock))) {
            throw Refusal.at("foundOn", "发现日期晚于今天");
        }
        Who who = EXITED.equals(clue.household()) ? registered(clue, village) : unknown(clue, village);
        String field = who.registerNumber() == null ? "headName" : "householdNumber";
        monitored.now(who.key()).ifPresent(already -> {
            throw Refusal.at(field, "这一户已经是监测户（" + CaseNumbers.shortForm(already.number()) + "，" + already.since() + "起）");
        });
        CaseFile file = cases.open(new NewCase(PROCESS, KIND, who.headName(), who.persons(), who.groupName(), village, officer, null, Map.of(),
                checked.cleaned()), opened -> {
                    if (!rows.insert(opened, who, null, clue.source(), clue.foundOn(), clue.situation())) {
                        throw Refusal.at(field, "这一户的风险线索已经报过，正在核实");
                    }
                });
        evidence.link(file, "start", checked.cleaned(), officer);
        audit.record(new AuditLog.Actor(officer.personId(), officer.name(), officer.post().key()), "case.start", file.caseNumber(), Map.of("kind", "监测"));
        return new Started(file, List.of());
    }

    /** Only who has left poverty is watched: who counts as poor is helped already. */
    private Who registered(Clue clue, RegionCode village) {
        if (clue.householdNumber() == null || clue.householdNumber().isBlank()) {
            throw Refusal.at("householdNumber", "已脱贫户要填户编号");
        }
        locks.lock(List.of(clue.householdNumber()));
        Household household = register.find(clue.householdNumber()).filter(found -> found.village().equals(village))
                .orElseThrow(() -> Refusal.at("householdNumber", "本村的档案里没有这个户编号"));
        if (!WATCHED.contains(household.state())) {
            throw Refusal.at("householdNumber", "该户现在是“" + household.state().title() + "”，监测的是已脱贫的户和没有建档的户");
        }
        matters.stream().flatMap(owner -> owner.about(household, List.of()).stream()).findFirst().ifPresent(matter -> {
            throw Refusal.at("householdNumber", "这一户" + matter.what() + "（" + CaseNumbers.shortForm(matter.caseNumber()) + "），办结以后再报");
        });
        return new Who(household.registerNumber(), household.registerNumber(), village, household.headName(), household.groupName(), household.persons());
    }

    /** Somebody who is on file is not told apart by his name: the register number must be given then. */
    private Who unknown(Clue clue, RegionCode village) {
        List<FieldError> errors = new ArrayList<>();
        if (clue.headName() == null || clue.headName().isBlank()) {
            errors.add(new FieldError("headName", "没有建档的户要填户主姓名"));
        }
        if (clue.persons() == null) {
            errors.add(new FieldError("persons", "没有建档的户要填家庭人口"));
        }
        if (!errors.isEmpty()) {
            throw new Refusal(errors);
        }
        Who who = Who.unknown(village, clue.headName(), clue.groupName(), clue.persons());
        register.search(village, who.headName(), false, 20).stream().filter(known -> known.state().stands() && known.headName().equals(who.headName())
                && (who.groupName() == null || who.groupName().equals(known.groupName()))).findFirst().ifPresent(known -> {
                    throw Refusal.at("headName", "档案里有同名的户主（" + known.registerNumber() + "，" + known.state().title() + "）。是同一户的，请选“已脱贫户”填户编号；不是的，写上村民小组");
                });
        return who;
    }
}
