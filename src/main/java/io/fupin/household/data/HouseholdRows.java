package io.fupin.household.data;

import io.fupin.database.LikePattern;
import io.fupin.database.ReadOnce;
import io.fupin.database.Writes;
import io.fupin.household.Household;
import io.fupin.household.Household.State;
import io.fupin.household.HouseholdMember;
import io.fupin.household.HouseholdRegister;
import io.fupin.naming.NameInitials;
import io.fupin.privacy.IdentityVault;
import io.fupin.region.RegionCode;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class HouseholdRows implements HouseholdRegister {

    private final JdbcClient jdbc;
    private final Writes writes;
    private final DatedRows dated;
    private final IdentityVault vault;
    private final RegisterNumbers numbers;
    private final ReadOnce once;
    private final Clock clock;

    HouseholdRows(JdbcClient jdbc, Writes writes, DatedRows dated, IdentityVault vault, RegisterNumbers numbers, ReadOnce once, Clock clock) {
        this.once = once;
        this.numbers = numbers;
        this.jdbc = jdbc;
        this.writes = writes;
        this.dated = dated;
        this.vault = vault;
        this.clock = clock;
    }

    @Override
    public String register(Registration registration) {
        String number = registration.formerNumber() == null ? numbers.next(registration.village()) : registration.formerNumber();
        State state = "返贫".equals(registration.ground()) ? State.RELAPSED : State.REGISTERED;
        if (registration.formerNumber() != null) {
            find(number).map(Household::state).filter(former -> !former.next().contains(state)).ifPresent(former -> {
                throw new IllegalStateException(number + " is " + former + " and cannot become " + state);
            });
        }
        jdbc.sql("""
                insert into household (register_number, village, township, county, group_name, head_name, persons, ground, state, main_cause,
                    other_causes, per_capita, income_year, registered_on, case_number, facts_since)
                values (:number, :village, :township, :county, :group, :head, :persons, :ground, :state, :cause, :others, :income, :year, :on, :case, :on)
                on conflict (register_number) do update set group_name = :group, head_name = :head, persons = :persons, ground = :ground,
                    state = :state, main_cause = :cause, other_causes = :others, per_capita = :income, income_year = :year, case_number = :case, facts_since = :on
                """)
                .param("number", number).param("village", registration.village().value())
                .param("township", registration.village().township().value()).param("county", registration.village().county().value())
                .param("group", registration.groupName()).param("head", registration.headName())
                .param("persons", registration.members().size()).param("ground", registration.ground()).param("state", state.name())
                .param("cause", registration.mainCause()).param("others", String.join("、", registration.otherCauses()))
                .param("income", registration.perCapita()).param("year", registration.incomeYear())
                .param("on", Date.valueOf(registration.on())).param("case", registration.caseNumber())
                .update();
        if (registration.formerNumber() != null) {
            // Members as they were stay on file; the new list takes over from today.
            jdbc.sql("update household_member set valid_to = ? where register_number = ? and valid_to is null")
                    .params(Date.valueOf(registration.on()), number).update();
        }
        writes.together(() -> registration.members().forEach(member -> add(number, member, registration.on())));
        if (registration.formerNumber() != null) {
            keepParticulars(number, registration.on());
        }
        writes.write("insert into household_state (register_number, state, since, case_number, at) values (:number, :state, :on, :case, :at)",
                Map.of("number", number, "state", state.name(), "on", Date.valueOf(registration.on()), "case", registration.caseNumber(), "at",
                        Timestamp.from(clock.instant())));
        return number;
    }

    /** What an identification does not ask for is known from before. */
    private void keepParticulars(String number, LocalDate on) {
        jdbc.sql("""
                update household_member now set (%1$s) = (select %1$s from household_member former
                    where former.register_number = now.register_number and former.id_hash = now.id_hash and former.valid_to = :on
                    order by former.valid_from desc limit 1)
                where now.register_number = :number and now.valid_to is null and exists (select 1 from household_member former
                    where former.register_number = now.register_number and former.id_hash = now.id_hash and former.valid_to = :on)
                """.formatted(MemberColumns.PARTICULARS)).param("on", Date.valueOf(on)).param("number", number).update();
    }

    private void add(String number, HouseholdMember member, LocalDate from) {
        Map<String, Object> row = new HashMap<>();
        row.put("number", number);
        row.put("position", member.position());
        row.put("name", member.name());
        row.put("relation", member.relation());
        row.put("idType", member.idType());
        row.put("hash", member.idNumber() == null ? null : vault.lookupHash(member.idNumber()));
        row.put("sealed", member.idNumber() == null ? null : vault.seal(member.idNumber()));
        row.put("sex", member.sex());
        row.put("born", member.birthDate() == null ? null : Date.valueOf(member.birthDate()));
        row.put("education", member.education());
        row.put("schooling", member.schooling());
        row.put("health", member.health());
        row.put("skill", member.labourSkill());
        row.put("from", Date.valueOf(from));
        writes.write("""
                insert into household_member (register_number, position, name, relation, id_type, id_hash, id_sealed, sex, birth_date,
                    education, schooling, health, labour_skill, valid_from)
                values (:number, :position, :name, :relation, :idType, :hash, :sealed, :sex, :born, :education, :schooling, :health, :skill, :from)
                """, row);
    }

    @Override
    public Optional<Household> find(String registerNumber) {
        return once.read(List.of("household", registerNumber),
                () -> jdbc.sql("select * from household where register_number = ?").param(registerNumber).query(HouseholdRows::household).optional());
    }

    @Override
    public List<HouseholdMember> members(String registerNumber) {
        return once.read(List.of("members", registerNumber), () -> dated.membersOn(registerNumber, DatedRows.NOW));
    }

    @Override
    public List<Income> incomes(String registerNumber) {
        return dated.incomes(registerNumber, DatedRows.NOW);
    }

    @Override
    public Optional<Living> living(String registerNumber) {
        return dated.living(registerNumber, DatedRows.NOW);
    }

    @Override
    public Optional<Contact> contact(String registerNumber) {
        return dated.contact(registerNumber, DatedRows.NOW);
    }

    @Override
    public List<StateChange> states(String registerNumber) {
        return dated.states(registerNumber, DatedRows.NOW);
    }

    @Override
    public List<Helper> helpers(String registerNumber) {
        return dated.helpers(registerNumber, DatedRows.NOW);
    }

    @Override
    public List<Measure> measures(String registerNumber) {
        return dated.measures(registerNumber, DatedRows.NOW);
    }

    @Override
    public List<Household> within(RegionCode area, String after, int size) {
        return jdbc.sql("select * from household where " + column(area) + " = ? and register_number > ? order by register_number limit ?")
                .params(area.value(), after == null ? "" : after, size).query(HouseholdRows::household).list();
    }

    @Override
    public List<Household> search(RegionCode area, String text, boolean identityNumber, int size) {
        String which = identityNumber
                ? "h.register_number in (select m.register_number from household_member m where m.id_hash = :text and m.valid_to is null)"
                : NameInitials.typed(text)
                ? "(h.head_name in (select n.name from name_initial n where n.initials @> array[cast(lower(:exact) as text)]) or h.register_number in "
                        + "(select m.register_number from household_member m join name_initial n on n.name = m.name "
                        + "where n.initials @> array[cast(lower(:exact) as text)] and m.valid_to is null))"
                : "(h.register_number = :exact or h.head_name like :text or h.register_number in "
                        + "(select m.register_number from household_member m where m.name = :exact and m.valid_to is null))";
        String pattern = LikePattern.containing(text);
        return jdbc.sql("select h.* from household h where h." + column(area) + " = :area and " + which + " order by h.register_number limit :size")
                .param("area", area.value()).param("text", identityNumber ? vault.lookupHash(text) : pattern).param("exact", text)
                .param("size", size).query(HouseholdRows::household).list();
    }

    @Override
    public Map<String, Prospect> prospects(Collection<String> registerNumbers) {
        Map<String, Prospect> found = new HashMap<>();
        if (!registerNumbers.isEmpty()) {
            jdbc.sql("""
                    select h.register_number, greatest(h.registered_on, (select max(s.since) from household_state s
                            where s.register_number = h.register_number and s.state in ('REGISTERED', 'RELAPSED'))) as came_on,
                        array(select distinct m.labour_skill from household_member m
                            where m.register_number = h.register_number and m.valid_to is null and m.labour_skill is not null) as skills,
                        array(select distinct x.kind from household_measure x where x.register_number = h.register_number) as measures
                    from household h where h.register_number in (:numbers)
                    """).param("numbers", registerNumbers).query(row -> {
                        found.put(row.getString("register_number"), new Prospect(row.getObject("came_on", LocalDate.class),
                                Set.of((String[]) row.getArray("skills").getArray()), Set.of((String[]) row.getArray("measures").getArray())));
                    });
        }
        return found;
    }

    @Override
    public Count count(RegionCode area) {
        return jdbc.sql("select count(*) as households, coalesce(sum(persons), 0) as persons from household where " + column(area)
                + " = ? and state in ('REGISTERED', 'RELAPSED')").param(area.value())
                .query((row, index) -> new Count(row.getInt("households"), row.getInt("persons"))).single();
    }

    @Override
    public Map<RegionCode, Count> counts(Collection<RegionCode> villages) {
        Map<RegionCode, Count> counts = new HashMap<>();
        if (!villages.isEmpty()) {
            jdbc.sql("""
                    select village, count(*) as households, sum(persons) as persons from household
                    where village in (:villages) and state in ('REGISTERED', 'RELAPSED') group by village
                    """).param("villages", villages.stream().map(RegionCode::value).toList()).query((row, index) -> counts.put(
                            RegionCode.of(row.getString("village")), new Count(row.getInt("households"), row.getInt("persons")))).list();
        }
        return counts;
    }

    private static String column(RegionCode area) {
        return switch (area.level()) {
            case VILLAGE -> "village";
            case TOWNSHIP -> "township";
            case COUNTY -> "county";
            default -> throw new IllegalArgumentException("户册按县、乡镇、村查看：" + area);
        };
    }

    @Override
    public List<OnFile> onFile(Collection<String> idHashes) {
        if (idHashes.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                select m.id_hash, m.name, h.register_number, h.head_name, h.village, h.state
                from household_member m join household h using (register_number)
                where m.id_hash = any(:hashes) and m.valid_to is null and h.state not in ('REMOVED', 'CLOSED')
                """).param("hashes", idHashes.toArray(String[]::new))
                .query((row, index) -> new OnFile(row.getString("id_hash"), row.getString("name"), row.getString("register_number"),
                        row.getString("head_name"), RegionCode.of(row.getString("village")), State.valueOf(row.getString("state"))))
                .list();
    }

    @Override
    public void assignHelper(String registerNumber, Helper helper, List<Measure> measures, String caseNumber) {
        jdbc.sql("update household_helper set until = ? where register_number = ? and until is null")
                .params(Date.valueOf(helper.since()), registerNumber).update();
        jdbc.sql("""
                insert into household_helper (register_number, name, unit, rank, phone_hash, phone_sealed, plan, since, case_number)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """).params(registerNumber, helper.name(), helper.unit(), helper.rank(), vault.lookupHash(helper.phone()),
                vault.seal(helper.phone()), helper.plan(), Date.valueOf(helper.since()), caseNumber).update();
        measures.forEach(measure -> jdbc.sql("insert into household_measure (register_number, kind, detail, since, case_number) "
                + "values (?, ?, ?, ?, ?)").params(registerNumber, measure.kind(), measure.detail(), Date.valueOf(measure.since()), caseNumber)
                .update());
    }

    @Override
    public int helperLoad(String phoneHash, String exceptFor) {
        return jdbc.sql("""
                select count(distinct register_number) from household_helper
                where phone_hash = ? and until is null and register_number <> ?
                """).params(phoneHash, exceptFor).query(Integer.class).single();
    }

    static Household household(ResultSet row, int index) throws SQLException {
        return new Household(row.getString("register_number"), RegionCode.of(row.getString("village")), row.getString("group_name"),
                row.getString("head_name"), row.getInt("persons"), row.getString("ground"), State.valueOf(row.getString("state")),
                row.getString("main_cause"), row.getString("other_causes"), row.getBigDecimal("per_capita"),
                row.getObject("income_year", Integer.class), row.getObject("registered_on", LocalDate.class), row.getString("case_number"),
                row.getString("household_type"));
    }
}
