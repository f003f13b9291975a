package io.fupin.identification.start;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fupin.account.Officer;
import io.fupin.account.Role;
import io.fupin.audit.AuditLog;
import io.fupin.campaign.CampaignCases;
import io.fupin.campaign.Sorting;
import io.fupin.casework.CaseFile;
import io.fupin.casework.CaseStart;
import io.fupin.casework.Cases;
import io.fupin.casework.Cases.NewCase;
import io.fupin.casework.NotAllowed;
import io.fupin.casework.Refusal;
import io.fupin.casework.Revisions;
import io.fupin.casework.StepEvidence;
import io.fupin.engine.ProcedureModels;
import io.fupin.form.FieldError;
import io.fupin.form.FormResult;
import io.fupin.form.FormSchemas;
import io.fupin.form.FormValidator;
import io.fupin.identification.Identification;
import io.fupin.identification.Rounds;
import io.fupin.identification.Rounds.Round;
import io.fupin.identification.data.IdentificationRows;
import io.fupin.identification.forms.ApplicationForm;
import io.fupin.household.MemberForm;
import io.fupin.household.MemberRules;
import io.fupin.policy.PolicyParameters;
import io.fupin.region.RegionCode;
import io.fupin.region.RegionLevel;
import io.fupin.region.Regions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 农户申请; what is begun where nothing else was asked for. */
@Component
@Order(0)
class ApplicationDesk implements Identification, CaseStart {

    private static final String KIND = "SB";
    private static final String RETURNED = "返贫";
    private static final String NO_ROUND = "县里还没有开放识别轮次，暂时不能申请";
    private static final String BRIEFING_MISSING = "本轮识别还没有登记政策宣传记录";

    private final Cases cases;
    private final IdentificationRows rows;
    private final RegisterCheck check;
    private final MissedHouseholds missed;
    private final BroughtBack broughtBack;
    private final Rounds rounds;
    private final Regions regions;
    private final Revisions revisions;
    private final StepEvidence evidence;
    private final ProcedureModels models;
    private final FormSchemas schemas;
    private final FormValidator validator;
    private final PolicyParameters parameters;
    private final CampaignCases campaign;
    private final AuditLog audit;
    private final ObjectMapper json;
    private final Clock clock;

