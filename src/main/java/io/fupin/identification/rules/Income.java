package io.fupin.identification.rules;

import io.fupin.identification.forms.InvestigationForm;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.MonthDay;

/**
 * 人均纯收入 = (工资性 + 生产经营性 + 财产性 + 转移性 − 生产经营性支出) ÷ 家庭人口数 (policy 1.2, formula M): computed, never typed.
 *
 * @param total     the four kinds together, yuan
 * @param net       total less production costs; may be negative
 * @param perCapita rounded up to the cent: since a line has at most two decimals, comparing it with the line then says the same as
 *                  comparing the exact figure
 */
public record Income(BigDecimal total, BigDecimal net, BigDecimal perCapita, int persons) {

    /** @param persons members on the household's list, at least one */
    public static Income of(InvestigationForm form, int persons) {
        BigDecimal total = form.wageIncome().add(form.businessIncome()).add(form.propertyIncome()).add(form.transfers());
        BigDecimal net = total.subtract(form.businessExpense());
        return new Income(total.setScale(2), net.setScale(2), net.divide(BigDecimal.valueOf(persons), 2, RoundingMode.CEILING), persons);
    }

    /**
     * The income year that a visit looks at: the last one that had ended on that day; named after the year in which it ends. With the end on
     * 30 September, a visit on 18 September 2016 looks at 2015, one on 1 October at 2016.
     *
     * @param end last day of the income year ({@code income-year-end})
     */
    public static int yearOf(LocalDate visitedOn, MonthDay end) {
        return visitedOn.isAfter(end.atYear(visitedOn.getYear())) ? visitedOn.getYear() : visitedOn.getYear() - 1;
    }

    /** How far below the line, in yuan per person; negative when above. */
    public BigDecimal below(BigDecimal line) {
        return line.subtract(perCapita);
    }

    /** Within {@code share} per cent of the line, on either side: a reviewer looks twice. */
    public boolean near(BigDecimal line, BigDecimal share) {
        return below(line).abs().compareTo(line.multiply(share).movePointLeft(2)) <= 0;
    }
}
