package io.fupin.campaign.launch;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fupin.account.Officer;
import io.fupin.account.Role;
import io.fupin.audit.AuditLog;
import io.fupin.campaign.Campaigns;
import io.fupin.campaign.data.Campaign;
import io.fupin.campaign.data.Campaign.Dates;
import io.fupin.campaign.data.CampaignRows;
import io.fupin.campaign.rules.RoundCalendar;
import io.fupin.campaign.work.CampaignWorker;
import io.fupin.casework.CaseFile;
import io.fupin.casework.CaseSheet;
import io.fupin.casework.CaseSheet.Fact;
import io.fupin.casework.CaseStart;
import io.fupin.casework.Cases;
import io.fupin.casework.Cases.NewCase;
import io.fupin.casework.NotAllowed;
import io.fupin.casework.Refusal;
import io.fupin.form.FieldError;
import io.fupin.form.FormResult;
import io.fupin.form.FormSchemas;
import io.fupin.form.FormValidator;
import io.fupin.household.VerificationFacts;
import io.fupin.household.VerificationFacts.Standing;
import io.fupin.plan.YearlyTargets;
import io.fupin.plan.YearlyTargets.Target;
import io.fupin.policy.PolicyParameters;
import io.fupin.region.RegionCode;
import io.fupin.region.Regions;
import io.fupin.web.Words;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 部署年度核查: by the county's office, in one action over all villages; the worker starts them. */
@Component
@Order(30)
class LaunchDesk implements CaseStart {

    private static final String KIND = "ND";
    private static final String FORM = "campaign-launch";

    private final Scope scope;
    private final CampaignRows rows;
    private final CampaignWorker worker;
    private final RoundCalendar calendar;
    private final YearlyTargets targets;
    private final VerificationFacts facts;
    private final PolicyParameters parameters;
    private final Regions regions;
    private final Cases cases;
    private final FormSchemas schemas;
    private final FormValidator validator;
    private final AuditLog audit;
    private final ObjectMapper json;
    private final Words words;
    private final Clock clock;

