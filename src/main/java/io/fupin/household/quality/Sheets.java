package io.fupin.household.quality;

import io.fupin.household.Household.State;
import io.fupin.household.HouseholdRegister.Contact;
import io.fupin.household.HouseholdRegister.Income;
import io.fupin.household.HouseholdRegister.Living;
import io.fupin.household.quality.Sheet.Person;
import io.fupin.policy.PolicyParameters;
import io.fupin.privacy.IdentityVault;
import io.fupin.region.RegionCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads many households for inspection, in five statements however many they are. */
@Component
class Sheets {

    private final JdbcClient jdbc;
    private final IdentityVault vault;
    private final PolicyParameters parameters;

    Sheets(JdbcClient jdbc, IdentityVault vault, PolicyParameters parameters) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.parameters = parameters;
    }

    /** @param village where the household lies */
    record Placed(RegionCode village, Sheet sheet) {
    }

    private record Row(RegionCode village, State state) {
    }

    List<Placed> of(Collection<String> numbers) {
        Map<String, Row> households = new HashMap<>();
        jdbc.sql("select register_number, village, state from household where register_number in (:numbers)").param("numbers", numbers)
                .query(row -> {
                    households.put(row.getString("register_number"), new Row(RegionCode.of(row.getString("village")), State.valueOf(row.getString("state"))));
                });
        Map<String, List<Person>> people = people(numbers);
        Map<String, List<Income>> incomes = incomes(numbers);
        Map<String, Living> livings = livings(numbers);
        Map<String, Contact> contacts = contacts(numbers);
        List<Placed> sheets = new ArrayList<>();
        households.forEach((number, row) -> {
            List<Income> own = incomes.getOrDefault(number, List.of());
            sheets.add(new Placed(row.village(), new Sheet(number, row.state(), people.getOrDefault(number, List.of()), own, livings.get(number),
                    own.isEmpty() ? null : parameters.incomeLine(row.village().county(), own.get(0).year()).orElse(null), contacts.get(number))));
        });
        return sheets;
    }

    private Map<String, List<Person>> people(Collection<String> numbers) {
        Map<String, List<Person>> people = new HashMap<>();
        jdbc.sql("""
                select m.*, (select h.register_number || ' ' || h.head_name || '户' from household_member o join household h using (register_number)
                    where o.id_hash = m.id_hash and o.valid_to is null and (o.register_number, o.position) <> (m.register_number, m.position)
                        and h.county = mine.county and h.state not in ('REMOVED', 'CLOSED')
                    order by h.register_number limit 1) as elsewhere
                from household_member m join household mine using (register_number)
                where m.register_number in (:numbers) and m.valid_to is null
                order by m.register_number, m.position
                """).param("numbers", numbers).query(row -> {
                    people.computeIfAbsent(row.getString("register_number"), number -> new ArrayList<>()).add(new Person(row.getInt("position"),
                            row.getString("name"), row.getString("relation"), row.getString("id_type"),
                            row.getString("id_sealed") == null ? null : vault.open(row.getString("id_sealed")), row.getString("sex"),
                            row.getObject("birth_date", LocalDate.class), row.getString("education"), row.getString("schooling"),
                            row.getString("health"), row.getString("labour_skill"), row.getString("work_place"),
                            row.getObject("work_months", Integer.class), row.getString("elsewhere"),
                            row.getObject("medical_resident", Boolean.class), row.getObject("medical_employee", Boolean.class)));
                });
        return people;
    }

    private Map<String, List<Income>> incomes(Collection<String> numbers) {
        Map<String, List<Income>> incomes = new HashMap<>();
        jdbc.sql("select * from household_income where register_number in (:numbers) and replaced_on is null order by register_number, year desc")
                .param("numbers", numbers).query(row -> {
                    incomes.computeIfAbsent(row.getString("register_number"), number -> new ArrayList<>()).add(new Income(row.getInt("year"),
                            row.getInt("persons"), row.getBigDecimal("wage"), row.getBigDecimal("business"), row.getBigDecimal("property"),
                            row.getBigDecimal("family_planning"), row.getBigDecimal("low_income"), row.getBigDecimal("destitute"),
                            row.getBigDecimal("pension"), row.getBigDecimal("ecology"), row.getBigDecimal("other_transfer"),
                            row.getBigDecimal("business_expense"), row.getBigDecimal("net"), row.getBigDecimal("per_capita")));
                });
        return incomes;
    }

    private Map<String, Living> livings(Collection<String> numbers) {
        Map<String, Living> livings = new HashMap<>();
        jdbc.sql("select * from household_living where register_number in (:numbers) and valid_to is null").param("numbers", numbers).query(row -> {
            livings.put(row.getString("register_number"), new Living(row.getBigDecimal("arable"), row.getBigDecimal("forest"),
                    row.getBigDecimal("returned_forest"), row.getString("house_grade"), row.getBigDecimal("house_area"),
                    row.getObject("safe_water", Boolean.class), row.getBigDecimal("road_distance"), row.getString("road"), row.getString("fuel")));
        });
        return livings;
    }

    private Map<String, Contact> contacts(Collection<String> numbers) {
        Map<String, Contact> contacts = new HashMap<>();
        jdbc.sql("select register_number, phone_sealed from household_contact where register_number in (:numbers) and valid_to is null")
                .param("numbers", numbers).query(row -> {
                    String phone = row.getString("phone_sealed");
                    contacts.put(row.getString("register_number"), new Contact(phone == null ? null : vault.open(phone), null, null, null, null));
                });
        return contacts;
    }
}
