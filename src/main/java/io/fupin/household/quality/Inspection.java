package io.fupin.household.quality;

import io.fupin.household.HouseholdRegister.Contact;
import io.fupin.household.HouseholdRegister.Income;
import io.fupin.household.HouseholdRegister.Living;
import io.fupin.household.RegisterField;
import io.fupin.household.quality.Sheet.Person;
import io.fupin.privacy.IdentityNumbers;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** One household held against all rules. */
final class Inspection {

    private static final String CARD = "居民身份证";

    private final Sheet sheet;
    private final Thresholds thresholds;
    private final LocalDate today;
    private final List<Finding> findings = new ArrayList<>();

    private Inspection(Sheet sheet, Thresholds thresholds, LocalDate today) {
        this.sheet = sheet;
        this.thresholds = thresholds;
        this.today = today;
    }

    static List<Finding> of(Sheet sheet, Thresholds thresholds, LocalDate today) {
        Inspection inspection = new Inspection(sheet, thresholds, today);
        inspection.household();
        sheet.people().forEach(inspection::person);
        sheet.incomes().stream().findFirst().ifPresent(inspection::income);
        if (sheet.living() != null) {
            inspection.living(sheet.living());
        }
        if (sheet.contact() != null) {
            inspection.contact(sheet.contact());
        }
        return inspection.findings;
    }

    private void household() {
        long heads = sheet.people().stream().filter(person -> "户主".equals(person.relation())).count();
        if (heads != 1) {
            find(Rule.ONE_HEAD, 0, Spot.RELATION, heads == 0 ? "没有户主，须有一人" : "有 " + heads + " 个户主，只能有一人");
        }
        long spouses = sheet.people().stream().filter(person -> "配偶".equals(person.relation())).count();
        if (spouses > 1) {
            find(Rule.ONE_SPOUSE, 0, Spot.RELATION, "有 " + spouses + " 个配偶，最多一人");
        }
        if (heads == 1 && spouses == 1) {
            Person head = one("户主");
            Person spouse = one("配偶");
            if (head.sex() != null && head.sex().equals(spouse.sex())) {
                find(Rule.COUPLE, spouse.position(), Spot.ID_NUMBER, "户主和配偶都是" + head.sex() + "，请核对身份证号或关系");
            }
        }
    }

    private Person one(String relation) {
        return sheet.people().stream().filter(person -> relation.equals(person.relation())).findFirst().orElseThrow();
    }

    private void person(Person person) {
        int at = person.position();
        if (CARD.equals(person.idType()) && person.idNumber() != null) {
            IdentityNumbers.faultOfIdentityCard(person.idNumber(), today).ifPresentOrElse(fault -> find(Rule.ID_CHECK, at, Spot.ID_NUMBER, fault), () -> {
                if (!IdentityNumbers.birthDate(person.idNumber()).equals(person.born())) {
                    find(Rule.BIRTH, at, Spot.ID_NUMBER, "登记的出生日期是 " + person.born() + "，身份证号里是 " + IdentityNumbers.birthDate(person.idNumber()));
                }
            });
        }
        if (person.elsewhere() != null) {
            find(Rule.ID_TWICE, at, Spot.ID_NUMBER, "同一个身份证号还在 " + person.elsewhere());
        }
        if (blank(person.education()) == blank(person.schooling())) {
            find(Rule.LEARNING, at, Spot.EDUCATION, blank(person.education()) ? "文化程度、在校生状况都没有填，须填一项" : "文化程度和在校生状况都填了，只能填一项");
        }
        if (blank(person.health()) || !RegisterField.HEALTH.codes().containsAll(Arrays.asList(person.health().split("、")))) {
            find(Rule.HEALTH_AND_LABOUR, at, Spot.HEALTH, blank(person.health()) ? "健康状况没有填" : "健康状况“" + person.health() + "”不在代码表里");
        }
        if (!RegisterField.LABOUR_SKILL.codes().contains(Objects.toString(person.labourSkill(), ""))) {
            find(Rule.HEALTH_AND_LABOUR, at, Spot.LABOUR_SKILL, blank(person.labourSkill()) ? "劳动技能没有填" : "劳动技能“" + person.labourSkill() + "”不在代码表里");
        }
        if (blank(person.workPlace()) != (person.workMonths() == null)) {
            find(Rule.WORK_AWAY, at, blank(person.workPlace()) ? Spot.WORK_PLACE : Spot.WORK_MONTHS, blank(person.workPlace()) ? "填了务工时间，没有填务工所在地" : "填了务工所在地，没有填务工时间");
        }
        if (person.residentMedical() != null && person.residentMedical().equals(person.employeeMedical())) {
            find(Rule.ONE_INSURANCE, at, Spot.MEDICAL, person.residentMedical() ? "城乡居民医保和城镇职工医保都参加了，只能参加一种" : "城乡居民医保和城镇职工医保都没有参加");
        }
    }

