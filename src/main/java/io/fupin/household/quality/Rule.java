package io.fupin.household.quality;

import java.util.Arrays;
import java.util.Optional;

/**
 * The rules of data quality (policy 5.4), of those whose facts are on file. What breaks an error must be mended; a warning can be confirmed
 * with a reason.
 */
enum Rule {

    ID_CHECK("DQ-1", Severity.ERROR, "身份证号校验"),
    ID_TWICE("DQ-2", Severity.ERROR, "身份证号重复"),
    BIRTH("DQ-3", Severity.ERROR, "出生日期与身份证号"),
    ONE_HEAD("DQ-4", Severity.ERROR, "户主只能一人"),
    ONE_SPOUSE("DQ-5", Severity.ERROR, "配偶最多一人"),
    COUPLE("DQ-6", Severity.WARNING, "户主与配偶性别"),
    LEARNING("DQ-7", Severity.ERROR, "文化程度与在校生状况"),
    HEALTH_AND_LABOUR("DQ-8", Severity.ERROR, "健康状况和劳动技能"),
    WORK_AWAY("DQ-9", Severity.ERROR, "务工地点和时间"),
    PHONE("DQ-10", Severity.WARNING, "户联系电话"),
    ONE_INSURANCE("DQ-11", Severity.WARNING, "基本医疗保险只参加一种"),
    EXIT_CONDITIONS("DQ-12", Severity.ERROR, "脱贫户的饮水和住房"),
    EXIT_INCOME("DQ-13", Severity.ERROR, "脱贫户的收入"),
    WAGE("DQ-14", Severity.WARNING, "工资性收入"),
    BUSINESS("DQ-15", Severity.WARNING, "生产经营性支出"),
    RETURNED_FOREST("DQ-16", Severity.WARNING, "退耕还林"),
    TRANSFERS("DQ-17", Severity.WARNING, "转移性收入的下限"),
    DISTANCE("DQ-18", Severity.WARNING, "与村主干路距离");

    /** Whether it must be mended. */
    enum Severity {
        ERROR("错误"), WARNING("疑点");

        private final String title;

        Severity(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }
    }

    private final String id;
    private final Severity severity;
    private final String title;

    Rule(String id, Severity severity, String title) {
        this.id = id;
        this.severity = severity;
        this.title = title;
    }

    /** As policy 5.4 numbers it. */
    String id() {
        return id;
    }

    Severity severity() {
        return severity;
    }

    String title() {
        return title;
    }

    static Optional<Rule> of(String id) {
        return Arrays.stream(values()).filter(rule -> rule.id.equals(id)).findFirst();
    }
}
