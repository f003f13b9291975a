package io.fupin.relapse.steps;

import io.fupin.account.Officer;
import io.fupin.casework.CaseFile;
import io.fupin.casework.Decision;
import io.fupin.casework.Refusal;
import io.fupin.casework.Revisions;
import io.fupin.casework.Routing;
import io.fupin.casework.UserTaskHandler;
import io.fupin.household.Transfers;
import io.fupin.relapse.RelapseMonitoring;
import io.fupin.relapse.data.RelapseRows.Findings;
import io.fupin.relapse.data.RelapseRows.Matter;
import io.fupin.relapse.data.RelapseRows;
import io.fupin.relapse.steps.RiskIncome.Measured;
import io.fupin.relapse.steps.VerifyRiskHandler.RiskVisit;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 入户核实 of a clue: with the household's signed leave, what it earns and spends, what is not secured and what has happened to it. */
@Component
class VerifyRiskHandler implements UserTaskHandler<RiskVisit> {

    private final RelapseRows rows;
    private final RiskIncome incomes;
    private final Revisions revisions;
    private final Clock clock;

    VerifyRiskHandler(RelapseRows rows, RiskIncome incomes, Revisions revisions, Clock clock) {
        this.rows = rows;
        this.incomes = incomes;
        this.revisions = revisions;
        this.clock = clock;
    }

    /** {@code relapse-verification}; incomes are the household's over twelve months, yuan. */
    record RiskVisit(List<String> consentSignature, LocalDate visitedOn, List<String> investigators, List<String> evidence, BigDecimal wageIncome,
                     BigDecimal businessIncome, BigDecimal propertyIncome, BigDecimal businessExpense, Transfers transferIncome, List<String> lacking,
                     String shock, BigDecimal shockAmount, String labour, String risk) {

        BigDecimal total() {
            return wageIncome.add(businessIncome).add(propertyIncome).add(transferIncome == null ? BigDecimal.ZERO : transferIncome.total());
        }
    }

    @Override
    public String taskKey() {
        return RelapseMonitoring.PROCESS + ".verify";
    }

    @Override
    public Class<RiskVisit> formType() {
        return RiskVisit.class;
    }

    @Override
    public Map<String, Object> open(CaseFile file, Officer officer) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("visitedOn", LocalDate.now(clock).toString());
        form.put("investigators", List.of(officer.name()));
        revisions.latest(file.caseNumber(), "verify").ifPresent(before -> before.form().fields()
                .forEachRemaining(field -> form.put(field.getKey(), field.getValue())));
        return form;
    }

    @Override
    public Routing apply(CaseFile file, RiskVisit form, Decision decision) {
        Matter matter = rows.get(file.caseNumber());
        boolean shock = "有".equals(form.shock());
        if (shock && form.shockAmount() == null) {
            throw Refusal.at("shockAmount", "请填为此自付了多少，没有花钱的填 0");
        }
        Measured measured = incomes.measure(file, matter.who(), form.visitedOn(), matter.foundOn(), form.investigators(), form.total(), form.businessExpense());
        rows.visited(file.caseNumber(), new Findings(form.visitedOn(), measured.income().persons(), measured.income().net(), measured.income().perCapita(),
                measured.line(), measured.limit(), form.lacking() == null ? List.of() : form.lacking(), "有".equals(form.labour()), shock, form.risk(), null, null));
        return Routing.none();
    }
}
