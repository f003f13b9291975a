package io.fupin.exit.start;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fupin.account.Officer;
import io.fupin.audit.AuditLog;
import io.fupin.campaign.CampaignCases;
import io.fupin.campaign.Sorting;
import io.fupin.casework.CaseFile;
import io.fupin.casework.CaseNumbers;
import io.fupin.casework.CaseSheet;
import io.fupin.casework.CaseStart;
import io.fupin.casework.Cases;
import io.fupin.casework.Cases.NewCase;
import io.fupin.casework.NotAllowed;
import io.fupin.casework.Refusal;
import io.fupin.casework.StepEvidence;
import io.fupin.exit.HouseholdRemoval;
import io.fupin.exit.data.RemovalRows;
import io.fupin.exit.panel.HouseholdSheet;
import io.fupin.form.FormResult;
import io.fupin.form.FormSchemas;
import io.fupin.form.FormValidator;
import io.fupin.household.Household;
import io.fupin.household.Household.State;
import io.fupin.household.HouseholdRegister;
import io.fupin.household.MayReport;
import io.fupin.household.OpenMatters;
import io.fupin.household.RegisterChanges;
import io.fupin.notice.RemovalFound;
import io.fupin.region.RegionCode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 提出清退: by the village, or by the office above it that found the household out. */
@Component
@Order(40)
class RemovalDesk implements HouseholdRemoval, CaseStart {

    private static final String KIND = "QT";
    private static final String FORM = "household-removal";

    private final HouseholdRegister register;
    private final RegisterChanges locks;
    private final ObjectProvider<OpenMatters> matters;
    private final RemovalRows rows;
    private final HouseholdSheet sheets;
    private final CampaignCases campaigns;
    private final Cases cases;
    private final StepEvidence evidence;
    private final FormSchemas schemas;
    private final FormValidator validator;
    private final AuditLog audit;
    private final ObjectMapper json;
    private final Clock clock;

    RemovalDesk(HouseholdRegister register, RegisterChanges locks, ObjectProvider<OpenMatters> matters, RemovalRows rows, HouseholdSheet sheets,
                CampaignCases campaigns, Cases cases, StepEvidence evidence, FormSchemas schemas, FormValidator validator, AuditLog audit, ObjectMapper json, Clock clock) {
        this.register = register;
        this.locks = locks;
        this.matters = matters;
        this.rows = rows;
        this.sheets = sheets;
        this.campaigns = campaigns;
        this.cases = cases;
        this.evidence = evidence;
        this.schemas = schemas;
        this.validator = validator;
        this.audit = audit;
        this.json = json;
        this.clock = clock;
    }

    /** {@code household-removal}. */
    record Proposal(String householdNumber, LocalDate proposedOn, String kind, String foundBy, String basis, List<String> basisEvidence) {
    }

    @Override
    public String process() {
        return PROCESS;
    }

    @Override
    public boolean offeredTo(Officer officer) {
        return MayReport.may(officer);
    }

    @Override
    public Map<String, Object> open(Officer officer, String finding) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("proposedOn", LocalDate.now(clock).toString());
        if (finding != null && register.find(finding).filter(household -> officer.covers(household.village())).isPresent()) {
            form.put("householdNumber", finding);
        }
        return form;
    }

    @Override
    public CaseSheet beside(Officer officer, String finding) {
        return finding == null ? null : register.find(finding).filter(household -> officer.covers(household.village()))
                .map(household -> sheets.standing(household, officer)).orElse(null);
    }

    @Override
    @Transactional
    public Started start(Officer officer, RegionCode region, ObjectNode sent) {
        if (!offeredTo(officer) || !officer.covers(region)) {
            throw new NotAllowed("清退由农户所在的村提出，乡镇、县里也可以提出；这个地方您不能提出。");
        }
        FormResult checked = validator.validate(schemas.get(FORM), sent, "submit", Map.of());
        if (!checked.errors().isEmpty()) {
            throw new Refusal(checked.errors());
        }
        Proposal proposal = json.convertValue(checked.cleaned(), Proposal.class);
        if (proposal.proposedOn().isAfter(LocalDate.now(clock))) {
            throw Refusal.at("proposedOn", "提出日期晚于今天");
        }
        locks.lock(List.of(proposal.householdNumber()));
        Household household = register.find(proposal.householdNumber()).filter(found -> region.contains(found.village()))
                .orElseThrow(() -> Refusal.at("householdNumber", "您辖区的档案里没有这个户编号"));
        return begin(officer, household, proposal, checked.cleaned(), null);
    }

    /**
     * What an objection found out, proposed in the name of whoever found it, be it the city: he who decides an objection decides what follows
     * from it (processes.md 2). The objection itself, which is still to be answered, is no hindrance.
     */
    Started afterObjection(RemovalFound found, String registerNumber) {
        locks.lock(List.of(registerNumber));
        Household household = register.find(registerNumber).orElseThrow();
        Proposal proposal = new Proposal(registerNumber, LocalDate.now(clock), "其他不符合建档立卡条件的情形", "异议核查", found.findings(), found.evidence());
        return begin(found.foundBy(), household, proposal, json.valueToTree(proposal), found.objectionNumber());
    }

    private Started begin(Officer officer, Household household, Proposal proposal, ObjectNode kept, String but) {
        requireFree(household, but);
        CaseFile file = cases.open(new NewCase(PROCESS, KIND, household.headName(), household.persons(), household.groupName(), household.village(),
                officer, null, Map.of(), kept), opened -> {
                    if (!rows.insert(opened, household.registerNumber(), proposal.kind(), proposal.foundBy(), proposal.basis())) {
                        throw Refusal.at("householdNumber", "这一户的清退刚刚已经提出");
                    }
                });
        campaigns.begun(Sorting.REMOVE, household.registerNumber(), file.caseNumber());
        evidence.link(file, "start", kept, officer);
        audit.record(new AuditLog.Actor(officer.personId(), officer.name(), officer.post().key()), "case.start", file.caseNumber(),
                Map.of("kind", "清退"));
        return new Started(file, List.of());
    }

    private void requireFree(Household household, String but) {
        if (!household.state().next().contains(State.REMOVED)) {
            throw Refusal.at("householdNumber", "该户现在是“" + household.state().title() + "”，不能清退");
        }
        matters.stream().flatMap(owner -> owner.about(household, List.of()).stream()).filter(matter -> !matter.caseNumber().equals(but)).findFirst().ifPresent(matter -> {
            throw Refusal.at("householdNumber", "这一户" + matter.what() + "（" + CaseNumbers.shortForm(matter.caseNumber()) + "），办结以后再提");
        });
    }
}
