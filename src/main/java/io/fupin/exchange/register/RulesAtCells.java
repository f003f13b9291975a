package io.fupin.exchange.register;

import io.fupin.household.RegisterChecks;
import io.fupin.household.RegisterChecks.Fault;
import java.util.List;
import java.util.stream.IntStream;

/** Finds the cell that a rule of data quality speaks of. */
final class RulesAtCells {

    private final Complaints complaints;
    private final int household;
    private final MemberReading members;

    RulesAtCells(Complaints complaints, int household, MemberReading members) {
        this.complaints = complaints;
        this.household = household;
        this.members = members;
    }

    void add(List<Fault> faults) {
        if (members.values().isEmpty()) {
            return;
        }
        faults.forEach(this::add);
    }

    private void add(Fault fault) {
        int person = members.row(fault.position());
        switch (fault.rule()) {
            case "DQ-1" -> at(fault, person, PersonColumn.ID, "照身份证或户口簿重新填");
            case "DQ-3" -> at(fault, person, PersonColumn.BORN, "照身份证改对");
            case "DQ-4" -> relation(fault, "户主", "一户只填一个“户主”，其他人填与他的关系");
            case "DQ-5" -> relation(fault, "配偶", "核对与户主关系");
            case "DQ-6" -> at(fault, person, PersonColumn.RELATION, "核对身份证号和与户主关系");
            case "DQ-7" -> at(fault, person, PersonColumn.EDUCATION, "在校的填在校生状况，不在校的填文化程度");
            case "DQ-8" -> at(fault, person, fault.text().startsWith("健康") ? PersonColumn.HEALTH : PersonColumn.LABOUR, "从下拉表里选");
            case "DQ-10" -> at(fault, household, HouseholdColumn.PHONE_OF, "填能打通的手机号");
            case "DQ-11" -> at(fault, person, PersonColumn.RESIDENT_MEDICAL, "两种只填一个“是”");
            case "DQ-12" -> at(fault, household, fault.text().contains("饮水") ? HouseholdColumn.SAFE_WATER : HouseholdColumn.GRADE, "核对是否真的达到脱贫条件");
            case "DQ-13" -> at(fault, household, HouseholdColumn.PER_CAPITA, "核对收入；不到标准的不能算脱贫");
            case "DQ-14" -> at(fault, household, HouseholdColumn.WAGE, "核对单位是不是元");
            case "DQ-15" -> at(fault, household, HouseholdColumn.EXPENSE, "填种养的成本");
            case "DQ-16" -> at(fault, household, HouseholdColumn.RETURNED, "核对退耕面积和补偿金");
            case "DQ-17" -> at(fault, household, transfer(fault.text()), "核对单位是不是元、是不是一年的");
            case RegisterChecks.EXIT_YEAR -> at(new Fault(null, true, 0, fault.text()), household, HouseholdColumn.YEAR_OF, "填脱贫那一年的年度和收入");
            default -> at(fault, household, HouseholdColumn.DISTANCE, "核对单位是不是公里");
        }
    }

    private static HouseholdColumn transfer(String text) {
        return text.contains("低保金") ? HouseholdColumn.LOW_INCOME : text.contains("计划生育金") ? HouseholdColumn.FAMILY_PLANNING
                : text.contains("养老") ? HouseholdColumn.PENSION : HouseholdColumn.DESTITUTE;
    }

    /** At the second who is called so; at the household's head where nobody is. */
    private void relation(Fault fault, String relation, String mend) {
        List<Integer> rows = IntStream.range(0, members.values().size())
                .filter(i -> relation.equals(members.values().get(i).text(PersonColumn.RELATION))).mapToObj(members.lines()::get).toList();
        at(fault, rows.size() > 1 ? rows.get(1) : members.lines().get(0), PersonColumn.RELATION, mend);
    }

    private void at(Fault fault, int row, Column column, String mend) {
        complaints.rule(fault.error(), fault.rule(), row, column, fault.text(), mend);
    }
}
