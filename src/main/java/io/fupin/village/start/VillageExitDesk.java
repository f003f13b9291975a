package io.fupin.village.start;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fupin.account.Officer;
import io.fupin.account.Role;
import io.fupin.audit.AuditLog;
import io.fupin.casework.CaseFile;
import io.fupin.casework.CaseNumbers;
import io.fupin.casework.CaseSheet;
import io.fupin.casework.CaseStart;
import io.fupin.casework.Cases;
import io.fupin.casework.Cases.NewCase;
import io.fupin.casework.NotAllowed;
import io.fupin.casework.Refusal;
import io.fupin.form.FormResult;
import io.fupin.form.FormSchemas;
import io.fupin.form.FormValidator;
import io.fupin.household.VillageStates;
import io.fupin.household.VillageStates.Standing;
import io.fupin.household.VillageStates.State;
import io.fupin.plan.YearlyTargets;
import io.fupin.plan.YearlyTargets.PlannedVillage;
import io.fupin.region.RegionCode;
import io.fupin.region.Regions;
import io.fupin.village.VillageExit;
import io.fupin.village.data.VillageExitRows;
import io.fupin.village.panel.VillageSheet;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 申请出列: by the village committee of a poor village, one application at a time. */
@Component
@Order(60)
class VillageExitDesk implements VillageExit, CaseStart {

    private static final String KIND = "CL";
    private static final String FORM = "village-exit";

    private final VillageStates states;
    private final VillageExitRows rows;
    private final VillageSheet sheets;
    private final YearlyTargets targets;
    private final Cases cases;
    private final Regions regions;
    private final FormSchemas schemas;
    private final FormValidator validator;
    private final AuditLog audit;
    private final ObjectMapper json;
    private final Clock clock;

    VillageExitDesk(VillageStates states, VillageExitRows rows, VillageSheet sheets, YearlyTargets targets, Cases cases, Regions regions,
                    FormSchemas schemas, FormValidator validator, AuditLog audit, ObjectMapper json, Clock clock) {
        this.states = states;
        this.rows = rows;
        this.sheets = sheets;
        this.targets = targets;
        this.cases = cases;
        this.regions = regions;
        this.schemas = schemas;
        this.validator = validator;
        this.audit = audit;
        this.json = json;
        this.clock = clock;
    }

    /** {@code village-exit}. */
    record Application(LocalDate appliedOn, String reason) {
    }

    @Override
    public String process() {
        return PROCESS;
    }

    /** Pages offer it to the committees of poor villages only. */
    @Override
    public boolean offeredTo(Officer officer) {
        return officer.is(Role.VILLAGE_COMMITTEE) && states.on(officer.post().region(), LocalDate.now(clock)).state() == State.POOR;
    }

    @Override
    public Map<String, Object> open(Officer officer, String finding) {
        return Map.of("appliedOn", LocalDate.now(clock).toString());
    }

    @Override
    public CaseSheet beside(Officer officer, String finding) {
        return sheets.standing(officer.post().region());
    }

    @Override
    public Opening opening(Officer officer) {
        String open = rows.open(officer.post().region()).orElse(null);
        return open == null ? Opening.FREE : new Opening(null, "本村的出列已经申请，正在办（" + CaseNumbers.shortForm(open) + "）。", List.of());
    }

    @Override
    @Transactional
    public Started start(Officer officer, RegionCode village, ObjectNode sent) {
        if (!officer.is(Role.VILLAGE_COMMITTEE) || !officer.post().region().equals(village)) {
            throw new NotAllowed("出列由贫困村的村“两委”申请。");
        }
        FormResult checked = validator.validate(schemas.get(FORM), sent, "submit", Map.of());
        if (!checked.errors().isEmpty()) {
            throw new Refusal(checked.errors());
        }
        LocalDate today = LocalDate.now(clock);
        if (json.convertValue(checked.cleaned(), Application.class).appliedOn().isAfter(today)) {
            throw Refusal.at("appliedOn", "申请日期晚于今天");
        }
        Standing now = states.on(village, today);
        if (now.state() != State.POOR) {
            throw Refusal.at("appliedOn", "本村现在是“" + now.state().title() + "”，只有贫困村能申请出列");
        }
        CaseFile file = cases.open(new NewCase(PROCESS, KIND, regions.get(village).name(), null, null, village, officer, null, Map.of(), checked.cleaned()),
                opened -> {
                    if (!rows.insert(opened, today.getYear())) {
                        throw Refusal.at("appliedOn", "本村的出列刚刚已经申请");
                    }
                });
        audit.record(new AuditLog.Actor(officer.personId(), officer.name(), officer.post().key()), "case.start", file.caseNumber(), Map.of("kind", "村出列"));
        return new Started(file, outsideThePlan(village, today.getYear())
                ? List.of(today.getYear() + "年的规划没有列本村出列，可以申请，由县里定。") : List.of());
    }

    /** The plan names villages of that year, and not this one; a county without a plan says nothing. */
    private boolean outsideThePlan(RegionCode village, int year) {
        List<PlannedVillage> named = targets.villages(village.county(), year);
        return !named.isEmpty() && named.stream().noneMatch(one -> village.equals(one.village()));
    }
}
