package io.fupin.household;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * 人均纯收入 = (工资性 + 生产经营性 + 财产性 + 转移性 − 生产经营性支出) ÷ 家庭人口数 (policy 1.2, formula M): computed, never typed.
 *
 * @param total     the four kinds together, yuan
 * @param net       total less production costs; may be negative
 * @param perCapita rounded up to the cent: since a line has at most two decimals, comparing it with the line then says the same as
 *                  comparing the exact figure
 */
public record NetIncome(BigDecimal total, BigDecimal net, BigDecimal perCapita, int persons) {

    /**
     * @param total   of the four kinds
     * @param costs   生产经营性支出
     * @param persons of the household, at least one
     */
    public static NetIncome of(BigDecimal total, BigDecimal costs, int persons) {
        BigDecimal net = total.subtract(costs);
        return new NetIncome(total.setScale(2), net.setScale(2), net.divide(BigDecimal.valueOf(persons), 2, RoundingMode.CEILING), persons);
    }
}
