package io.fupin.household.data;

import io.fupin.household.Household;
import io.fupin.household.HouseholdMember;
import io.fupin.household.HouseholdStates;
import io.fupin.household.HouseholdStates.Decision;
import io.fupin.household.RegisterChange;
import io.fupin.household.RegisterChange.Merge;
import io.fupin.household.RegisterChange.Split;
import io.fupin.household.RegisterChanges;
import io.fupin.household.RegisterField;
import io.fupin.region.RegionCode;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Component
class ChangedRegister implements RegisterChanges {

    private static final String HEAD = "户主";

    private final JdbcClient jdbc;
    private final CurrentEntries current;
    private final Differences differences;
    private final EntryWriter writer;
    private final LedgerRows ledger;
    private final RegisterNumbers numbers;
    private final HouseholdStates states;
    private final Clock clock;

    ChangedRegister(JdbcClient jdbc, CurrentEntries current, Differences differences, EntryWriter writer, LedgerRows ledger, RegisterNumbers numbers,
                    HouseholdStates states, Clock clock) {
        this.jdbc = jdbc;
        this.current = current;
        this.differences = differences;
        this.writer = writer;
        this.ledger = ledger;
        this.numbers = numbers;
        this.states = states;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock(Collection<String> registerNumbers) {
        jdbc.sql("select register_number from household where register_number in (:numbers) order by register_number for update")
                .param("numbers", new TreeSet<>(registerNumbers)).query(String.class).list();
    }

    @Override
    public Map<RegisterField, String> entries(String registerNumber) {
        return current.ofHousehold(registerNumber);
    }

    @Override
    public Map<Integer, Map<RegisterField, String>> entriesOfPersons(String registerNumber) {
        return current.ofPersons(registerNumber);
    }

    @Override
    public Preview preview(RegisterChange change) {
        return differences.of(change);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public String apply(RegisterChange change, Entry entry) {
        String number = change.registerNumber();
        List<Line> lines = differences.of(change).lines();
        writer.household(number, change.household(), entry.on());
        change.persons().forEach((position, entries) -> writer.person(number, position, entries, entry.on()));
        change.leaving().forEach(position -> writer.leave(number, position, entry.on()));
        for (HouseholdMember newcomer : change.joining()) {
            writer.join(number, writer.nextPosition(number), newcomer, entry.on());
        }
        String made = change.split() == null ? null : split(number, change.split(), entry);
        if (change.merge() != null) {
            merge(number, change.merge(), entry);
        }
        follow(number, entry);
        ledger.add(number, made, lines, entry);
        return made;
    }

    /** A household of its own, as entitled as the one it comes from; the helper goes with it until another is found. */
    private String split(String from, Split split, Entry entry) {
        String number = numbers.next(jdbc.sql("select village from household where register_number = ?").param(from).query(String.class)
                .optional().map(RegionCode::of).orElseThrow());
        int head = split.members().entrySet().stream().filter(one -> HEAD.equals(one.getValue())).findFirst().orElseThrow().getKey();
        Map<String, Object> parameters = Map.of("number", number, "from", from, "head", head, "on", Date.valueOf(entry.on()), "case", entry.caseNumber(),
                "persons", split.members().size(), "group", split.groupName() == null ? "" : split.groupName(), "at", Timestamp.from(clock.instant()));
        jdbc.sql("""
                insert into household (register_number, village, township, county, group_name, head_name, persons, ground, state, main_cause, other_causes,
                    per_capita, income_year, registered_on, case_number, household_type, facts_since)
                select :number, h.village, h.township, h.county, coalesce(nullif(:group, ''), h.group_name), m.name, :persons, '分户', h.state, h.main_cause,
                    h.other_causes, h.per_capita, h.income_year, :on, :case, h.household_type, :on
                from household h join household_member m on m.register_number = h.register_number and m.position = :head and m.valid_to is null
                where h.register_number = :from
                """).params(parameters).update();
        jdbc.sql("""
                insert into household_state (register_number, state, since, case_number, at, exit_year, exit_standard, note)
                select :number, h.state, :on, :case, :at, s.exit_year, s.exit_standard, '分户'
                from household h left join lateral (select * from household_state where register_number = h.register_number order by id desc limit 1) s on true
                where h.register_number = :from
                """).params(parameters).update();
        jdbc.sql("""
                insert into household_helper (register_number, name, unit, rank, phone_hash, phone_sealed, plan, since, case_number)
                select :number, name, unit, rank, phone_hash, phone_sealed, plan, :on, :case from household_helper where register_number = :from and until is null
                """).params(parameters).update();
        writer.move(from, head, number, 1, HEAD, entry.on());
        split.members().forEach((position, relation) -> {
            if (position != head) {
                writer.move(from, position, number, writer.nextPosition(number), relation, entry.on());
            }
        });
        link(from, number, "SPLIT", entry);
        return number;
    }

    private void merge(String from, Merge merge, Entry entry) {
        merge.members().forEach((position, relation) -> writer.move(from, position, merge.into(), writer.nextPosition(merge.into()), relation, entry.on()));
        link(from, merge.into(), "MERGE", entry);
        follow(merge.into(), entry);
    }

    private void link(String from, String to, String kind, Entry entry) {
        jdbc.sql("insert into household_link (from_number, to_number, kind, on_day, case_number) values (?, ?, ?, ?, ?)")
                .params(from, to, kind, Date.valueOf(entry.on()), entry.caseNumber()).update();
    }

    /** Persons and head follow from the members; nobody left is 自然销户, and the last head's name stays. */
    private void follow(String number, Entry entry) {
        int persons = jdbc.sql("""
                with people as (select name, relation from household_member where register_number = :number and valid_to is null)
                update household set persons = (select count(*) from people), facts_since = :on,
                    head_name = coalesce((select name from people where relation = '户主' limit 1), head_name)
                where register_number = :number returning persons
                """).param("number", number).param("on", Date.valueOf(entry.on())).query(Integer.class).single();
        if (persons == 0) {
            states.decide(new Decision(number, Household.State.CLOSED, entry.on(), entry.caseNumber(), null, entry.kind()));
            jdbc.sql("update household_helper set until = ? where register_number = ? and until is null").params(Date.valueOf(entry.on()), number).update();
        }
    }

    @Override
    public List<LedgerLine> ledger(String registerNumber, int most) {
        return ledger.of(registerNumber, most);
    }

    @Override
    public List<Link> links(String registerNumber) {
        return jdbc.sql("""
                select l.*, case when l.from_number = :number then l.to_number else l.from_number end as other, h.head_name
                from household_link l join household h on h.register_number = case when l.from_number = :number then l.to_number else l.from_number end
                where l.from_number = :number or l.to_number = :number order by l.on_day, l.to_number
                """).param("number", registerNumber)
                .query((row, index) -> new Link(row.getString("other"), row.getString("head_name"), "SPLIT".equals(row.getString("kind")),
                        row.getString("from_number").equals(registerNumber), row.getDate("on_day").toLocalDate(), row.getString("case_number"))).list();
    }
}
