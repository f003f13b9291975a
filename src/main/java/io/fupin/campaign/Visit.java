package io.fupin.campaign;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;

/**
 * What the campaign's visit found: the income of the income year by kind, and each item of 两不愁三保障.
 *
 * @param wage     工资性收入, yuan of the income year, as the other sums; null where it was not asked
 * @param items    by {@link #ITEMS}: whether it is secured; what was not asked is not there
 * @param remark   of the visitors; null for none
 */
public record Visit(BigDecimal wage, BigDecimal business, BigDecimal property, BigDecimal transfer, BigDecimal expense, Map<String, Boolean> items,
                    String remark) {

    /** 两不愁三保障 and water, in the order in which they are asked (厅字〔2016〕16号; policy 2.3). */
    public static final List<String> ITEMS = List.of("吃", "穿", "义务教育", "基本医疗", "住房安全", "饮水安全");

    /** Whether every kind of income was asked: else there is no income per head. */
    public boolean counted() {
        return wage != null && business != null && property != null && transfer != null && expense != null;
    }

    /** Null unless {@link #counted}. */
    public BigDecimal net() {
        return counted() ? wage.add(business).add(property).add(transfer).subtract(expense) : null;
    }

    /** Yuan, up to the next fen, so that it is above a line exactly when the quotient is; null unless {@link #counted}, or with nobody on the register. */
    public BigDecimal perCapita(int persons) {
        return counted() && persons > 0 ? net().divide(BigDecimal.valueOf(persons), 2, RoundingMode.CEILING) : null;
    }

    /** Whether every item was asked. */
    public boolean complete() {
        return items.keySet().containsAll(ITEMS);
    }

    /** Items that are not secured. */
    public List<String> lacking() {
        return ITEMS.stream().filter(item -> Boolean.FALSE.equals(items.get(item))).toList();
    }
}
