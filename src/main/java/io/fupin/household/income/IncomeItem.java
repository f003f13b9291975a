package io.fupin.household.income;

import io.fupin.household.HouseholdRegister.Income;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What a year's income is made of (policy 1.2 and 5.1): sources with their sub-items, and what they cost. Yuan of the whole household. */
public enum IncomeItem {

    WAGE("wage", "工资性收入", null, Income::wage),
    BUSINESS("business", "生产经营性收入", null, Income::business),
    DIVIDEND("assetDividend", "资产收益扶贫分红", "财产性收入", Income::assetDividend),
    OTHER_PROPERTY("otherProperty", "其他财产性收入", "财产性收入", income -> income.property().subtract(income.assetDividend())),
    FAMILY_PLANNING("familyPlanning", "计划生育金", "转移性收入", Income::familyPlanning),
    LOW_INCOME("lowIncomeAllowance", "低保金", "转移性收入", Income::lowIncomeAllowance),
    DESTITUTE("destituteAllowance", "特困供养金", "转移性收入", Income::destituteAllowance),
    PENSION("pension", "养老保险金", "转移性收入", Income::pension),
    ECOLOGY("ecology", "生态补偿金", "转移性收入", Income::ecology),
    OTHER_TRANSFER("otherTransfer", "其他转移性收入", "转移性收入", Income::otherTransfer),
    EXPENSE("businessExpense", "生产经营性支出", null, Income::businessExpense);

    private final String key;
    private final String title;
    private final String source;
    private final Function<Income, BigDecimal> amount;

    IncomeItem(String key, String title, String source, Function<Income, BigDecimal> amount) {
        this.key = key;
        this.title = title;
        this.source = source;
        this.amount = amount;
    }

    /** Of the entry in forms and in the API. */
    public String key() {
        return key;
    }

    public String title() {
        return title;
    }

    /** The source of which it is a part; null for a source of its own. */
    public String source() {
        return source;
    }

    BigDecimal of(Income income) {
        return amount.apply(income);
    }

    static Optional<IncomeItem> keyed(String key) {
        return Arrays.stream(values()).filter(item -> item.key.equals(key)).findFirst();
    }

    /** The year's income of so many persons; the sums follow, a head's share is rounded up to the cent (ADR 6). */
    static Income income(int year, int persons, Map<IncomeItem, BigDecimal> amounts) {
        Function<IncomeItem, BigDecimal> of = item -> amounts.getOrDefault(item, BigDecimal.ZERO);
        BigDecimal net = BigDecimal.ZERO;
        for (IncomeItem item : values()) {
            net = item == EXPENSE ? net.subtract(of.apply(item)) : net.add(of.apply(item));
        }
        return new Income(year, persons, of.apply(WAGE), of.apply(BUSINESS), of.apply(DIVIDEND).add(of.apply(OTHER_PROPERTY)), of.apply(FAMILY_PLANNING),
                of.apply(LOW_INCOME), of.apply(DESTITUTE), of.apply(PENSION), of.apply(ECOLOGY), of.apply(OTHER_TRANSFER), of.apply(EXPENSE), net,
                net.divide(BigDecimal.valueOf(Math.max(1, persons)), 2, java.math.RoundingMode.CEILING), of.apply(DIVIDEND));
    }
}
