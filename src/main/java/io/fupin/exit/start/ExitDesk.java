package io.fupin.exit.start;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fupin.account.Officer;
import io.fupin.account.Role;
import io.fupin.audit.AuditLog;
import io.fupin.campaign.CampaignCases;
import io.fupin.campaign.Sorting;
import io.fupin.casework.CaseFile;
import io.fupin.casework.CaseSheet;
import io.fupin.casework.CaseStart;
import io.fupin.casework.Cases;
import io.fupin.casework.Cases.NewCase;
import io.fupin.casework.NotAllowed;
import io.fupin.casework.Refusal;
import io.fupin.engine.Decisions;
import io.fupin.engine.Decisions.Outcome;
import io.fupin.exit.EvidenceMatrices.Matrix;
import io.fupin.exit.HouseholdExit;
import io.fupin.exit.data.ExitRows;
import io.fupin.exit.eligibility.Eligibility;
import io.fupin.exit.eligibility.Eligibility.Around;
import io.fupin.exit.matrix.MatrixDesk;
import io.fupin.exit.panel.HouseholdSheet;
import io.fupin.form.FormResult;
import io.fupin.form.FormSchemas;
import io.fupin.form.FormValidator;
import io.fupin.household.Household;
import io.fupin.household.HouseholdRegister;
import io.fupin.household.RegisterChanges;
import io.fupin.region.RegionCode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 提出拟退出: by the village, about a household of which the rule says that it can exit. */
@Component
@Order(30)
class ExitDesk implements HouseholdExit, CaseStart {

    private static final String KIND = "TC";
    private static final String FORM = "household-exit";
    private static final int AT_ONCE = 500;

    private final HouseholdRegister register;
    private final RegisterChanges locks;
    private final MatrixDesk matrices;
    private final Eligibility eligibility;
    private final Decisions decisions;
    private final ExitRows rows;
    private final HouseholdSheet sheets;
    private final CampaignCases campaigns;
    private final Cases cases;
    private final FormSchemas schemas;
    private final FormValidator validator;
    private final AuditLog audit;
    private final ObjectMapper json;
    private final Clock clock;

    ExitDesk(HouseholdRegister register, RegisterChanges locks, MatrixDesk matrices, Eligibility eligibility, Decisions decisions, ExitRows rows,
             HouseholdSheet sheets, CampaignCases campaigns, Cases cases, FormSchemas schemas, FormValidator validator, AuditLog audit, ObjectMapper json, Clock clock) {
        this.register = register;
        this.locks = locks;
        this.matrices = matrices;
        this.eligibility = eligibility;
        this.decisions = decisions;
        this.rows = rows;
        this.sheets = sheets;
        this.campaigns = campaigns;
        this.cases = cases;
        this.schemas = schemas;
        this.validator = validator;
        this.audit = audit;
        this.json = json;
        this.clock = clock;
    }

    /** {@code household-exit}. */
    record Proposal(String householdNumber, LocalDate proposedOn, String reason) {
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
    public Started start(Officer officer, RegionCode village, ObjectNode sent) {
        if (!offeredTo(officer) || !officer.post().region().equals(village)) {
            throw new NotAllowed("退出由农户所在村的村“两委”提出。");
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
        Household household = register.find(proposal.householdNumber()).filter(found -> found.village().equals(village))
                .orElseThrow(() -> Refusal.at("householdNumber", "本村的档案里没有这个户编号"));
        Map<String, Object> says = says(household, matrices.latest(household.registerNumber(), matrices.year(village)).orElse(null),
                eligibility.around(household, null));
        if (!Boolean.TRUE.equals(says.get("eligible"))) {
            throw Refusal.at("householdNumber", household.headName() + "户现在不能退出：" + says.get("reason"));
        }
        CaseFile file = cases.open(new NewCase(PROCESS, KIND, household.headName(), household.persons(), household.groupName(), village, officer, null,
                Map.of(), checked.cleaned()), opened -> {
                    if (!rows.insert(opened, household.registerNumber(), household.persons())) {
                        throw Refusal.at("householdNumber", "这一户的退出刚刚已经提出");
                    }
                });
        campaigns.begun(Sorting.EXIT, household.registerNumber(), file.caseNumber());
        audit.record(new AuditLog.Actor(officer.personId(), officer.name(), officer.post().key()), "case.start", file.caseNumber(),
                Map.of("kind", "退出"));
        return new Started(file, List.of());
    }

    @Override
    @Transactional(readOnly = true)
    public List<Candidate> candidates(RegionCode village) {
        List<Candidate> found = new ArrayList<>();
        String after = null;
        List<Household> page;
        do {
            page = register.within(village, after, AT_ONCE);
            after = page.isEmpty() ? null : page.get(page.size() - 1).registerNumber();
            found.addAll(judged(page.stream().filter(household -> household.state().onRegister()).toList(), village));
        } while (page.size() == AT_ONCE);
        return found;
    }

    private List<Candidate> judged(List<Household> households, RegionCode village) {
        Map<String, Matrix> visited = matrices.latestIn(village, matrices.year(village));
        Map<String, Around> around = eligibility.around(households);
        List<Map<String, Object>> says = decisions.evaluateNewest(Eligibility.DECISION, households.stream().map(household -> eligibility.inputs(household,
                visited.get(household.registerNumber()), around.get(household.registerNumber()))).toList()).stream().map(Outcome::values).toList();
        List<Candidate> judged = new ArrayList<>();
        for (int i = 0; i < households.size(); i++) {
            judged.add(candidate(households.get(i), visited.get(households.get(i).registerNumber()), says.get(i)));
        }
        return judged;
    }

    private static Candidate candidate(Household household, Matrix matrix, Map<String, Object> says) {
        return new Candidate(household.registerNumber(), household.headName(), household.groupName(), household.persons(),
                Boolean.TRUE.equals(says.get("eligible")), (String) says.get("reason"), matrix == null ? null : matrix.visitedOn(),
                matrix == null ? null : matrix.perCapita(), matrix == null ? null : matrix.incomeLine());
    }

    private Map<String, Object> says(Household household, Matrix matrix, Around around) {
        return decisions.evaluateNewest(Eligibility.DECISION, eligibility.inputs(household, matrix, around)).values();
    }
}