    private void income(Income income) {
        if (income.wage().signum() != 0 && (income.wage().compareTo(thresholds.leastWage()) < 0 || income.wage().compareTo(thresholds.mostWage()) > 0)) {
            find(Rule.WAGE, 0, Spot.INCOME_WAGE, "%d年工资性收入 %s 元，应为 0 或在 %s 到 %s 元之间".formatted(income.year(), plain(income.wage()), plain(thresholds.leastWage()),
                    plain(thresholds.mostWage())));
        }
        if (income.business().signum() > 0 && income.businessExpense().signum() <= 0) {
            find(Rule.BUSINESS, 0, Spot.INCOME_EXPENSE, "%d年有生产经营性收入 %s 元，没有支出".formatted(income.year(), plain(income.business())));
        }
        least(income.year(), "低保金", Spot.INCOME_LOW, income.lowIncomeAllowance(), thresholds.leastAllowance());
        least(income.year(), "计划生育金", Spot.INCOME_FAMILY_PLANNING, income.familyPlanning(), thresholds.leastFamilyPlanning());
        least(income.year(), "养老保险金", Spot.INCOME_PENSION, income.pension(), thresholds.leastPension());
        least(income.year(), "特困供养金", Spot.INCOME_DESTITUTE, income.destituteAllowance(), thresholds.leastDestitute());
        boolean returned = sheet.living() != null && positive(sheet.living().returnedForest());
        if (income.ecology().signum() > 0 && !returned) {
            find(Rule.RETURNED_FOREST, 0, Spot.RETURNED_FOREST, "%d年有生态补偿金 %s 元，没有退耕面积".formatted(income.year(), plain(income.ecology())));
        }
        if (sheet.exited() && sheet.line() != null && income.perCapita().compareTo(sheet.line()) < 0) {
            find(Rule.EXIT_INCOME, 0, Spot.INCOME, "已脱贫，%d年人均 %s 元，低于标准 %s 元".formatted(income.year(), plain(income.perCapita()), plain(sheet.line())));
        }
    }

    private void least(int year, String source, Spot spot, BigDecimal amount, BigDecimal least) {
        if (amount.signum() != 0 && amount.compareTo(least) < 0) {
            find(Rule.TRANSFERS, 0, spot, "%d年%s %s 元，应为 0 或不少于 %s 元".formatted(year, source, plain(amount), plain(least)));
        }
    }

    private void living(Living living) {
        if (positive(living.returnedForest()) && living.returnedForest().compareTo(living.forest() == null ? BigDecimal.ZERO : living.forest()) > 0) {
            find(Rule.RETURNED_FOREST, 0, Spot.RETURNED_FOREST, "退耕还林 %s 亩，多于林地 %s 亩".formatted(plain(living.returnedForest()),
                    living.forest() == null ? "0" : plain(living.forest())));
        }
        if (living.distance() != null && living.distance().compareTo(thresholds.mostDistance()) > 0) {
            find(Rule.DISTANCE, 0, Spot.DISTANCE, "与村主干路距离 %s 公里，一般不超过 %s 公里".formatted(plain(living.distance()), plain(thresholds.mostDistance())));
        }
        if (sheet.exited() && Boolean.FALSE.equals(living.safeWater())) {
            find(Rule.EXIT_CONDITIONS, 0, Spot.SAFE_WATER, "已脱贫，没有安全饮水");
        }
        if (sheet.exited() && thresholds.unsafe().contains(Objects.toString(living.houseGrade(), ""))) {
            find(Rule.EXIT_CONDITIONS, 0, Spot.HOUSE_GRADE, "已脱贫，住房是 " + living.houseGrade() + " 级危房");
        }
    }

    private void contact(Contact contact) {
        String phone = contact.phone();
        if (blank(phone) || !phone.matches("\\d{" + thresholds.phoneDigits() + "}")) {
            // The number itself stays out of lists that more people read than call.
            find(Rule.PHONE, 0, Spot.PHONE, blank(phone) ? "户联系电话没有填" : "户联系电话应为 " + thresholds.phoneDigits() + " 位数字，现在是 " + phone.length() + " 个字符");
        }
    }

    private void find(Rule rule, int position, Spot spot, String text) {
        findings.add(new Finding(rule, position, text, spot));
    }

    private static boolean positive(BigDecimal value) {
        return value != null && value.signum() > 0;
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }

    private static String plain(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }
}
