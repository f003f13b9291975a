package io.fupin.exit.panel;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fupin.casework.CaseSheet.Ledger;
import io.fupin.casework.CaseSheet.Line;
import io.fupin.exit.EvidenceMatrices.Matrix;
import io.fupin.household.IncomeTerms;
import io.fupin.household.IncomeTerms.Terms;
import io.fupin.policy.PolicyParameters;
import io.fupin.region.RegionCode;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** The income of a matrix worked out line by line and held against the line of its year. */
@Component
class ExitLedger {

    private final IncomeTerms terms;
    private final PolicyParameters parameters;
    private final Clock clock;

    ExitLedger(IncomeTerms terms, PolicyParameters parameters, Clock clock) {
        this.terms = terms;
        this.parameters = parameters;
        this.clock = clock;
    }

    Ledger of(Matrix matrix, RegionCode village) {
        Terms places = terms.of(village, matrix.visitedOn());
        ObjectNode form = matrix.form();
        BigDecimal costs = form.path("businessExpense").decimalValue();
        BigDecimal transfers = matrix.netIncome().add(costs).subtract(form.path("wageIncome").decimalValue())
                .subtract(form.path("businessIncome").decimalValue()).subtract(form.path("propertyIncome").decimalValue());
        List<Line> lines = new ArrayList<>();
        lines.add(line("工资性收入", form.path("wageIncome").decimalValue(), form));
        lines.add(line("生产经营性收入", form.path("businessIncome").decimalValue(), form));
        lines.add(line("财产性收入", form.path("propertyIncome").decimalValue(), form));
        lines.add(line("转移性收入", transfers, form));
        lines.add(new Line("减 生产经营性支出", "", 0, costs.negate()));
        return new Ledger(places.concept(), places.period(matrix.incomeYear()), lines, matrix.netIncome(), matrix.persons(), matrix.perCapita(),
                matrix.incomeLine(), matrix.incomeYear(), near(matrix, village), true, "退出要高于标准，等于标准不算。");
    }

    private static Line line(String kind, BigDecimal amount, ObjectNode form) {
        String source = "";
        int papers = 0;
        for (var proof : form.path("incomeProof")) {
            if (kind.equals(proof.path("item").asText())) {
                source = proof.path("source").asText("");
                papers = proof.path("evidence").size();
            }
        }
        return new Line(kind, source, papers, amount);
    }

    /** Within {@code near-line-share} per cent of the line. */
    boolean near(Matrix matrix, RegionCode village) {
        BigDecimal share = parameters.number("near-line-share", village, LocalDate.now(clock));
        return matrix.incomeLine().subtract(matrix.perCapita()).abs().compareTo(matrix.incomeLine().multiply(share).movePointLeft(2)) <= 0;
    }
}
