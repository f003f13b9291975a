package io.fupin.change.start;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fupin.account.Officer;
import io.fupin.account.People;
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
import io.fupin.casework.StepEvidence;
import io.fupin.change.HouseholdChange;
import io.fupin.change.data.ChangeRows;
import io.fupin.change.data.Claims;
import io.fupin.change.panel.StandingHousehold;
import io.fupin.change.plan.ChangeForm;
import io.fupin.change.plan.ChangeKind.Nature;
import io.fupin.change.plan.PersonChoice;
import io.fupin.change.plan.Plan;
import io.fupin.change.steps.ApprovalLevels;
import io.fupin.change.steps.ChangeSubject;
import io.fupin.change.steps.FormLists;
import io.fupin.change.steps.Reporting;
import io.fupin.change.steps.Reporting.Reported;
import io.fupin.form.FormResult;
import io.fupin.form.FormSchemas;
import io.fupin.form.FormValidator;
import io.fupin.household.Household;
import io.fupin.household.HouseholdRegister;
import io.fupin.household.MayReport;
import io.fupin.region.RegionCode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 申报变更: by the village, or by the township or the county on its behalf, about a household on the register. */
@Component
@Order(20)
class ChangeDesk implements CaseStart {

    private static final String KIND = "BG";
    private static final String FORM = "household-change";

    private final Reporting reporting;
    private final ApprovalLevels levels;
    private final ChangeRows rows;
    private final Claims claims;
    private final FormLists lists;
    private final StandingHousehold standing;
    private final HouseholdRegister register;
    private final Cases cases;
    private final People people;
    private final StepEvidence evidence;
    private final FormSchemas schemas;
    private final FormValidator validator;
    private final CampaignCases campaign;
    private final AuditLog audit;
    private final ObjectMapper json;

    ChangeDesk(Reporting reporting, ApprovalLevels levels, ChangeRows rows, Claims claims, FormLists lists, StandingHousehold standing,
               HouseholdRegister register, Cases cases, People people, StepEvidence evidence, FormSchemas schemas, FormValidator validator,
               CampaignCases campaign, AuditLog audit, ObjectMapper json) {
        this.reporting = reporting;
        this.levels = levels;
        this.rows = rows;
        this.claims = claims;
        this.lists = lists;
        this.standing = standing;
        this.register = register;
        this.cases = cases;
        this.people = people;
        this.evidence = evidence;
        this.schemas = schemas;
        this.validator = validator;
        this.campaign = campaign;
        this.audit = audit;
        this.json = json;
    }

    @Override
    public String process() {
        return HouseholdChange.PROCESS;
    }

    @Override
    public boolean offeredTo(Officer officer) {
        return MayReport.may(officer);
    }

    /** From the household's own page. */
    @Override
    public String begunAt() {
        return "/households";
    }

    @Override
    public Map<String, Object> open(Officer officer, String finding) {
        Map<String, Object> form = new LinkedHashMap<>();
        Wanted.of(finding).filter(wanted -> seen(officer, wanted.registerNumber())).ifPresent(wanted -> {
            form.put("householdNumber", wanted.registerNumber());
            String member = null;
            if (wanted.kind() != null) {
                form.put("kind", wanted.kind().title());
            }
            if (wanted.position() != null) {
                member = lists.of(wanted.registerNumber()).getOrDefault(PersonChoice.LIST, List.of()).stream()
                        .filter(choice -> choice.startsWith(wanted.position() + " ")).findFirst().orElse(null);
                form.put("member", member);
            }
            if (wanted.position() != null && wanted.kind().nature() == Nature.MEMBERS) {
                form.put("headStays", member != null && !member.endsWith("（户主）"));
            }
            form.put("before", lists.before(wanted.registerNumber(), member, officer));
        });
        return form;
    }

    @Override
    public Map<String, List<String>> lists(Officer officer, String finding) {
        return Wanted.of(finding).filter(wanted -> seen(officer, wanted.registerNumber())).map(wanted -> {
            Map<String, List<String>> known = new LinkedHashMap<>(lists.of(wanted.registerNumber()));
            if (wanted.position() != null) {
                // What stands beside the fields is this person's, so nobody else is offered.
                known.computeIfPresent(PersonChoice.CHANGED, (key, all) -> all.stream().filter(choice -> choice.startsWith(wanted.position() + " ")).toList());
            }
            return known;
        }).orElseGet(() -> lists.of(""));
    }

    @Override
    public CaseSheet beside(Officer officer, String finding) {
        return Wanted.of(finding).flatMap(wanted -> register.find(wanted.registerNumber())).filter(household -> officer.covers(household.village()))
                .map(household -> standing.sheet(household, officer)).orElse(null);
    }

    private boolean seen(Officer officer, String registerNumber) {
        return register.find(registerNumber).filter(household -> officer.covers(household.village())).isPresent();
    }

    @Override
    @Transactional
    public Started start(Officer officer, RegionCode region, ObjectNode sent) {
        if (!offeredTo(officer)) {
            throw new NotAllowed("信息变更由村里申报，乡镇、县里也可以代为申报；您的岗位不能申报。");
        }
        if (!officer.covers(region)) {
            throw new NotAllowed("这个地方不在您的辖区，您不能替它申报。");
        }
        Household household = register.find(sent.path("householdNumber").asText("")).filter(found -> region.contains(found.village()))
                .orElseThrow(() -> Refusal.at("householdNumber", "您辖区的档案里没有这个户编号"));
        FormResult checked = validator.validate(schemas.get(FORM), sent, "submit", lists.of(household.registerNumber()));
        if (!checked.errors().isEmpty()) {
            throw new Refusal(checked.errors());
        }
        ChangeForm form = json.convertValue(checked.cleaned(), ChangeForm.class);
        Reported reported = reporting.check(form, null);
        Plan plan = reported.plan();
        CaseFile file = cases.open(new NewCase(HouseholdChange.PROCESS, KIND, ChangeSubject.of(plan), household.persons(), household.groupName(),
                household.village(), officer, null, Map.of("papersComplete", form.papersComplete(), "startGroup", officer.post().key(), "confirmGroup",
                confirmGroup(household.village())), checked.cleaned()), opened -> {
                    rows.insert(opened, plan, levels.of(plan, form));
                    claims.put(opened.caseNumber(), reported.claims());
                });
        evidence.link(file, "start", checked.cleaned(), officer);
        campaign.begun(Sorting.CHANGE, household.registerNumber(), file.caseNumber());
        audit.record(new AuditLog.Actor(officer.personId(), officer.name(), officer.post().key()), "case.start", file.caseNumber(),
                Map.of("kind", plan.kind().title()));
        return new Started(file, plan.warnings());
    }

    /** The village's team, or the 包村干部 where it has none (processes.md, conventions). */
    private String confirmGroup(RegionCode village) {
        return people.villageCadre(village).isPresent() ? Role.TOWNSHIP_OFFICE + "@" + village.township() : Role.VILLAGE_TEAM + "@" + village;
    }
}
