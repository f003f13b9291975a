package io.fupin.household.data;

import io.fupin.database.BulkCopy;
import io.fupin.household.FullHousehold;
import io.fupin.household.Household.State;
import io.fupin.household.HouseholdMember;
import io.fupin.household.HouseholdMember.Cover;
import io.fupin.household.HouseholdMember.Particulars;
import io.fupin.household.HouseholdRegister.Contact;
import io.fupin.household.HouseholdRegister.Income;
import io.fupin.household.HouseholdRegister.Living;
import io.fupin.policy.PolicyParameters;
import io.fupin.privacy.IdentityVault;
import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes whole households: many new ones by {@code COPY}, changes row by row. What was on file before is closed and stays. */
@Component
class RegisterWrites {

    private static final String MEMBER = "register_number, position, name, relation, id_type, id_hash, id_sealed, sex, birth_date, education, "
            + "schooling, health, labour_skill, disability_class, disability_grade, work_place, work_months, valid_from, " + MemberColumns.PARTICULARS;
    private static final String LIVING = "register_number, valid_from, arable, forest, returned_forest, house_grade, house_area, safe_water, "
            + "road_distance, road, fuel, orchard, grassland, water_area, production_power, household_power, broadcast, toilet, cooperative, "
            + "leading_enterprise, entrepreneur";
    private static final String CONTACT = "register_number, valid_from, phone_sealed, bank, bank_card_sealed, village_phone, standard";
    private static final String INCOME = "register_number, year, filed_on, persons, wage, business, property, family_planning, low_income, destitute, "
            + "pension, ecology, other_transfer, business_expense, per_capita, asset_dividend";

    private final JdbcClient jdbc;
    private final BulkCopy copy;
    private final IdentityVault vault;
    private final PolicyParameters parameters;
    private final Clock clock;

    RegisterWrites(JdbcClient jdbc, BulkCopy copy, IdentityVault vault, PolicyParameters parameters, Clock clock) {
        this.parameters = parameters;
        this.jdbc = jdbc;
        this.copy = copy;
        this.vault = vault;
        this.clock = clock;
    }

    List<String> add(List<FullHousehold> newcomers, LocalDate on) {
        List<FullHousehold> numbered = numbered(newcomers);
        List<Object[]> households = new ArrayList<>();
        List<Object[]> states = new ArrayList<>();
        List<Object[]> members = numbered.parallelStream().flatMap(one -> one.members().stream().map(member -> row(one.registerNumber(), member, on))).toList();
        List<Object[]> incomes = new ArrayList<>();
        List<Object[]> livings = new ArrayList<>();
        List<Object[]> contacts = new ArrayList<>();
        OffsetDateTime at = OffsetDateTime.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai"));
        for (FullHousehold one : numbered) {
            Income income = one.income();
            households.add(new Object[] {one.registerNumber(), one.nationalNumber(), one.village().value(), one.village().township().value(),
                one.village().county().value(), one.groupName(), one.head().map(HouseholdMember::name).orElseThrow(), one.members().size(),
                one.ground(), one.state(), one.mainCause(), one.otherCauses() == null ? "" : one.otherCauses(),
                income == null ? null : income.perCapita(), income == null ? null : income.year(), one.registeredOn(), one.type(), "IMPORT", on});
            states.add(state(one, at));
            if (income != null) {
                incomes.add(row(one.registerNumber(), income, on));
            }
            if (one.living() != null) {
                livings.add(row(one.registerNumber(), one.living(), on));
            }
            if (one.contact() != null) {
                contacts.add(row(one.registerNumber(), one.contact(), on));
            }
        }
        // the household's own row puts it down for the rules of data quality: its other rows need not
        jdbc.sql("select set_config('fupin.whole_households', 'on', true)").query(String.class).single();
        copy.into("household", "register_number, national_number, village, township, county, group_name, head_name, persons, ground, state, main_cause, "
                + "other_causes, per_capita, income_year, registered_on, household_type, source, facts_since", households);
        copy.into("household_state", "register_number, state, since, at, exit_year, exit_standard, note", states);
        copy.into("household_member", MEMBER, members);
        copy.into("household_income", INCOME, incomes);
        copy.into("household_living", LIVING, livings);
        copy.into("household_contact", CONTACT, contacts);
        jdbc.sql("select set_config('fupin.whole_households', 'off', true)").query(String.class).single();
        return numbered.stream().map(FullHousehold::registerNumber).toList();
    }

