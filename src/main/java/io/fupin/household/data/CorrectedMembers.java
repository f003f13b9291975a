package io.fupin.household.data;

import io.fupin.account.Officer;
import io.fupin.account.Role;
import io.fupin.audit.AuditLog;
import io.fupin.casework.Cases;
import io.fupin.casework.NotAllowed;
import io.fupin.casework.Refusal;
import io.fupin.household.Corrections;
import io.fupin.household.HouseholdRegister;
import io.fupin.household.HouseholdRegister.OnFile;
import io.fupin.privacy.IdentityNumbers;
import io.fupin.privacy.IdentityVault;
import io.fupin.region.RegionCode;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class CorrectedMembers implements Corrections {

    private static final int LONGEST_NAME = 50;
    private static final int LONGEST_REASON = 500;
    private static final Map<Field, String> COLUMNS = Map.of(Field.NAME, "name", Field.ID_NUMBER, "id_sealed", Field.EDUCATION, "education",
            Field.HEALTH, "health", Field.LABOUR_SKILL, "labour_skill");

    private final JdbcClient jdbc;
    private final HouseholdRegister register;
    private final IdentityVault vault;
    private final AuditLog audit;
    private final Clock clock;

    CorrectedMembers(JdbcClient jdbc, HouseholdRegister register, IdentityVault vault, AuditLog audit, Clock clock) {
        this.jdbc = jdbc;
        this.register = register;
        this.vault = vault;
        this.audit = audit;
        this.clock = clock;
    }

    private record Member(String name, String relation, String idHash, String value, LocalDate from) {
    }

    @Override
    @Transactional
    public void correct(Officer officer, Correction correction) {
        String number = correction.registerNumber();
        RegionCode village = jdbc.sql("select village from household where register_number = ? for update").param(number).query(String.class)
                .optional().map(RegionCode::of).filter(officer::covers).orElseThrow(() -> new Cases.NotFound("没有这个户编号，或者它不在您的辖区。"));
        if (!officer.is(Role.COUNTY_OFFICE)) {
            throw new NotAllowed("档案由县扶贫办更正。");
        }
        Member member = member(correction).orElseThrow(() -> Refusal.at("position", "没有这个家庭成员"));
        String value = checked(correction, member, village);
        LocalDate today = LocalDate.now(clock);
        String before = correction.field() == Field.ID_NUMBER && member.value() != null ? vault.open(member.value()) : member.value();
        if (value.equals(before)) {
            throw Refusal.at("value", correction.field().title() + "已经是这样，没有要更正的");
        }
        if (member.from().isBefore(today)) {
            copyFrom(correction, today);
        }
        write(correction, member, value);
        jdbc.sql("""
                insert into household_correction (register_number, position, field, before_sealed, after_sealed, reason, person_id, person_name,
                    on_day, at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """).params(number, correction.position(), correction.field().name(), before == null ? null : vault.seal(before), vault.seal(value),
                correction.reason().strip(), officer.personId(), officer.name(), Date.valueOf(today), Timestamp.from(clock.instant())).update();
        audit.record(new AuditLog.Actor(officer.personId(), officer.name(), officer.post().key()), "household.corrected", number,
                Map.of("what", correction.field().title()));
    }

    private Optional<Member> member(Correction correction) {
        return jdbc.sql("select * from household_member where register_number = ? and position = ? and valid_to is null for update")
                .params(correction.registerNumber(), correction.position())
                .query((row, index) -> new Member(row.getString("name"), row.getString("relation"), row.getString("id_hash"),
                        row.getString(COLUMNS.get(correction.field())), row.getObject("valid_from", LocalDate.class))).optional();
    }

    private String checked(Correction correction, Member member, RegionCode village) {
        String reason = correction.reason() == null ? "" : correction.reason().strip();
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            throw Refusal.at("reason", reason.isEmpty() ? "请写明谁提出的、凭什么更正" : "最多" + LONGEST_REASON + "字");
        }
        String value = correction.value() == null ? "" : correction.value().strip();
        return switch (correction.field()) {
            case NAME -> {
                if (value.isEmpty() || value.length() > LONGEST_NAME) {
                    throw Refusal.at("value", value.isEmpty() ? "请填姓名" : "姓名最多" + LONGEST_NAME + "字");
                }
                yield value;
            }
            case ID_NUMBER -> number(value, member, village);
            case EDUCATION, LABOUR_SKILL -> {
                if (!correction.field().codes().contains(value)) {
                    throw Refusal.at("value", "须是：" + String.join("、", correction.field().codes()));
                }
                yield value;
            }
            case HEALTH -> {
                List<String> all = Arrays.asList(value.split("、"));
                if (!correction.field().codes().containsAll(all) || new HashSet<>(all).size() < all.size()) {
                    throw Refusal.at("value", "须是：" + String.join("、", correction.field().codes()) + "，几项用顿号隔开");
                }
                if (all.contains("健康") && all.size() > 1) {
                    throw Refusal.at("value", "“健康”不能和别的状况一起选");
                }
                yield value;
            }
        };
    }

    private String number(String typed, Member member, RegionCode village) {
        String value = IdentityNumbers.tidy(typed);
        IdentityNumbers.faultOfIdentityCard(value, LocalDate.now(clock)).ifPresent(fault -> {
            throw Refusal.at("value", fault);
        });
        String hash = vault.lookupHash(value);
        List<OnFile> others = hash.equals(member.idHash()) ? List.of() : register.onFile(List.of(hash));
        if (!others.isEmpty()) {
            OnFile other = others.get(0);
            throw Refusal.at("value", other.village().county().equals(village.county())
                    ? "这个号码已在 " + other.registerNumber() + " " + other.headName() + "户 的 " + other.memberName() + " 名下" : "这个号码已在别的县的档案里");
        }
        return value;
    }

    /** The entry as it was stays on file; from today on a new one stands in its place. */
    private void copyFrom(Correction correction, LocalDate today) {
        jdbc.sql("""
                with former as (
                    update household_member set valid_to = :today where register_number = :number and position = :position and valid_to is null
                    returning *)
                insert into household_member (register_number, position, name, relation, id_type, id_hash, id_sealed, sex, birth_date, education,
                    schooling, health, labour_skill, disability_class, disability_grade, work_place, work_months, valid_from, %1$s)
                select register_number, position, name, relation, id_type, id_hash, id_sealed, sex, birth_date, education, schooling, health,
                    labour_skill, disability_class, disability_grade, work_place, work_months, :today, %1$s from former
                """.formatted(MemberColumns.PARTICULARS)).param("today", Date.valueOf(today)).param("number", correction.registerNumber()).param("position", correction.position()).update();
    }

    private void write(Correction correction, Member member, String value) {
        String where = " where register_number = ? and position = ? and valid_to is null";
        switch (correction.field()) {
            case ID_NUMBER -> jdbc.sql("update household_member set id_hash = ?, id_sealed = ?, id_type = '居民身份证', sex = ?, birth_date = ?" + where)
                    .params(vault.lookupHash(value), vault.seal(value), IdentityNumbers.sex(value).word(),
                            Date.valueOf(IdentityNumbers.birthDate(value)), correction.registerNumber(), correction.position()).update();
            case EDUCATION -> jdbc.sql("update household_member set education = ?, schooling = null" + where)
                    .params(value, correction.registerNumber(), correction.position()).update();
            default -> jdbc.sql("update household_member set " + COLUMNS.get(correction.field()) + " = ?" + where)
                    .params(value, correction.registerNumber(), correction.position()).update();
        }
        if (correction.field() == Field.NAME && "户主".equals(member.relation())) {
            jdbc.sql("update household set head_name = ?, facts_since = ? where register_number = ?")
                    .params(value, Date.valueOf(LocalDate.now(clock)), correction.registerNumber()).update();
        }
    }

    @Override
    public List<Made> of(String registerNumber) {
        return jdbc.sql("select * from household_correction where register_number = ? order by id").param(registerNumber)
                .query((row, index) -> new Made(row.getInt("position"), Field.valueOf(row.getString("field")), row.getString("reason"),
                        row.getString("person_name"), row.getObject("on_day", LocalDate.class))).list();
    }
}
