package io.fupin.household.data;

import io.fupin.household.Household;
import io.fupin.household.Household.State;
import io.fupin.household.HouseholdFile;
import io.fupin.household.HouseholdFiles;
import io.fupin.household.HouseholdMember;
import io.fupin.household.HouseholdRegister.Contact;
import io.fupin.household.HouseholdRegister.Helper;
import io.fupin.household.HouseholdRegister.Income;
import io.fupin.household.HouseholdRegister.Living;
import io.fupin.household.HouseholdRegister.Measure;
import io.fupin.household.HouseholdRegister.StateChange;
import io.fupin.household.HouseholdStates;
import io.fupin.privacy.IdentityVault;
import java.sql.Date;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The dated rows of a household: each in force from a day to the day before another. */
@Component
class DatedRows implements HouseholdFiles {

    /** A day after every other: what is in force then is what is in force now, without an end. */
    static final LocalDate NOW = LocalDate.of(9999, 12, 31);

    private static final String IN_FORCE = " valid_from <= :day and (valid_to is null or valid_to > :day) ";

    private final JdbcClient jdbc;
    private final MemberColumns columns;
    private final IdentityVault vault;

    DatedRows(JdbcClient jdbc, MemberColumns columns, IdentityVault vault) {
        this.jdbc = jdbc;
        this.columns = columns;
        this.vault = vault;
    }

    @Override
    public Optional<HouseholdFile> today(String registerNumber) {
        return jdbc.sql("select * from household where register_number = ?").param(registerNumber).query(HouseholdRows::household).optional()
                .map(household -> file(household, NOW));
    }

    @Override
    public Optional<HouseholdFile> on(String registerNumber, LocalDate day) {
        return of("""
                select p.*, h.registered_on, (select s.case_number from household_state s where s.register_number = p.register_number
                    and s.since <= :day and s.case_number is not null order by s.id desc limit 1) as case_number
                from household_period p join household h using (register_number)
                where p.register_number = :number and p.valid_from <= :day and (p.valid_to is null or p.valid_to > :day)
                """, registerNumber, day).query(HouseholdRows::household).optional().map(household -> file(household, day));
    }

    private HouseholdFile file(Household household, LocalDate day) {
        String number = household.registerNumber();
        return new HouseholdFile(household, membersOn(number, day), incomes(number, day), living(number, day).orElse(null), contact(number, day).orElse(null), states(number, day),
                helpers(number, day), measures(number, day));
    }

    private JdbcClient.StatementSpec of(String sql, String number, LocalDate day) {
        return jdbc.sql(sql).param("number", number).param("day", Date.valueOf(day));
    }

    @Override
    public List<HouseholdMember> membersOn(String number, LocalDate day) {
        return of("select * from household_member where register_number = :number and" + IN_FORCE + "order by position", number, day)
                .query((row, index) -> columns.member(row)).list();
    }

    List<Income> incomes(String number, LocalDate day) {
        return of("""
                select * from household_income where register_number = :number and filed_on <= :day and (replaced_on is null or replaced_on > :day)
                order by year desc
                """, number, day)
                .query((row, index) -> columns.income(row)).list();
    }

    Optional<Living> living(String number, LocalDate day) {
        return of("select * from household_living where register_number = :number and" + IN_FORCE, number, day)
                .query((row, index) -> columns.living(row)).optional();
    }

    Optional<Contact> contact(String number, LocalDate day) {
        return of("select * from household_contact where register_number = :number and" + IN_FORCE, number, day)
                .query((row, index) -> columns.contact(row)).optional();
    }

    List<StateChange> states(String number, LocalDate day) {
        return of("select * from household_state where register_number = :number and since <= :day order by id", number, day)
                .query((row, index) -> new StateChange(State.valueOf(row.getString("state")), row.getObject("since", LocalDate.class),
                        row.getString("case_number"), row.getObject("exit_year") == null ? null
                                : new HouseholdStates.Exit(row.getInt("exit_year"), row.getBigDecimal("exit_standard")), row.getString("note"))).list();
    }

    List<Helper> helpers(String number, LocalDate day) {
        return of("select * from household_helper where register_number = :number and since <= :day and (until is null or until > :day) order by id",
                number, day)
                .query((row, index) -> new Helper(row.getString("name"), row.getString("unit"), row.getString("rank"),
                        vault.open(row.getString("phone_sealed")), row.getString("plan"), row.getObject("since", LocalDate.class))).list();
    }

    List<Measure> measures(String number, LocalDate day) {
        return of("select * from household_measure where register_number = :number and since <= :day order by id", number, day)
                .query((row, index) -> new Measure(row.getString("kind"), row.getString("detail"), row.getObject("since", LocalDate.class),
                        row.getString("item"), row.getBigDecimal("quantity"), row.getString("unit"), row.getBigDecimal("funds"),
                        row.getString("responsible"), row.getObject("last_day", LocalDate.class))).list();
    }

    @Override
    public List<ChangeDay> changeDays(String registerNumber, int most) {
        return jdbc.sql("""
                select day, string_agg(distinct what, ',') as what from (
                    select since as day, 'STATE' as what from household_state where register_number = :number
                    union all select valid_from, 'HOUSEHOLD' from household_period where register_number = :number
                    union all select valid_from, 'MEMBERS' from household_member where register_number = :number
                    union all select valid_to, 'MEMBERS' from household_member where register_number = :number
                    union all select filed_on, 'INCOME' from household_income where register_number = :number
                    union all select valid_from, 'LIVING' from household_living where register_number = :number
                    union all select valid_from, 'CONTACT' from household_contact where register_number = :number
                    union all select since, 'HELPER' from household_helper where register_number = :number
                    union all select until, 'HELPER' from household_helper where register_number = :number
                    union all select since, 'MEASURES' from household_measure where register_number = :number) dated
                where day is not null group by day order by day desc limit :most
                """).param("number", registerNumber).param("most", most)
                .query((row, index) -> new ChangeDay(row.getObject("day", LocalDate.class),
                        Arrays.stream(row.getString("what").split(",")).map(Change::valueOf).sorted().toList())).list();
    }
}