    /** Whoever came out of poverty elsewhere did so by the income that is handed over, measured by that year's line. */
    private Object[] state(FullHousehold one, OffsetDateTime at) {
        boolean exited = one.state() == State.EXITED || one.state() == State.EXITED_NO_POLICY;
        Integer year = exited && one.income() != null ? Integer.valueOf(one.income().year()) : null;
        return new Object[] {one.registerNumber(), one.state(), one.registeredOn(), at, year,
            year == null ? null : parameters.incomeLine(one.village().county(), year).orElse(null), exited ? "导入时已脱贫" : null};
    }

    /** Numbers for those that have none; what comes with a number is never given out again. */
    private List<FullHousehold> numbered(List<FullHousehold> newcomers) {
        Map<String, Integer> wanted = new TreeMap<>();
        Map<String, Integer> brought = new TreeMap<>();
        for (FullHousehold one : newcomers) {
            if (one.registerNumber() == null) {
                wanted.merge(one.village().value(), 1, Integer::sum);
            } else {
                brought.merge(one.village().value(), Integer.valueOf(one.registerNumber().substring(13)), Integer::max);
            }
        }
        jdbc.sql("""
                insert into household_sequence (village, last) select * from unnest(:villages, :numbers) order by 1
                on conflict (village) do update set last = greatest(household_sequence.last, excluded.last)
                """).param("villages", brought.keySet().toArray(String[]::new)).param("numbers", brought.values().toArray(Integer[]::new)).update();
        Map<String, Integer> next = new HashMap<>();
        jdbc.sql("""
                insert into household_sequence (village, last) select * from unnest(:villages, :numbers) order by 1
                on conflict (village) do update set last = household_sequence.last + excluded.last returning village, last
                """).param("villages", wanted.keySet().toArray(String[]::new)).param("numbers", wanted.values().toArray(Integer[]::new)).query(row -> {
                    next.put(row.getString("village"), 1 - wanted.get(row.getString("village")) + row.getInt("last"));
                });
        return newcomers.stream().map(one -> one.registerNumber() != null ? one
                : one.numbered("%s-%04d".formatted(one.village().value(), next.merge(one.village().value(), 1, Integer::sum) - 1))).toList();
    }

    /** Group, type, causes and persons; the trigger keeps the days. */
    void head(FullHousehold now, LocalDate on) {
        jdbc.sql("""
                update household set national_number = ?, group_name = ?, head_name = ?, persons = ?, household_type = ?, main_cause = ?,
                    other_causes = ?, facts_since = ? where register_number = ?
                """).params(now.nationalNumber(), now.groupName(), now.head().map(HouseholdMember::name).orElseThrow(), now.members().size(), now.type(),
                now.mainCause(), now.otherCauses() == null ? "" : now.otherCauses(), Date.valueOf(on), now.registerNumber()).update();
    }

    void contact(String number, Contact contact, LocalDate on) {
        close("household_contact", number, on, "");
        if (contact != null) {
            copy.into("household_contact", CONTACT, List.<Object[]>of(row(number, contact, on)));
        }
    }

    void living(String number, Living living, LocalDate on) {
        close("household_living", number, on, "");
        if (living != null) {
            copy.into("household_living", LIVING, List.<Object[]>of(row(number, living, on)));
        }
    }

    void income(String number, Income income, LocalDate on) {
        jdbc.sql("delete from household_income where register_number = ? and year = ? and filed_on = ?").params(number, income.year(), Date.valueOf(on))
                .update();
        jdbc.sql("update household_income set replaced_on = ? where register_number = ? and year = ? and replaced_on is null")
                .params(Date.valueOf(on), number, income.year()).update();
        copy.into("household_income", INCOME, List.<Object[]>of(row(number, income, on)));
    }

