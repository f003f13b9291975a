package io.fupin.exchange.register;

import io.fupin.household.FullHousehold;
import io.fupin.household.HouseholdRegister.Income;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;

/** What must agree within a household: the head on both sheets, the number of persons, causes, sums, the house. */
final class HouseholdSums {

    private static final BigDecimal ROUNDING = new BigDecimal("0.01");

    private final Complaints complaints;
    private final int line;

    HouseholdSums(Complaints complaints, int line) {
        this.complaints = complaints;
        this.line = line;
    }

    void check(Values row, MemberReading members, FullHousehold before, Surroundings around) {
        head(row, members);
        causes(row, before == null, around.mostCauses());
        income(row, members.values().size(), before == null ? null : before.income());
        String grade = row.text(HouseholdColumn.GRADE);
        Boolean unsafe = row.flag(HouseholdColumn.UNSAFE);
        if (unsafe != null && grade != null && unsafe != around.unsafe().contains(grade)) {
            complaints.error(line, HouseholdColumn.UNSAFE, "是否危房户填“" + (unsafe ? "是" : "否") + "”，危房级别是 " + grade + " 级", String.join("、", around.unsafe()) + " 级是危房，其余不是；改对一个");
        }
        if (Boolean.TRUE.equals(unsafe) && grade == null) {
            complaints.error(line, HouseholdColumn.GRADE, "是危房户，没有填危房级别", "填 " + String.join(" 或 ", around.unsafe()));
        }
        if (row.has(HouseholdColumn.POLICY) && !"已脱贫".equals(row.text(HouseholdColumn.STATE))) {
            complaints.error(line, HouseholdColumn.POLICY, "没有脱贫的户不填脱贫后享受政策", "清空这一格");
        }
    }

    private void head(Values row, MemberReading members) {
        if (!row.has(HouseholdColumn.HEAD_NAME)) {
            complaints.error(line, HouseholdColumn.HEAD_NAME, "户主姓名没有填", "填户主姓名");
        }
        if (members.values().isEmpty()) {
            complaints.error(line, HouseholdColumn.NUMBER, "“人”表里没有这一户的人", "在“人”表里补上，户编号写一样的");
            return;
        }
        Integer persons = row.count(HouseholdColumn.PERSONS);
        if (persons != null && persons != members.values().size()) {
            complaints.error(line, HouseholdColumn.PERSONS, "家庭人口数是 " + persons + "，“人”表里有 " + members.values().size() + " 人", "补齐“人”表，或者改对人口数");
        }
        List<Values> heads = members.values().stream().filter(person -> "户主".equals(person.text(PersonColumn.RELATION))).toList();
        if (heads.size() != 1) {
            return;
        }
        Values head = heads.get(0);
        String name = row.text(HouseholdColumn.HEAD_NAME);
        if (name != null && head.has(PersonColumn.NAME_OF) && !name.equals(head.text(PersonColumn.NAME_OF))) {
            complaints.error(line, HouseholdColumn.HEAD_NAME, "户主姓名是“" + name + "”，“人”表里的户主是“" + head.text(PersonColumn.NAME_OF) + "”", "改成一致");
        }
        String number = row.text(HouseholdColumn.HEAD_ID);
        if (number != null && head.has(PersonColumn.ID) && !number.equals(head.text(PersonColumn.ID))) {
            complaints.error(line, HouseholdColumn.HEAD_ID, "户主证件号码与“人”表里户主的不一样", "照户口簿改成一致");
        }
    }

    private void causes(Values row, boolean fresh, int most) {
        if (fresh && !row.has(HouseholdColumn.MAIN_CAUSE)) {
            complaints.error(line, HouseholdColumn.MAIN_CAUSE, "主要致贫原因没有填", "填一项");
        }
        String others = row.text(HouseholdColumn.OTHER_CAUSES);
        if (others != null) {
            List<String> all = Arrays.asList(others.split("、"));
            if (all.size() > most) {
                complaints.error(line, HouseholdColumn.OTHER_CAUSES, "次要致贫原因有 " + all.size() + " 项，最多 " + most + " 项", "只留最主要的");
            } else if (all.contains(row.text(HouseholdColumn.MAIN_CAUSE))) {
                complaints.error(line, HouseholdColumn.OTHER_CAUSES, "“" + row.text(HouseholdColumn.MAIN_CAUSE) + "”已经是主要致贫原因", "从次要致贫原因里去掉");
            }
        }
    }

    private void income(Values row, int persons, Income known) {
        boolean amounts = Arrays.stream(HouseholdColumn.values()).anyMatch(column -> column.ordinal() >= HouseholdColumn.WAGE.ordinal()
                && column.ordinal() <= HouseholdColumn.PER_CAPITA.ordinal() && row.has(column) && ((BigDecimal) row.get(column)).signum() != 0);
        if (!row.has(HouseholdColumn.YEAR_OF)) {
            if (amounts) {
                complaints.error(line, HouseholdColumn.YEAR_OF, "填了收入，没有填年度", "填收入是哪一年的");
            }
            return;
        }
        BigDecimal parts = row.amount(HouseholdColumn.DIVIDEND).add(row.amount(HouseholdColumn.OTHER_PROPERTY));
        if (row.has(HouseholdColumn.DIVIDEND) && row.has(HouseholdColumn.OTHER_PROPERTY)) {
            agree(row, HouseholdColumn.PROPERTY, parts, "资产收益扶贫分红收入 + 其他财产性收入");
        } else if (row.has(HouseholdColumn.PROPERTY) && row.amount(HouseholdColumn.DIVIDEND).compareTo(row.amount(HouseholdColumn.PROPERTY)) > 0) {
            complaints.error(line, HouseholdColumn.DIVIDEND, "资产收益扶贫分红收入比财产性收入还多", "核对后改对");
        }
        BigDecimal net = BuiltHousehold.gross(row).subtract(row.amount(HouseholdColumn.EXPENSE));
        agree(row, HouseholdColumn.TRANSFER, BuiltHousehold.transfers(row), "六项转移性收入之和");
        agree(row, HouseholdColumn.GROSS, BuiltHousehold.gross(row), "工资性 + 生产经营性 + 财产性 + 转移性");
        agree(row, HouseholdColumn.NET, net, "年收入 − 生产经营性支出");
        if (known != null && row.has(HouseholdColumn.PER_CAPITA) && row.amount(HouseholdColumn.PER_CAPITA).compareTo(known.perCapita()) == 0) {
            // of those who lived there that year
            return;
        }
        agree(row, HouseholdColumn.PER_CAPITA, BuiltHousehold.perCapita(net, persons), "纯收入 ÷ " + persons + " 人");
    }

    private void agree(Values row, HouseholdColumn column, BigDecimal right, String how) {
        if (row.has(column) && row.amount(column).subtract(right).abs().compareTo(ROUNDING) > 0) {
            complaints.error(line, column, column.title() + "填的是 " + row.written(column) + "，应为 " + right.stripTrailingZeros().toPlainString() + "（" + how + "）",
                    "改对各项，或者清空这一格由系统算");
        }
    }
}
