package io.fupin.household.demo;

import io.fupin.database.Writes;
import io.fupin.household.Household.State;
import io.fupin.household.HouseholdMember.Particulars;
import io.fupin.household.HouseholdRegister.Contact;
import io.fupin.privacy.IdentityVault;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes the invented county in a few large statements. */
@Component
@Profile("demo")
class DemoRows {

    private static final Date REGISTERED = Date.valueOf(InventedPerson.COUNTED_ON.minusMonths(1));
    private static final String SOURCE = "演示数据，人员均为虚构";
    private static final int BATCH = 2_000;

    private final JdbcClient jdbc;
    private final Writes writes;
    private final IdentityVault vault;
    private final Clock clock;

    DemoRows(JdbcClient jdbc, Writes writes, IdentityVault vault, Clock clock) {
        this.jdbc = jdbc;
        this.writes = writes;
        this.vault = vault;
        this.clock = clock;
    }

    void register(List<InventedHousehold> county) {
        Map<String, Integer> last = new HashMap<>();
        List<Map<String, ?>> households = new ArrayList<>();
        List<Map<String, ?>> states = new ArrayList<>();
        List<Map<String, ?>> members = new ArrayList<>();
        List<Map<String, ?>> incomes = new ArrayList<>();
        List<Map<String, ?>> livings = new ArrayList<>();
        List<Map<String, ?>> contacts = new ArrayList<>();
        InventedParticulars particulars = new InventedParticulars(county.size());
        int order = 0;
        for (InventedHousehold one : county) {
            String number = "%s-%04d".formatted(one.slot().village, last.merge(one.slot().village, 1, Integer::sum));
            households.add(household(number, one));
            states.add(Map.of("number", number, "on", REGISTERED, "at", Timestamp.from(clock.instant())));
            incomes.add(income(number, one));
            livings.add(living(number, one, ++order));
            contacts.add(contact(number, particulars.contact(one)));
            for (int i = 0; i < one.people().size(); i++) {
                InventedPerson person = one.people().get(i);
                members.add(member(number, i + 1, person, particulars.of(person, one)));
            }
        }
        send("""
                insert into household (register_number, village, township, county, group_name, head_name, persons, ground, state, main_cause,
                    other_causes, per_capita, income_year, registered_on, household_type, source, facts_since)
                values (:number, :village, :township, :county, :group, :head, :persons, '新识别', 'REGISTERED', :cause, :others, :income, :year, :on,
                    :type, 'DEMO', :on)
                """, households);
        send("insert into household_state (register_number, state, since, at) values (:number, '" + State.REGISTERED + "', :on, :at)", states);
        send("""
                insert into household_member (register_number, position, name, relation, id_type, id_hash, id_sealed, sex, birth_date, education,
                    schooling, health, labour_skill, disability_class, disability_grade, work_place, work_months, valid_from,
                    nationality, political_status, employer, phone_sealed, low_income, destitute, medical_resident, medical_employee,
                    medical_serious, medical_commercial, pension_resident, pension_employee, illness_aid, other_health_aid, public_post)
                values (:number, :position, :name, :relation, '居民身份证', :hash, :sealed, :sex, :born, :education, :schooling, :health, :skill,
                    :class, :grade, :place, :months, :from, :nationality, :political, :employer, :phone, :lowIncome, :destitute,
                    :residentMedical, :employeeMedical, :serious, :commercial, :residentPension, :employeePension, :illnessAid, :otherAid, :post)
                """, members);
        send("""
                insert into household_income (register_number, year, filed_on, persons, wage, business, property, family_planning, low_income,
                    destitute, pension, ecology, other_transfer, business_expense, per_capita)
                values (:number, :year, :on, :persons, :wage, :business, :property, :planning, :low, :destitute, :pension, :ecology, :other,
                    :expense, :perCapita)
                """, incomes);
        send("""
                insert into household_living (register_number, valid_from, arable, forest, returned_forest, house_grade, house_area, safe_water,
                    road_distance, road, fuel, orchard, grassland, water_area, production_power, household_power, broadcast, toilet, cooperative,
                    leading_enterprise, entrepreneur)
                values (:number, :from, :arable, :forest, :returned, :grade, :area, :water, :distance, :road, :fuel, 0, 0, 0, :power, true,
                    :broadcast, :toilet, :cooperative, false, :entrepreneur)
                """, livings);
        send("""
                insert into household_contact (register_number, valid_from, phone_sealed, bank, bank_card_sealed, village_phone, standard)
                values (:number, :from, :phone, :bank, :card, :villagePhone, :standard)
                """, contacts);
        send("insert into household_sequence (village, last) values (:village, :last)", last.entrySet().stream()
                .map(entry -> Map.<String, Object>of("village", entry.getKey(), "last", entry.getValue())).toList());
    }

    private void send(String sql, List<? extends Map<String, ?>> rows) {
        for (int from = 0; from < rows.size(); from += BATCH) {
            writes.all(sql, rows.subList(from, Math.min(rows.size(), from + BATCH)));
        }
    }

    private static Map<String, Object> household(String number, InventedHousehold one) {
        Slot slot = one.slot();
        Map<String, Object> row = new HashMap<>();
        row.put("number", number);
        row.put("village", slot.village);
        row.put("township", slot.township);
        row.put("county", slot.township.substring(0, 6) + "000000");
        row.put("group", one.group());
        row.put("head", one.people().get(0).name);
        row.put("persons", one.people().size());
        row.put("cause", slot.cause);
        row.put("others", String.join("、", one.otherCauses()));
        row.put("income", one.perCapita());
        row.put("year", InventedIncome.YEAR);
        row.put("on", REGISTERED);
        row.put("type", slot.type);
        return row;
    }

