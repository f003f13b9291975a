package io.fupin.identification.forms;

import io.fupin.household.MemberForm;
import io.fupin.household.Transfers;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** 入户调查 as handed in; money in yuan for the whole household over the income year. */
public record InvestigationForm(LocalDate visitedOn, List<String> investigators, Integer incomeYear, List<MemberForm> members,
                                BigDecimal wageIncome, BigDecimal businessIncome, BigDecimal propertyIncome, Transfers transferIncome,
                                BigDecimal businessExpense, String housingGrade, BigDecimal housingArea, Boolean foodSecure,
                                Boolean clothingSecure, Boolean educationSecure, Boolean medicalSecure, Boolean waterSecure,
                                String mainCause, List<String> otherCauses, List<Explanation> redLineExplanations, String findings,
                                List<String> evidence, String teamSignature) {

    /** @param item the match it explains, as the task names it: 类别（姓名）, or the category for all of its matches */
    public record Explanation(String item, String explanation) {
    }

    public BigDecimal transfers() {
        return transferIncome == null ? BigDecimal.ZERO : transferIncome.total();
    }

    /** Of the four kinds. */
    public BigDecimal income() {
        return wageIncome.add(businessIncome).add(propertyIncome).add(transfers());
    }

    public List<Explanation> explanations() {
        return redLineExplanations == null ? List.of() : redLineExplanations;
    }

    public List<String> others() {
        return otherCauses == null ? List.of() : otherCauses;
    }
}
