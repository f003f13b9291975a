package io.fupin.household.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.fupin.household.demo.Plan.Share;
import io.fupin.privacy.IdentityNumbers;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The invented county meets the plan's tables to the person, and its people fit together. No database is needed to see it. */
class DemoCountyFiguresTest {

    private static final Plan PLAN = Plan.ofJiaohe();
    private static List<InventedHousehold> county;

    @BeforeAll
    static void invent() {
        county = InventedHousehold.county(new Allotment(PLAN, villages(), 2015).slots(), "220281", 2016);
    }

    /** As many villages a township as there are numbers of poor ones. */
    private static Map<String, List<String>> villages() {
        return PLAN.townships().stream().collect(Collectors.toMap(Share::key, 
                township -> IntStream.range(200, 226).mapToObj(number -> township.key().substring(0, 9) + number).toList()));
    }

    @Test
    void thePlanAddsUp() {
        assertThat(PLAN.households()).isEqualTo(5832);
        assertThat(PLAN.persons()).isEqualTo(11609);
        assertThat(PLAN.townships()).hasSize(17);
        assertThat(PLAN.poorVillages()).hasSize(25);
    }

    @Test
    void everyTableIsMetToTheHouseholdAndToThePerson() {
        assertTable(PLAN.townships(), one -> one.slot().township);
        assertTable(PLAN.causes(), one -> one.slot().cause);
        assertTable(PLAN.types(), one -> one.slot().type);
        List<InventedHousehold> poor = county.stream().filter(one -> PLAN.poorVillages().contains(one.slot().village)).toList();
        assertThat(poor).hasSize(1121);
        assertThat(persons(poor)).isEqualTo(2412);
        List<InventedHousehold> labour = county.stream().filter(one -> one.people().stream().anyMatch(InventedPerson::canWork)).toList();
        assertThat(labour).hasSize(1732);
        assertThat(county.stream().flatMap(one -> one.people().stream()).filter(InventedPerson::canWork)).hasSize(2614);
        assertThat(county.stream().filter(one -> one.houseGrade().compareTo("B") > 0)).hasSize(93);
    }

    private static void assertTable(List<Share> shares, Function<InventedHousehold, String> label) {
        Map<String, List<InventedHousehold>> by = county.stream().collect(Collectors.groupingBy(label));
        for (Share share : shares) {
            List<InventedHousehold> own = by.getOrDefault(share.key(), List.of());
            assertThat(own).as(share.key()).hasSize(share.households());
            assertThat(persons(own)).as(share.key()).isEqualTo(share.persons());
        }
    }

    private static int persons(List<InventedHousehold> households) {
        return households.stream().mapToInt(one -> one.people().size()).sum();
    }

    @Test
    void peopleFitTogether() {
        Set<String> numbers = new HashSet<>();
        for (InventedHousehold one : county) {
            List<InventedPerson> people = one.people();
            assertThat(people.stream().filter(person -> "户主".equals(person.relation))).hasSize(1);
            assertThat(people.stream().filter(person -> "配偶".equals(person.relation)).count()).isLessThanOrEqualTo(1);
            for (InventedPerson person : people) {
                assertThat(IdentityNumbers.faultOfIdentityCard(person.idNumber, InventedPerson.COUNTED_ON)).as(person.idNumber).isEmpty();
                assertThat(IdentityNumbers.birthDate(person.idNumber)).isEqualTo(person.born);
                assertThat(numbers.add(person.idNumber)).isTrue();
                assertThat(person.education == null).as("exactly one of education and schooling").isNotEqualTo(person.schooling == null);
                assertThat(person.labourSkill).isNotNull();
                assertThat(person.workPlace == null).isEqualTo(person.workMonths == null);
            }
            switch (one.slot().cause) {
                case "因病" -> assertThat(people).anyMatch(person -> person.health.contains("病"));
                case "因残" -> assertThat(people).anyMatch(person -> person.health.contains("残疾") && person.disabilityClass != null);
                case "因学" -> assertThat(people).anyMatch(person -> person.atSchool() && person.age() >= 15);
                default -> {
                    // nothing that a member would show
                }
            }
        }
    }

    @Test
    void incomesLieBelowTheLineAndAreWithinWhatIsPlausible() {
        for (InventedHousehold one : county) {
            InventedIncome income = one.income();
            assertThat(one.perCapita()).as("%s", one).isBetween(new BigDecimal("1000"), new BigDecimal("2999.99"));
            assertThat(income.wage() == 0 || income.wage() >= 300).isTrue();
            assertThat(income.business() == 0 || income.businessExpense() > 0).as("%s", income).isTrue();
            assertThat(income.ecology() == 0 || one.returned() > 0).isTrue();
            assertThat(one.returned()).isLessThanOrEqualTo(one.forest());
            assertThat(one.distance()).isLessThanOrEqualTo(5);
            assertThat(one.otherCauses()).hasSizeLessThanOrEqualTo(2).doesNotContain(one.slot().cause);
        }
    }

    @Test
    void fromTheSameSeedComesTheSameCounty() {
        List<InventedHousehold> again = InventedHousehold.county(new Allotment(PLAN, villages(), 2015).slots(), "220281", 2016);
        for (int i = 0; i < county.size(); i += 97) {
            assertThat(again.get(i).people().get(0).idNumber).isEqualTo(county.get(i).people().get(0).idNumber);
            assertThat(again.get(i).slot().village).isEqualTo(county.get(i).slot().village);
        }
    }
}
