package io.fupin.relapse.steps;

import io.fupin.account.Officer;
import io.fupin.casework.CaseFile;
import io.fupin.casework.Decision;
import io.fupin.casework.Revisions;
import io.fupin.casework.Routing;
import io.fupin.casework.UserTaskHandler;
import io.fupin.household.Transfers;
import io.fupin.relapse.RiskClearing;
import io.fupin.relapse.data.RelapseRows.Findings;
import io.fupin.relapse.data.RelapseRows.Matter;
import io.fupin.relapse.data.RelapseRows;
import io.fupin.relapse.steps.RiskIncome.Measured;
import io.fupin.relapse.steps.VerifyClearingHandler.ClearingVisit;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 入户核实 of a clearing: whether what it was watched for is over. */
@Component
class VerifyClearingHandler implements UserTaskHandler<ClearingVisit> {

    private final RelapseRows rows;
    private final RiskIncome incomes;
    private final Revisions revisions;
    private final Clock clock;

    VerifyClearingHandler(RelapseRows rows, RiskIncome incomes, Revisions revisions, Clock clock) {
        this.rows = rows;
        this.incomes = incomes;
        this.revisions = revisions;
        this.clock = clock;
    }

    /** {@code clearing-verification}; incomes are the household's over twelve months, yuan. */
    record ClearingVisit(LocalDate visitedOn, List<String> investigators, List<String> evidence, BigDecimal wageIncome, BigDecimal businessIncome,
                         BigDecimal propertyIncome, BigDecimal businessExpense, Transfers transferIncome, List<String> lacking, String riskGone,
                         String newRisk, String labour, String finding) {

        BigDecimal total() {
            return wageIncome.add(businessIncome).add(propertyIncome).add(transferIncome == null ? BigDecimal.ZERO : transferIncome.total());
        }
    }

    @Override
    public String taskKey() {
        return RiskClearing.PROCESS + ".verify";
    }

    @Override
    public Class<ClearingVisit> formType() {
        return ClearingVisit.class;
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
    public Routing apply(CaseFile file, ClearingVisit form, Decision decision) {
        Matter matter = rows.get(file.caseNumber());
        Measured measured = incomes.measure(file, matter.who(), form.visitedOn(), null, form.investigators(), form.total(), form.businessExpense());
        rows.visited(file.caseNumber(), new Findings(form.visitedOn(), measured.income().persons(), measured.income().net(), measured.income().perCapita(),
                measured.line(), measured.limit(), form.lacking() == null ? List.of() : form.lacking(), "有".equals(form.labour()), null, form.finding(),
                "解决了".equals(form.riskGone()), "有".equals(form.newRisk())));
        return Routing.none();
    }
}
