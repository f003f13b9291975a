package io.fupin.household.quality;

import static org.assertj.core.api.Assertions.assertThat;

import io.fupin.household.Household.State;
import io.fupin.household.HouseholdRegister.Contact;
import io.fupin.household.HouseholdRegister.Income;
import io.fupin.household.HouseholdRegister.Living;
import io.fupin.household.quality.Sheet.Person;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each rule of policy 5.4 at its border. */
class InspectionTest {

    private static final LocalDate TODAY = LocalDate.of(2016, 10, 10);
    private static final Thresholds USUAL = new Thresholds(yuan("300"), yuan("300000"), yuan("200"), yuan("100"), yuan("88"), yuan("200"), yuan("5"),
            11, List.of("C", "D"));
    private static final Person HEAD = person(1, "户主", "220281197003150015", "男", LocalDate.of(1970, 3, 15));
    private static final Person WIFE = person(2, "配偶", "220281196802290028", "女", LocalDate.of(1968, 2, 29));

    @Test
    void aCleanHouseholdHasNothing() {
        assertThat(rules(sheet(List.of(HEAD, WIFE)))).isEmpty();
    }

    @Test
    void theNumberItsBirthDateAndASecondOne() {
        assertThat(rules(sheet(List.of(person(1, "户主", "220281197003150016", "男", LocalDate.of(1970, 3, 15)))))).containsExactly("DQ-1");
        assertThat(rules(sheet(List.of(person(1, "户主", "220281197003150015", "男", LocalDate.of(1970, 3, 16)))))).containsExactly("DQ-3");
        Person twice = new Person(1, "刘德", "户主", "居民身份证", "220281197003150015", "男", LocalDate.of(1970, 3, 15), "小学", null, "健康", "普通劳动力",
                null, null, "220281103213-0004 刘德户");
        assertThat(rules(sheet(List.of(twice)))).containsExactly("DQ-2");
    }

