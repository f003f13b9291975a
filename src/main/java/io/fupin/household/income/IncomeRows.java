package io.fupin.household.income;

import io.fupin.household.HouseholdRegister.Income;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was filed of a household's years: in force and before. */
@Component
class IncomeRows {

    private final JdbcClient jdbc;

    IncomeRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param replacedOn null for what is in force
     * @param by         null where it did not come from a filing
     */
    record Filed(Income income, LocalDate on, LocalDate replacedOn, String by, String reason) {
    }

    /** Newest year first, and of a year what is in force first. */
    List<Filed> of(String registerNumber) {
        return jdbc.sql("select * from household_income where register_number = ? order by year desc, filed_on desc").param(registerNumber)
                .query((row, index) -> new Filed(new Income(row.getInt("year"), row.getInt("persons"), row.getBigDecimal("wage"), row.getBigDecimal("business"),
                        row.getBigDecimal("property"), row.getBigDecimal("family_planning"), row.getBigDecimal("low_income"), row.getBigDecimal("destitute"),
                        row.getBigDecimal("pension"), row.getBigDecimal("ecology"), row.getBigDecimal("other_transfer"), row.getBigDecimal("business_expense"),
                        row.getBigDecimal("net"), row.getBigDecimal("per_capita"), dividend(row.getBigDecimal("asset_dividend"))),
                        row.getObject("filed_on", LocalDate.class), row.getObject("replaced_on", LocalDate.class), row.getString("filed_by"),
                        row.getString("reason"))).list();
    }

    private static BigDecimal dividend(BigDecimal dividend) {
        return dividend == null ? BigDecimal.ZERO : dividend;
    }

    void signed(String registerNumber, int year, String by, String reason) {
        jdbc.sql("update household_income set filed_by = ?, reason = ? where register_number = ? and year = ? and replaced_on is null")
                .params(by, reason, registerNumber, year).update();
    }
}