    LaunchDesk(Scope scope, CampaignRows rows, CampaignWorker worker, RoundCalendar calendar, YearlyTargets targets, VerificationFacts facts,
               PolicyParameters parameters, Regions regions, Cases cases, FormSchemas schemas, FormValidator validator, AuditLog audit, ObjectMapper json,
               Words words, Clock clock) {
        this.scope = scope;
        this.rows = rows;
        this.worker = worker;
        this.calendar = calendar;
        this.targets = targets;
        this.facts = facts;
        this.parameters = parameters;
        this.regions = regions;
        this.cases = cases;
        this.schemas = schemas;
        this.validator = validator;
        this.audit = audit;
        this.json = json;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public String process() {
        return Campaigns.CAMPAIGN;
    }

    @Override
    public String word() {
        return "部署";
    }

    @Override
    public boolean offeredTo(Officer officer) {
        return officer.is(Role.COUNTY_OFFICE);
    }

    @Override
    public Opening opening(Officer officer) {
        int year = today().getYear();
        return rows.ofYear(officer.post().region(), year).map(campaign -> new Opening(null, null, List.of(year + "年的年度核查已经部署（"
                + campaign.state().title() + "），再部署须换一个年度"))).orElse(Opening.FREE);
    }

    @Override
    public Map<String, Object> open(Officer officer, String finding) {
        RegionCode county = officer.post().region();
        int year = today().getYear();
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("year", year);
        form.put("incomeYear", year);
        Dates dates = calendar.of(county, year);
        form.put("visitStart", dates.visitStart().toString());
        form.put("visitEnd", dates.visitEnd().toString());
        form.put("entryDeadline", dates.entryDeadline().toString());
        form.put("cleaningStart", dates.cleaningStart().toString());
        form.put("cleaningEnd", dates.cleaningEnd().toString());
        form.put("checkStart", dates.checkStart().toString());
        form.put("checkEnd", dates.checkEnd().toString());
        form.put("reportDeadline", dates.reportDeadline().toString());
        targets.of(county, year).ifPresent(target -> {
            form.put("plannedHouseholds", target.households());
            form.put("plannedPersons", target.persons());
            form.put("plannedVillages", target.villages());
        });
        return form;
    }

    @Override
    public Map<String, List<String>> lists(Officer officer, String finding) {
        return Map.of(LaunchForm.TOWNSHIPS, scope.townships(officer.post().region()));
    }

    /** What the county decides on: the line of the year, whom it covers, and what the plan wants. */
    @Override
    public CaseSheet beside(Officer officer, String finding) {
        RegionCode county = officer.post().region();
        int year = today().getYear();
        List<Standing> standing = facts.villages(county);
        List<Fact> told = new ArrayList<>();
        told.add(new Fact(year + "年收入标准", line(county, year), "/plan"));
        told.add(new Fact("有在册户、脱贫户的村", standing.size() + " 个"));
        told.add(new Fact("户", words.number(standing.stream().mapToInt(Standing::households).sum())));
        told.add(new Fact("人", words.number(standing.stream().mapToInt(Standing::persons).sum())));
        Optional<Target> target = targets.of(county, year);
        told.add(new Fact(year + "年规划", target.map(this::planned).orElse("没有导入规划"), "/plan?year=" + year));
        return new CaseSheet(regions.get(county).name() + "年度退出核查", "部署后各村同时启动，一村一件", List.of(), List.of(), null, null, told, List.of(),
                List.of());
    }

    private String line(RegionCode county, int year) {
        return parameters.incomeLine(county, year).map(line -> words.yuan(line) + " 元").orElse("没有录入，先到政策参数里录入");
    }

    private String planned(Target target) {
        List<String> parts = new ArrayList<>();
        add(parts, target.households(), "户");
        add(parts, target.persons(), "人");
        add(parts, target.villages(), "村");
        return String.join("，", parts);
    }

    private void add(List<String> parts, Integer number, String unit) {
        if (number != null) {
            parts.add(words.number(number) + " " + unit);
        }
    }

    @Override
    @Transactional
    public Started start(Officer officer, RegionCode region, ObjectNode sent) {
        if (!offeredTo(officer) || !officer.post().region().equals(region)) {
            throw new NotAllowed("年度核查由县扶贫办在本县部署。");
        }
        FormResult checked = validator.validate(schemas.get(FORM), sent, "submit", lists(officer, null));
        if (!checked.errors().isEmpty()) {
            throw new Refusal(checked.errors());
        }
        LaunchForm form = json.convertValue(checked.cleaned(), LaunchForm.class);
        BigDecimal standard = checked(region, form);
        int villages = scope.villages(region, form).size();
        CaseFile file = cases.open(new NewCase(Campaigns.CAMPAIGN, KIND, form.year() + "年度退出核查", null, null, region, officer, null, Map.of(),
                checked.cleaned()), opened -> rows.insert(new Campaign(0, opened.caseNumber(), region, form.year(), form.incomeYear(), standard,
                Campaign.State.RUNNING, form.dates(), form.plan(), officer.personId(), officer.name(), officer.post().key(), clock.instant())));
        audit.record(new AuditLog.Actor(officer.personId(), officer.name(), officer.post().key()), "campaign.launch", file.caseNumber(),
                Map.of("year", form.year(), "villages", villages));
        worker.wakeAfterCommit();
        return new Started(file, List.of("共 " + villages + " 个村，正在逐村启动"));
    }

    /** @return the line of the income year */
    private BigDecimal checked(RegionCode county, LaunchForm form) {
        List<FieldError> errors = new ArrayList<>(RoundCalendar.problems(form.dates()));
        if (rows.ofYear(county, form.year()).isPresent()) {
            errors.add(new FieldError("year", form.year() + "年的年度核查已经部署"));
        }
        if (form.incomeYear() > form.year()) {
            errors.add(new FieldError("incomeYear", "收入年度晚于核查年度"));
        }
        Optional<BigDecimal> line = parameters.incomeLine(county, form.incomeYear());
        if (line.isEmpty()) {
            errors.add(new FieldError("incomeYear", "本县没有录入 " + form.incomeYear() + " 年的收入标准，录入以后再部署"));
        }
        if (scope.villages(county, form).isEmpty()) {
            errors.add(new FieldError("townships", "范围里没有在册户、脱贫户，没有可以核查的村"));
        }
        if (!errors.isEmpty()) {
            throw new Refusal(errors);
        }
        return line.orElseThrow();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