    @Test
    void oneHeadAtMostOneSpouseAndACouple() {
        assertThat(rules(sheet(List.of(WIFE)))).containsExactly("DQ-4");
        assertThat(rules(sheet(List.of(HEAD, HEAD)))).containsExactly("DQ-4");
        assertThat(rules(sheet(List.of(HEAD, WIFE, WIFE)))).containsExactly("DQ-5");
        assertThat(rules(sheet(List.of(HEAD, person(2, "配偶", "220281197003150015", "男", LocalDate.of(1970, 3, 15)))))).containsExactly("DQ-6");
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
        "小学, -, 健康, 普通劳动力, -, -, -",
        "-, -, 健康, 普通劳动力, -, -, DQ-7",
        "小学, 七年级, 健康, 普通劳动力, -, -, DQ-7",
        "小学, -, -, 普通劳动力, -, -, DQ-8",
        "小学, -, 残疾、长期慢性病, 丧失劳动力, -, -, -",
        "小学, -, 多病, 普通劳动力, -, -, DQ-8",
        "小学, -, 健康, -, -, -, DQ-8",
        "小学, -, 健康, 普通劳动力, 县内, -, DQ-9",
        "小学, -, 健康, 普通劳动力, -, 6, DQ-9",
        "小学, -, 健康, 普通劳动力, 县内, 6, -",
    })
    void whatIsOnFileOfAMember(String education, String schooling, String health, String skill, String place, Integer months, String rule) {
        Person person = new Person(1, "刘德", "户主", "居民身份证", "220281197003150015", "男", LocalDate.of(1970, 3, 15), education, schooling, health, skill,
                place, months, null);
        List<String> expected = rule == null ? List.of() : List.of(rule);
        assertThat(rules(sheet(List.of(person)))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
        "wage, 0, -", "wage, 299.99, DQ-14", "wage, 300, -", "wage, 300000, -", "wage, 300000.01, DQ-14",
        "business, 100, DQ-15", "expense, 100, -",
        "low, 199, DQ-17", "low, 200, -", "planning, 99, DQ-17", "planning, 100, -", "pension, 87, DQ-17", "pension, 88, -",
        "destitute, 199, DQ-17", "destitute, 200, -", "ecology, 300, DQ-16",
    })
    void incomesAtTheirBorders(String source, String amount, String rule) {
        BigDecimal[] of = new BigDecimal[7];
        List<String> sources = List.of("wage", "business", "planning", "low", "destitute", "pension", "ecology");
        for (int i = 0; i < of.length; i++) {
            of[i] = sources.get(i).equals(source) ? yuan(amount) : BigDecimal.ZERO;
        }
        Income income = new Income(2015, 1, of[0], of[1], BigDecimal.ZERO, of[2], of[3], of[4], of[5], of[6], BigDecimal.ZERO,
                "expense".equals(source) ? yuan(amount) : BigDecimal.ZERO, BigDecimal.ZERO, yuan("2000"));
        List<String> expected = rule == null ? List.of() : List.of(rule);
        assertThat(rules(new Sheet("220281103213-0001", State.REGISTERED, List.of(HEAD), List.of(income), null, yuan("3000")))).isEqualTo(expected);
    }

    @Test
    void returnedForestAndTheWayToTheRoad() {
        assertThat(rules(living(living("3", "3", "B", true, "5")))).isEmpty();
        assertThat(rules(living(living("3", "3.1", "B", true, "5")))).containsExactly("DQ-16");
        assertThat(rules(living(living("3", "3", "B", true, "5.01")))).containsExactly("DQ-18");
    }

    @Test
    void thePhoneHasElevenDigitsAndNobodyIsInsuredTwice() {
        assertThat(rules(reached("10012345678"))).isEmpty();
        assertThat(rules(reached("1001234567"))).containsExactly("DQ-10");
        assertThat(rules(reached("0432-6722222"))).containsExactly("DQ-10");
        assertThat(rules(reached(null))).containsExactly("DQ-10");
        assertThat(rules(sheet(List.of(insured(true, false))))).isEmpty();
        assertThat(rules(sheet(List.of(insured(null, null))))).as("not on file").isEmpty();
        assertThat(rules(sheet(List.of(insured(true, true))))).containsExactly("DQ-11");
        assertThat(rules(sheet(List.of(insured(false, false))))).containsExactly("DQ-11");
    }

    private static Sheet reached(String phone) {
        return new Sheet("220281103213-0001", State.REGISTERED, List.of(HEAD), List.of(), null, null, new Contact(phone, null, null, null, null));
    }

    private static Person insured(Boolean resident, Boolean employee) {
        return new Person(1, "刘德", "户主", "居民身份证", "220281197003150015", "男", LocalDate.of(1970, 3, 15), "小学", null, "健康", "普通劳动力", null, null,
                null, resident, employee);
    }

    @Test
    void anExitedHouseholdKeepsWhatItLeftWith() {
        UnaryOperator<Sheet> exited = sheet -> new Sheet(sheet.registerNumber(), State.EXITED, sheet.people(), sheet.incomes(), sheet.living(), yuan("3200"));
        assertThat(rules(exited.apply(living(living("0", "0", "B", true, "1"))))).isEmpty();
        assertThat(rules(exited.apply(living(living("0", "0", "C", true, "1"))))).containsExactly("DQ-12");
        assertThat(rules(exited.apply(living(living("0", "0", "B", false, "1"))))).containsExactly("DQ-12");
        assertThat(rules(exited.apply(earning("3200")))).as("at the line, once it is out").isEmpty();
        assertThat(rules(exited.apply(earning("3199.99")))).containsExactly("DQ-13");
        assertThat(rules(earning("3199.99"))).as("on the register").isEmpty();
    }

    private static Sheet earning(String perCapita) {
        Income income = new Income(2016, 1, BigDecimal.ZERO, BigDecimal.ZERO, yuan(perCapita), BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO,
                BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, yuan(perCapita), yuan(perCapita));
        return new Sheet("220281103213-0001", State.REGISTERED, List.of(HEAD), List.of(income), null, yuan("3200"));
    }

    private static Living living(String forest, String returned, String grade, boolean water, String distance) {
        return new Living(BigDecimal.ONE, yuan(forest), yuan(returned), grade, yuan("60"), water, yuan(distance), "水泥路", "柴草");
    }

    private static Sheet living(Living living) {
        return new Sheet("220281103213-0001", State.REGISTERED, List.of(HEAD), List.of(), living, null);
    }

    private static Sheet sheet(List<Person> people) {
        return new Sheet("220281103213-0001", State.REGISTERED, people, List.of(), null, null);
    }

    private static Person person(int position, String relation, String idNumber, String sex, LocalDate born) {
        return new Person(position, "刘德", relation, "居民身份证", idNumber, sex, born, "小学", null, "健康", "普通劳动力", null, null, null);
    }

    private static List<String> rules(Sheet sheet) {
        return Inspection.of(sheet, USUAL, TODAY).stream().map(finding -> finding.rule().id()).toList();
    }

    private static BigDecimal yuan(String amount) {
        return new BigDecimal(amount);
    }
}