    void member(String number, HouseholdMember member, LocalDate on) {
        leave(number, member.position(), on);
        copy.into("household_member", MEMBER, List.<Object[]>of(row(number, member, on)));
    }

    void leave(String number, int position, LocalDate on) {
        close("household_member", number, on, " and position = " + position);
    }

    /** A second change on one day stands in the place of the first. */
    private void close(String table, String number, LocalDate on, String which) {
        jdbc.sql("delete from " + table + " where register_number = ? and valid_from >= ?" + which).params(number, Date.valueOf(on)).update();
        jdbc.sql("update " + table + " set valid_to = ? where register_number = ? and valid_to is null" + which).params(Date.valueOf(on), number)
                .update();
    }

    /** What began on that day goes, what ended on it is in force again. */
    void reopen(String number, LocalDate on) {
        for (String table : List.of("household_member", "household_living", "household_contact")) {
            jdbc.sql("delete from " + table + " where register_number = ? and valid_from = ?").params(number, Date.valueOf(on)).update();
            jdbc.sql("update " + table + " set valid_to = null where register_number = ? and valid_to = ?").params(number, Date.valueOf(on)).update();
        }
        jdbc.sql("delete from household_income where register_number = ? and filed_on = ?").params(number, Date.valueOf(on)).update();
        jdbc.sql("update household_income set replaced_on = null where register_number = ? and replaced_on = ?").params(number, Date.valueOf(on)).update();
    }

    void takeOut(Collection<String> numbers) {
        for (String table : List.of("quality_finding", "quality_due", "household_contact", "household_living", "household_income", "household_member",
                "household_state", "household_period", "household")) {
            jdbc.sql("delete from " + table + " where register_number = any(:numbers)").param("numbers", numbers.toArray(String[]::new)).update();
        }
    }

    private Object[] row(String number, HouseholdMember one, LocalDate on) {
        Particulars more = one.particulars();
        Cover cover = more.cover();
        return new Object[] {number, one.position(), one.name(), one.relation(), one.idType(),
            one.idNumber() == null ? null : vault.lookupHash(one.idNumber()), sealed(one.idNumber()), one.sex(), one.birthDate(), one.education(),
            one.schooling(), one.health(), one.labourSkill(), one.disability() == null ? null : one.disability().kind(),
            one.disability() == null ? null : one.disability().grade(), one.work() == null ? null : one.work().place(),
            one.work() == null ? null : one.work().months(), on, more.nationalNumber(), more.nationality(), more.politicalStatus(), more.employer(),
            sealed(more.phone()), cover.lowIncome(), cover.destitute(), cover.residentMedical(), cover.employeeMedical(), cover.seriousIllness(),
            cover.commercial(), cover.residentPension(), cover.employeePension(), cover.illnessAid(), cover.otherAid(), more.dropoutReason(),
            more.publicPost()};
    }

    private static Object[] row(String number, Income one, LocalDate on) {
        return new Object[] {number, one.year(), on, one.persons(), one.wage(), one.business(), one.property(), one.familyPlanning(),
            one.lowIncomeAllowance(), one.destituteAllowance(), one.pension(), one.ecology(), one.otherTransfer(), one.businessExpense(),
            one.perCapita(), one.assetDividend()};
    }

    private static Object[] row(String number, Living one, LocalDate on) {
        return new Object[] {number, on, one.arable(), one.forest(), one.returnedForest(), one.houseGrade(), one.houseArea(), one.safeWater(),
            one.distance(), one.road(), one.fuel(), one.orchard(), one.grassland(), one.waterArea(), one.productionPower(), one.householdPower(),
            one.broadcast(), one.toilet(), one.cooperative(), one.leadingEnterprise(), one.entrepreneur()};
    }

    private Object[] row(String number, Contact one, LocalDate on) {
        return new Object[] {number, on, sealed(one.phone()), one.bank(), sealed(one.bankCard()), one.villagePhone(), one.standard()};
    }

    private String sealed(String clear) {
        return clear == null ? null : vault.seal(clear);
    }
}
