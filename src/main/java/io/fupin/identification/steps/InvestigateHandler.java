package io.fupin.identification.steps;

import io.fupin.account.Officer;
import io.fupin.casework.CaseFile;
import io.fupin.casework.Cases;
import io.fupin.casework.Decision;
import io.fupin.casework.Refusal;
import io.fupin.casework.Routing;
import io.fupin.casework.UserTaskHandler;
import io.fupin.form.FieldError;
import io.fupin.identification.data.IdentificationRows;
import io.fupin.identification.forms.ApplicationForm;
import io.fupin.identification.forms.InvestigationForm;
import io.fupin.identification.forms.InvestigationForm.Explanation;
import io.fupin.household.MemberForm;
import io.fupin.exchange.Matches;
import io.fupin.exchange.Matches.Hit;
import io.fupin.household.IncomeTerms;
import io.fupin.household.IncomeTerms.Terms;
import io.fupin.household.MemberRules;
import io.fupin.household.NetIncome;
import io.fupin.identification.rules.Security;
import io.fupin.identification.start.RegisterCheck;
import io.fupin.policy.PolicyParameters;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** 入户调查: members, four kinds of income and costs over the income year, 两不愁三保障, explanations of matches. */
@Component
class InvestigateHandler implements UserTaskHandler<InvestigationForm> {

    private final HouseholdFacts facts;
    private final Cases cases;
    private final IdentificationRows rows;
    private final RegisterCheck check;
    private final Matches matches;
    private final IncomeTerms terms;
    private final PolicyParameters parameters;
    private final Clock clock;

    InvestigateHandler(HouseholdFacts facts, Cases cases, IdentificationRows rows, RegisterCheck check, Matches matches,
                       IncomeTerms terms, PolicyParameters parameters, Clock clock) {
        this.facts = facts;
        this.cases = cases;
        this.rows = rows;
        this.check = check;
        this.matches = matches;
        this.terms = terms;
        this.parameters = parameters;
        this.clock = clock;
    }

    @Override
    public String taskKey() {
        return HouseholdFacts.task("investigate");
    }

    @Override
    public Class<InvestigationForm> formType() {
        return InvestigationForm.class;
    }

    @Override
    public Map<String, Object> open(CaseFile file, Officer officer) {
        Map<String, Object> data = facts.latestForm(file.caseNumber(), "investigate");
        data.putIfAbsent("incomeYear", terms.of(file.village(), today()).yearOf(today()));
        data.put("members", facts.members(file.caseNumber()));
        List<Hit> hits = matches.of(file.caseNumber());
        data.put("hits", hits);
        if (!hits.isEmpty()) {
            data.put("redLineExplanations", hits.stream()
                    .map(hit -> new Explanation(hit.item(), hit.explanation() == null ? "" : hit.explanation())).toList());
        }
        return data;
    }

    @Override
    public Map<String, List<String>> lists(CaseFile file) {
        return Map.of("povertyCauses", parameters.list("poverty-cause-codes", file.village(), today()));
    }

    @Override
    public Routing apply(CaseFile file, InvestigationForm form, Decision decision) {
        ApplicationForm application = facts.application(file.caseNumber());
        List<MemberForm> members = form.members() == null || form.members().isEmpty() ? application.members() : form.members();
        List<FieldError> errors = new ArrayList<>(MemberRules.check("members", members, today()));
        dates(file, form, errors);
        causes(file, form, errors);
        Optional<BigDecimal> line = parameters.incomeLine(file.county(), form.incomeYear());
        if (line.isEmpty()) {
            errors.add(new FieldError("incomeYear", "县里还没有录入" + form.incomeYear() + "年的收入标准，请县扶贫办先录入"));
        }
        errors.addAll(check.members("members", members, application.householdNumber(), file.caseNumber()));
        throwIfAny(errors);
        throwIfAny(check.claim("members", file.caseNumber(), members));
        matches.compare(file);
        matches.explain(file.caseNumber(), decision.officer(), form.explanations().stream().filter(one -> !one.explanation().isBlank())
                .map(one -> new Matches.Explanation(one.item(), one.explanation())).toList());
        explained(file);
        NetIncome income = NetIncome.of(form.income(), form.businessExpense(), members.size());
        rows.investigated(file.caseNumber(), income, form.incomeYear(), line.orElseThrow(), form.housingGrade(), Security.lacking(form));
        String head = members.stream().filter(MemberForm::isHead).findFirst().orElseThrow().name();
        cases.describe(file.caseNumber(), head, members.size(), application.groupName());
        List<String> warnings = form.visitedOn().isBefore(application.appliedOn()) ? List.of("入户日期早于申请日期，请核对") : List.of();
        return Routing.none().warn(warnings);
    }

    private void dates(CaseFile file, InvestigationForm form, List<FieldError> errors) {
        if (form.visitedOn().isAfter(today())) {
            errors.add(new FieldError("visitedOn", "入户日期晚于今天"));
        }
        Terms places = terms.of(file.village(), form.visitedOn());
        int year = places.yearOf(form.visitedOn());
        if (form.incomeYear() != year) {
            errors.add(new FieldError("incomeYear", form.visitedOn() + "入户，看的是" + year + "年度的收入（" + places.period(year) + "）"));
        }
        if (new HashSet<>(form.investigators()).size() < 2) {
            errors.add(new FieldError("investigators", "入户调查须两人以上，且不能是同一个人"));
        }
    }

    private void causes(CaseFile file, InvestigationForm form, List<FieldError> errors) {
        int most = parameters.integer("poverty-cause-other-max", file.village(), today());
        if (form.others().size() > most) {
            errors.add(new FieldError("otherCauses", "其他致贫原因最多选" + most + "项"));
        }
        if (form.others().contains(form.mainCause())) {
            errors.add(new FieldError("otherCauses", "“" + form.mainCause() + "”已是主要致贫原因，不再重复选"));
        }
    }

    private void explained(CaseFile file) {
        List<String> open = matches.of(file.caseNumber()).stream().filter(hit -> !hit.explained()).map(Hit::item).toList();
        if (!open.isEmpty()) {
            throw Refusal.at("redLineExplanations", "还有比对命中没有书面说明：" + String.join("、", open));
        }
    }

    private static void throwIfAny(List<FieldError> errors) {
        if (!errors.isEmpty()) {
            throw new Refusal(errors);
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