    private Map<String, Object> contact(String number, Contact contact) {
        return Map.of("number", number, "from", REGISTERED, "phone", vault.seal(contact.phone()), "bank", contact.bank(), "card",
                vault.seal(contact.bankCard()), "villagePhone", contact.villagePhone(), "standard", contact.standard());
    }

    private Map<String, Object> member(String number, int position, InventedPerson person, Particulars more) {
        Map<String, Object> row = new HashMap<>();
        row.put("number", number);
        row.put("position", position);
        row.put("name", person.name);
        row.put("relation", person.relation);
        row.put("hash", vault.lookupHash(person.idNumber));
        row.put("sealed", vault.seal(person.idNumber));
        row.put("sex", person.male ? "男" : "女");
        row.put("born", Date.valueOf(person.born));
        row.put("education", person.education);
        row.put("schooling", person.schooling);
        row.put("health", person.health);
        row.put("skill", person.labourSkill);
        row.put("class", person.disabilityClass);
        row.put("grade", person.disabilityGrade);
        row.put("place", person.workPlace);
        row.put("months", person.workMonths);
        row.put("from", REGISTERED);
        row.put("nationality", more.nationality());
        row.put("political", more.politicalStatus());
        row.put("employer", more.employer());
        row.put("phone", more.phone() == null ? null : vault.seal(more.phone()));
        row.put("lowIncome", more.cover().lowIncome());
        row.put("destitute", more.cover().destitute());
        row.put("residentMedical", more.cover().residentMedical());
        row.put("employeeMedical", more.cover().employeeMedical());
        row.put("serious", more.cover().seriousIllness());
        row.put("commercial", more.cover().commercial());
        row.put("residentPension", more.cover().residentPension());
        row.put("employeePension", more.cover().employeePension());
        row.put("illnessAid", more.cover().illnessAid());
        row.put("otherAid", more.cover().otherAid());
        row.put("post", more.publicPost());
        return row;
    }

    private static Map<String, Object> income(String number, InventedHousehold one) {
        InventedIncome income = one.income();
        Map<String, Object> row = new HashMap<>();
        row.put("number", number);
        row.put("year", InventedIncome.YEAR);
        row.put("on", REGISTERED);
        row.put("persons", one.people().size());
        row.put("wage", income.wage());
        row.put("business", income.business());
        row.put("property", income.property());
        row.put("planning", income.familyPlanning());
        row.put("low", income.lowIncomeAllowance());
        row.put("destitute", income.destituteAllowance());
        row.put("pension", income.pension());
        row.put("ecology", income.ecology());
        row.put("other", income.otherTransfer());
        row.put("expense", income.businessExpense());
        row.put("perCapita", one.perCapita());
        return row;
    }

    private static Map<String, Object> living(String number, InventedHousehold one, int order) {
        Map<String, Object> row = new HashMap<>();
        row.put("number", number);
        row.put("from", REGISTERED);
        row.put("arable", one.arable());
        row.put("forest", one.forest());
        row.put("returned", one.returned());
        row.put("grade", one.houseGrade());
        row.put("area", one.houseArea());
        row.put("water", one.safeWater());
        row.put("distance", one.distance());
        row.put("road", one.road());
        row.put("fuel", one.fuel());
        row.put("power", one.arable() > 0);
        row.put("broadcast", order % 20 != 0);
        row.put("toilet", order % 3 == 0);
        row.put("cooperative", one.arable() > 0 && order % 4 == 0);
        row.put("entrepreneur", order % 9 == 0);
        return row;
    }

    /** 省级贫困村 of table 1-2. */
    void poorVillages(Collection<String> villages) {
        writes.all("insert into poor_village (village, valid_from, level, source) values (:village, :from, '省级', '规划表1-2')", villages.stream()
                .map(village -> Map.<String, Object>of("village", village, "from", Date.valueOf(LocalDate.of(2015, 1, 1)))).toList());
    }

    void ordinary(List<OrdinaryHouseholds> all) {
        jdbc.sql("""
                insert into ordinary_household (village, township, county, group_name, head_name, persons, valid_from, source)
                select v, substr(v, 1, 9) || '000', substr(v, 1, 6) || '000000', g, h, p, :from, :source
                from unnest(:villages, :groups, :heads, :persons) as given (v, g, h, p)
                """)
                .param("villages", all.stream().map(OrdinaryHouseholds::village).toArray(String[]::new))
                .param("groups", all.stream().map(OrdinaryHouseholds::group).toArray(String[]::new))
                .param("heads", all.stream().map(OrdinaryHouseholds::head).toArray(String[]::new))
                .param("persons", all.stream().map(OrdinaryHouseholds::persons).toArray(Integer[]::new))
                .param("from", REGISTERED).param("source", SOURCE).update();
    }

    /** Whoever lives there: the registered and the others. */
    void ruralPopulation() {
        jdbc.sql("""
                insert into rural_population (village, township, county, year, households, persons, source)
                select village, township, county, :year, count(*), sum(persons), :source
                from (select village, township, county, persons from household union all
                    select village, township, county, persons from ordinary_household) everybody
                group by village, township, county
                """).param("year", InventedIncome.YEAR).param("source", SOURCE).update();
    }
}
