package io.fupin.household.data;

import io.fupin.household.HouseholdMember;
import io.fupin.household.RegisterField;
import io.fupin.privacy.IdentityNumbers;
import io.fupin.privacy.IdentityVault;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes entries from a day on. What stood there stays on file to that day; a second change on one day stands in the place of the first, as in
 * {@code household_period}.
 */
@Component
class EntryWriter {

    private static final List<String> KINDS = List.of("视力", "听力", "言语", "肢体", "智力", "精神", "多重");
    private static final List<String> GRADES = List.of("一级", "二级", "三级", "四级");
    private static final Map<RegisterField, String> OF_HOUSEHOLD = Map.of(RegisterField.GROUP, "group_name", RegisterField.TYPE, "household_type",
            RegisterField.MAIN_CAUSE, "main_cause", RegisterField.OTHER_CAUSES, "other_causes");
    private static final Map<RegisterField, String> OF_CONTACT = Map.of(RegisterField.PHONE, "phone_sealed", RegisterField.BANK_NAME, "bank",
            RegisterField.BANK_CARD, "bank_card_sealed");
    private static final Map<RegisterField, String> OF_PERSON = Map.of(RegisterField.NAME, "name", RegisterField.SEX, "sex", RegisterField.RELATION,
            "relation", RegisterField.EDUCATION, "education", RegisterField.SCHOOLING, "schooling", RegisterField.HEALTH, "health",
            RegisterField.LABOUR_SKILL, "labour_skill", RegisterField.WORK_PLACE, "work_place");

    /** The newest row that meets the condition once more, with some columns changed: whatever other columns there are go with it. */
    private static final String COPY = """
            insert into %1$s select (changed).* from (
                select jsonb_populate_record(former, jsonb_build_object(%2$s)) as changed from %1$s former where %3$s order by valid_from desc limit 1) newest""";

    private final JdbcClient jdbc;
    private final IdentityVault vault;

    EntryWriter(JdbcClient jdbc, IdentityVault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    void household(String number, Map<RegisterField, String> entries, LocalDate on) {
        entries.forEach((field, value) -> {
            if (OF_HOUSEHOLD.containsKey(field)) {
                jdbc.sql("update household set " + OF_HOUSEHOLD.get(field) + " = ?, facts_since = ? where register_number = ?")
                        .params(none(value), Date.valueOf(on), number).update();
            } else if (EntryColumns.LIVING.containsKey(field)) {
                dated("household_living", number, on);
                jdbc.sql("update household_living set " + EntryColumns.LIVING.get(field) + " = ? where register_number = ? and valid_to is null")
                        .params(EntryColumns.value(field, value), number).update();
            } else {
                dated("household_contact", number, on);
                jdbc.sql("update household_contact set " + OF_CONTACT.get(field) + " = ? where register_number = ? and valid_to is null")
                        .params(field == RegisterField.BANK_NAME ? none(value) : seal(value), number).update();
            }
        });
    }

    /** A row of this day that begins as a copy of the one before. */
    private void dated(String table, String number, LocalDate on) {
        int former = jdbc.sql("update " + table + " set valid_to = :on where register_number = :number and valid_to is null and valid_from < :on")
                .param("on", Date.valueOf(on)).param("number", number).update();
        jdbc.sql(former == 0
                ? "insert into %1$s (register_number, valid_from) select :number, :on where not exists (select 1 from %1$s where register_number = :number and valid_to is null)".formatted(table)
                : COPY.formatted(table, "'valid_from', cast(:on as date), 'valid_to', null", "register_number = :number and valid_to = :on"))
                .param("on", Date.valueOf(on)).param("number", number).update();
    }

    void person(String number, int position, Map<RegisterField, String> entries, LocalDate on) {
        if (entries.isEmpty()) {
            return;
        }
        int former = jdbc.sql("""
                update household_member set valid_to = :on where register_number = :number and position = :position and valid_to is null and valid_from < :on
                """).param("on", Date.valueOf(on)).param("number", number).param("position", position).update();
        if (former > 0) {
            jdbc.sql(COPY.formatted("household_member", "'valid_from', cast(:on as date), 'valid_to', null", "register_number = :number and position = :position and valid_to = :on"))
                    .param("on", Date.valueOf(on)).param("number", number).param("position", position).update();
        }
        entries.forEach((field, value) -> entry(number, position, field, value));
    }

    private void entry(String number, int position, RegisterField field, String value) {
        switch (field) {
            case ID_NUMBER -> set(number, position, "id_hash = ?, id_sealed = ?, id_type = '居民身份证', sex = ?, birth_date = ?", vault.lookupHash(value),
                    vault.seal(value), IdentityNumbers.sex(value).word(), Date.valueOf(IdentityNumbers.birthDate(value)));
            case BIRTH_DATE -> set(number, position, "birth_date = ?", Date.valueOf(value));
            case WORK_MONTHS -> set(number, position, "work_months = cast(? as int)", none(value));
            case DISABILITY -> set(number, position, "disability_class = cast(? as int), disability_grade = cast(? as int)",
                    none(value) == null ? null : KINDS.indexOf(value.substring(0, 2)) + 1, none(value) == null ? null : GRADES.indexOf(value.substring(2)) + 1);
            default -> {
                String cover = EntryColumns.COVER.get(field);
                set(number, position, (cover == null ? OF_PERSON.get(field) : cover) + " = ?", cover == null ? none(value) : EntryColumns.value(field, value));
            }
        }
    }

    private void set(String number, int position, String what, Object... values) {
        List<Object> parameters = new java.util.ArrayList<>(java.util.Arrays.asList(values));
        parameters.add(number);
        parameters.add(position);
        jdbc.sql("update household_member set " + what + " where register_number = ? and position = ? and valid_to is null").params(parameters).update();
    }

    void leave(String number, int position, LocalDate on) {
        jdbc.sql("update household_member set valid_to = ? where register_number = ? and position = ? and valid_to is null")
                .params(Date.valueOf(on), number, position).update();
    }

    void join(String number, int position, HouseholdMember member, LocalDate on) {
        jdbc.sql("""
                insert into household_member (register_number, position, name, relation, id_type, id_hash, id_sealed, sex, birth_date, education, schooling,
                    health, labour_skill, valid_from)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """).params(number, position, member.name(), member.relation(), member.idType(),
                member.idNumber() == null ? null : vault.lookupHash(member.idNumber()), seal(member.idNumber()), member.sex(),
                member.birthDate() == null ? null : Date.valueOf(member.birthDate()), member.education(), member.schooling(), member.health(),
                member.labourSkill(), Date.valueOf(on)).update();
    }

    /** Takes a person along into another household, with everything that is on file of him. */
    void move(String from, int position, String to, int newPosition, String relation, LocalDate on) {
        leave(from, position, on);
        jdbc.sql(COPY.formatted("household_member",
                "'register_number', cast(:to as text), 'position', cast(:newPosition as int), 'relation', cast(:relation as text), 'valid_from', cast(:on as date), 'valid_to', null",
                "register_number = :number and position = :position and valid_to = :on"))
                .param("to", to).param("newPosition", newPosition).param("relation", relation).param("on", Date.valueOf(on)).param("number", from)
                .param("position", position).update();
    }

    /** Positions are not given twice: who left keeps his. */
    int nextPosition(String number) {
        return jdbc.sql("select coalesce(max(position), 0) + 1 from household_member where register_number = ?").param(number).query(Integer.class).single();
    }

    private String seal(String value) {
        return none(value) == null ? null : vault.seal(value);
    }

    private static String none(String value) {
        return value == null || value.isEmpty() ? null : value;
    }
}