    ApplicationDesk(Cases cases, IdentificationRows rows, RegisterCheck check, MissedHouseholds missed, BroughtBack broughtBack, Rounds rounds, Regions regions,
                    Revisions revisions, StepEvidence evidence, ProcedureModels models, FormSchemas schemas, FormValidator validator,
                    PolicyParameters parameters, CampaignCases campaign, AuditLog audit,
                    ObjectMapper json, Clock clock) {
        this.cases = cases;
        this.rows = rows;
        this.check = check;
        this.missed = missed;
        this.broughtBack = broughtBack;
        this.rounds = rounds;
        this.regions = regions;
        this.revisions = revisions;
        this.evidence = evidence;
        this.models = models;
        this.schemas = schemas;
        this.validator = validator;
        this.parameters = parameters;
        this.campaign = campaign;
        this.audit = audit;
        this.json = json;
        this.clock = clock;
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
    public Opening opening(Officer officer) {
        return rounds.open(officer.post().region().county())
                .map(round -> new Opening(round.name(), null, briefingMissing(round) ? List.of(BRIEFING_MISSING) : List.of()))
                .orElseGet(() -> new Opening(null, NO_ROUND, List.of()));
    }

    @Override
    public Map<String, Object> open(Officer officer, String finding) {
        Map<String, Object> form = new HashMap<>();
        form.put("appliedOn", today().toString());
        if (finding != null) {
            form.putAll(missed.application(finding, officer.post().region()));
            form.putAll(broughtBack.application(finding, officer.post().region()));
        }
        return form;
    }

    @Override
    @Transactional
    public Started start(Officer officer, RegionCode village, ObjectNode form) {
        if (!officer.is(Role.VILLAGE_COMMITTEE) || !officer.post().region().equals(village)) {
            throw new NotAllowed("申请由农户所在村的村“两委”发起。");
        }
        ObjectNode cleaned = checked(form);
        ApplicationForm application = json.convertValue(cleaned, ApplicationForm.class);
        List<FieldError> errors = new ArrayList<>(ownRules(application));
        check.ground(application, village).ifPresent(errors::add);
        errors.addAll(check.members("members", application.members(), application.householdNumber(), null));
        refuse(errors);
        Started started = open(officer, village, application, cleaned, false, null);
        missed.link(application, started.file());
        if (RETURNED.equals(application.groundOrNew())) {
            campaign.begun(Sorting.RELAPSE, application.householdNumber(), started.file().caseNumber());
        }
        return started;
    }

    @Override
    @Transactional
    public Started applyByOneself(RegionCode village, ObjectNode form) {
        ObjectNode cleaned = checked(form);
        ApplicationForm application = json.convertValue(cleaned, ApplicationForm.class);
        refuse(ownRules(application));
        return open(null, village, application, cleaned, true, null);
    }

    @Override
    @Transactional
    public Started again(CaseFile ended, Officer officer) {
        ObjectNode former = revisions.latest(ended.caseNumber(), "start").orElseThrow().form();
        ApplicationForm application = json.convertValue(former, ApplicationForm.class);
        refuse(check.members("members", application.members(), application.householdNumber(), null));
        return open(officer, ended.village(), application, former, false, ended.caseNumber());
    }

    @Override
    @Transactional
    public Started bringBack(String registerNumber, Officer officer) {
        CaseFile former = broughtBack.formerCase(registerNumber).flatMap(cases::find).filter(found -> found.process().equals(PROCESS))
                .orElseThrow(() -> Refusal.at("householdNumber", "没有当初的申请，请村里按“错退恢复”提出申请"));
        ObjectNode form = revisions.latest(former.caseNumber(), "start").orElseThrow().form().deepCopy();
        form.put("ground", "错退恢复").put("householdNumber", registerNumber).remove("basis");
        ApplicationForm application = json.convertValue(form, ApplicationForm.class);
        List<FieldError> errors = new ArrayList<>();
        check.ground(application, former.village()).ifPresent(errors::add);
        errors.addAll(check.members("members", application.members(), registerNumber, null));
        refuse(errors);
        Started back = open(officer, former.village(), application, form, false, former.caseNumber());
        missed.link(application, back.file());
        return back;
    }

    private ObjectNode checked(ObjectNode form) {
        String startForm = models.newest(PROCESS).startForm();
        FormResult result = validator.validate(schemas.get(startForm), form, "submit", Map.of());
        refuse(result.errors());
        return result.cleaned();
    }

    private List<FieldError> ownRules(ApplicationForm application) {
        List<FieldError> errors = new ArrayList<>(MemberRules.check("members", application.members(), today()));
        if (application.appliedOn().isAfter(today())) {
            errors.add(new FieldError("appliedOn", "申请日期晚于今天"));
        }
        return errors;
    }

    private Started open(Officer officer, RegionCode village, ApplicationForm application, ObjectNode form, boolean selfApplied,
                         String previousCase) {
        if (regions.find(village).filter(region -> region.level() == RegionLevel.VILLAGE).isEmpty()) {
            throw Refusal.at("region", "没有这个村：" + village);
        }
        Round round = rounds.open(village.county())
                .orElseThrow(() -> Refusal.at("region", NO_ROUND));
        MemberForm head = application.members().stream().filter(MemberForm::isHead).findFirst().orElseThrow();
        CaseFile file = cases.open(new NewCase(PROCESS, KIND, head.name(), application.members().size(), application.groupName(), village,
                officer, previousCase, Map.of("selfApplied", selfApplied, "accepted", !selfApplied), form),
                opened -> facts(opened, round, application, selfApplied));
        evidence.link(file, "start", form, officer);
        if (officer != null) {
            audit.record(new AuditLog.Actor(officer.personId(), officer.name(), officer.post().key()), "case.start", file.caseNumber(),
                    Map.of("ground", application.groundOrNew()));
        } else {
            audit.record(null, "case.apply", file.caseNumber(), Map.of("ground", application.groundOrNew()));
        }
        return new Started(file, warnings(application, round));
    }

    /** Before the procedure's first step, which compares the members with the departments' lists. */
    private void facts(CaseFile opened, Round round, ApplicationForm application, boolean selfApplied) {
        rows.insert(opened.caseNumber(), round.id(), opened.village(), application.groundOrNew(), application.householdNumber(),
                application.members().size());
        if (selfApplied) {
            // Only 受理 asks whether they stand elsewhere, so that the public page never says who is on the register.
            rows.putMembers(opened.caseNumber(), application.members(), false);
        } else {
            refuse(check.claim("members", opened.caseNumber(), application.members()));
        }
    }

    private List<String> warnings(ApplicationForm application, Round round) {
        List<String> warnings = new ArrayList<>();
        if (application.members().stream().noneMatch(member -> member.name().equals(application.applicantName()))) {
            warnings.add("申请人“" + application.applicantName() + "”不在家庭成员里，请核对");
        }
        if (briefingMissing(round)) {
            warnings.add(BRIEFING_MISSING);
        }
        return warnings;
    }

    private boolean briefingMissing(Round round) {
        return round.briefing() == null && parameters.flag("policy-briefing-required", round.county(), today());
    }

    private static void refuse(List<FieldError> errors) {
        if (!errors.isEmpty()) {
            throw new Refusal(errors);
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
