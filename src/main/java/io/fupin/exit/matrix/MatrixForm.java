package io.fupin.exit.matrix;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fupin.household.Transfers;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** {@code exit-verification} as handed in; money in yuan for the whole household over the income year. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MatrixForm(LocalDate visitedOn, Integer incomeYear, List<String> investigators, BigDecimal wageIncome, BigDecimal businessIncome,
                         BigDecimal propertyIncome, Transfers transferIncome, BigDecimal businessExpense, List<Proof> incomeProof,
                         List<Proof> securityProof, String stability, String committeeSignature, String teamSignature) {

    private static final String SECURED = "有保障";

    /** @param secured 有保障 or 没有保障; null for a kind of income */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Proof(String item, String secured, String source, LocalDate checkedOn, String officer, List<String> evidence) {

        boolean complete() {
            return source != null && !source.isBlank() && checkedOn != null && officer != null && !officer.isBlank() && evidence != null
                    && !evidence.isEmpty();
        }

        boolean isSecured() {
            return SECURED.equals(secured);
        }
    }

    BigDecimal transfers() {
        return transferIncome == null ? BigDecimal.ZERO : transferIncome.total();
    }

    BigDecimal income() {
        return wageIncome.add(businessIncome).add(propertyIncome).add(transfers());
    }

    List<Proof> ofIncome() {
        return incomeProof == null ? List.of() : incomeProof;
    }

    List<Proof> ofSecurity() {
        return securityProof == null ? List.of() : securityProof;
    }
}
