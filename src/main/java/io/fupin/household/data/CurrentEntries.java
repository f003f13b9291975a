package io.fupin.household.data;

import io.fupin.database.ReadOnce;
import io.fupin.household.HouseholdMember;
import io.fupin.household.HouseholdMember.Disability;
import io.fupin.household.RegisterField;
import io.fupin.privacy.IdentityVault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What stands on the register today, entry by entry, in the words of the code lists. */
@Component
class CurrentEntries {

    private final JdbcClient jdbc;
    private final IdentityVault vault;
    private final ReadOnce once;

    CurrentEntries(JdbcClient jdbc, IdentityVault vault, ReadOnce once) {
        this.once = once;
        this.jdbc = jdbc;
        this.vault = vault;
    }

    Map<RegisterField, String> ofHousehold(String number) {
        return once.read(List.of("entries", number), () -> readHousehold(number));
    }

    private Map<RegisterField, String> readHousehold(String number) {
        Map<RegisterField, String> entries = new EnumMap<>(RegisterField.class);
        jdbc.sql("""
                select h.group_name, h.household_type, h.main_cause, h.other_causes, c.phone_sealed, c.bank, c.bank_card_sealed,
                    l.*
                from household h
                left join household_contact c on c.register_number = h.register_number and c.valid_to is null
                left join household_living l on l.register_number = h.register_number and l.valid_to is null
                where h.register_number = ?
                """).param(number).query(row -> {
                    put(entries, RegisterField.GROUP, row.getString("group_name"));
                    put(entries, RegisterField.TYPE, row.getString("household_type"));
                    put(entries, RegisterField.MAIN_CAUSE, row.getString("main_cause"));
                    put(entries, RegisterField.OTHER_CAUSES, row.getString("other_causes"));
                    put(entries, RegisterField.PHONE, open(row.getString("phone_sealed")));
                    put(entries, RegisterField.BANK_NAME, row.getString("bank"));
                    put(entries, RegisterField.BANK_CARD, open(row.getString("bank_card_sealed")));
                    entries.putAll(EntryColumns.read(row, EntryColumns.LIVING));
                });
        return entries;
    }

    /** In the order of positions. */
    Map<Integer, Map<RegisterField, String>> ofPersons(String number) {
        return once.read(List.of("entries of persons", number), () -> readPersons(number));
    }

    private Map<Integer, Map<RegisterField, String>> readPersons(String number) {
        Map<Integer, Map<RegisterField, String>> persons = new LinkedHashMap<>();
        jdbc.sql("select * from household_member where register_number = ? and valid_to is null order by position").param(number)
                .query(row -> {
                    persons.put(row.getInt("position"), person(row));
                });
        return persons;
    }

    private Map<RegisterField, String> person(ResultSet row) throws SQLException {
        Map<RegisterField, String> entries = new EnumMap<>(RegisterField.class);
        put(entries, RegisterField.NAME, row.getString("name"));
        put(entries, RegisterField.ID_NUMBER, open(row.getString("id_sealed")));
        put(entries, RegisterField.SEX, row.getString("sex"));
        put(entries, RegisterField.BIRTH_DATE, row.getString("birth_date"));
        put(entries, RegisterField.RELATION, row.getString("relation"));
        put(entries, RegisterField.EDUCATION, row.getString("education"));
        put(entries, RegisterField.SCHOOLING, row.getString("schooling"));
        put(entries, RegisterField.HEALTH, row.getString("health"));
        put(entries, RegisterField.LABOUR_SKILL, row.getString("labour_skill"));
        put(entries, RegisterField.DISABILITY, row.getObject("disability_class") == null ? null
                : new Disability(row.getInt("disability_class"), row.getInt("disability_grade")).words());
        put(entries, RegisterField.WORK_PLACE, row.getString("work_place"));
        put(entries, RegisterField.WORK_MONTHS, row.getString("work_months"));
        entries.putAll(EntryColumns.read(row, EntryColumns.COVER));
        return entries;
    }

    /** A newcomer as the register will show him. */
    static Map<RegisterField, String> of(HouseholdMember member) {
        Map<RegisterField, String> entries = new EnumMap<>(RegisterField.class);
        put(entries, RegisterField.NAME, member.name());
        put(entries, RegisterField.ID_NUMBER, member.idNumber());
        put(entries, RegisterField.SEX, member.sex());
        put(entries, RegisterField.BIRTH_DATE, member.birthDate() == null ? null : member.birthDate().toString());
        put(entries, RegisterField.RELATION, member.relation());
        put(entries, RegisterField.EDUCATION, member.education());
        put(entries, RegisterField.SCHOOLING, member.schooling());
        put(entries, RegisterField.HEALTH, member.health());
        put(entries, RegisterField.LABOUR_SKILL, member.labourSkill());
        return entries;
    }

    private String open(String sealed) {
        return sealed == null ? null : vault.open(sealed);
    }

    private static void put(Map<RegisterField, String> entries, RegisterField field, String value) {
        if (value != null && !value.isEmpty()) {
            entries.put(field, value);
        }
    }
}
