package io.fupin.household.data;

import io.fupin.account.Officer;
import io.fupin.casework.CaseSight;
import io.fupin.casework.CaseSight.Condition;
import io.fupin.household.FullHousehold;
import io.fupin.household.HouseholdMember;
import io.fupin.household.HouseholdRegister.Income;
import io.fupin.household.HouseholdTies;
import io.fupin.household.RegisterBook;
import io.fupin.household.RegisterChanges.Entry;
import io.fupin.household.RegisterChanges.Line;
import io.fupin.household.data.FullHouseholds.Row;
import io.fupin.region.RegionCode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the register in pieces, and knows what is to be written of a change. */
@Component
class WholeRegister implements RegisterBook {

    private static final int FETCHED_AT_ONCE = 500;

    private final JdbcClient jdbc;
    private final FullHouseholds households;
    private final RegisterWrites writes;
    private final LedgerRows ledger;
    private final List<HouseholdTies> ties;

    WholeRegister(JdbcClient jdbc, FullHouseholds households, RegisterWrites writes, LedgerRows ledger, List<HouseholdTies> ties) {
        this.ledger = ledger;
        this.jdbc = jdbc;
        this.households = households;
        this.writes = writes;
        this.ties = ties;
    }

    @Override
    @Transactional(readOnly = true)
    public void each(Officer officer, RegionCode region, String after, Consumer<FullHousehold> taker) {
        Condition sight = CaseSight.where(officer, "h");
        String within = region == null ? "" : " and h." + switch (region.level()) {
            case VILLAGE -> "village";
            case TOWNSHIP -> "township";
            default -> "county";
        } + " = :region";
        String last = after == null ? "" : after;
        List<Row> rows;
        do {
            rows = jdbc.sql("select h.* from (select household.*, 'household-identification' as process from household) h where (" + sight.sql() + ")"
                            + within + " and h.state not in ('REMOVED', 'CLOSED') and h.register_number > :after order by h.register_number limit "
                            + FETCHED_AT_ONCE)
                    .params(sight.parameters()).param("region", region == null ? null : region.value()).param("after", last).query(Row::of).list();
            households.of(rows).forEach(taker);
            last = rows.isEmpty() ? last : rows.get(rows.size() - 1).number();
        } while (rows.size() == FETCHED_AT_ONCE);
    }

    @Override
    public List<FullHousehold> named(RegionCode county, Collection<String> numbers) {
        if (numbers.isEmpty()) {
            return List.of();
        }
        return households.of(jdbc.sql("""
                select * from household where register_number = any(:numbers) and county = :county
                union all select * from household where national_number = any(:numbers) and county = :county
                """).param("numbers", numbers.toArray(String[]::new)).param("county", county.value()).query(Row::of).list());
    }

    @Override
    @Transactional
    public List<String> add(List<FullHousehold> newcomers, LocalDate on) {
        return writes.add(newcomers, on);
    }

    @Override
    @Transactional
    public void change(FullHousehold before, FullHousehold now, LocalDate on, List<Line> lines, Entry entry) {
        write(before, now, on);
        ledger.add(before.registerNumber(), null, lines, entry);
    }

    @Override
    @Transactional
    public void fileIncome(String registerNumber, Income income, LocalDate on, List<Line> lines, Entry entry) {
        writes.income(registerNumber, income, on);
        ledger.add(registerNumber, null, lines, entry);
    }

    private void write(FullHousehold before, FullHousehold now, LocalDate on) {
        writes.head(now, on);
        if (!Objects.equals(before.contact(), now.contact())) {
            writes.contact(before.registerNumber(), now.contact(), on);
        }
        if (!Objects.equals(before.living(), now.living())) {
            writes.living(before.registerNumber(), now.living(), on);
        }
        if (!Objects.equals(before.income(), now.income()) && now.income() != null) {
            writes.income(before.registerNumber(), now.income(), on);
        }
        Map<Integer, HouseholdMember> former = new HashMap<>();
        before.members().forEach(member -> former.put(member.position(), member));
        for (HouseholdMember member : now.members()) {
            if (!member.equals(former.remove(member.position()))) {
                writes.member(before.registerNumber(), member, on);
            }
        }
        former.keySet().forEach(position -> writes.leave(before.registerNumber(), position, on));
    }

    @Override
    @Transactional
    public void changeBack(FullHousehold before, LocalDate on, LocalDate today, List<Line> lines, Entry entry) {
        writes.reopen(before.registerNumber(), on);
        writes.head(before, today);
        FullHousehold restored = named(before.village().county(), List.of(before.registerNumber())).get(0);
        if (!restored.equals(before)) {
            // it had been changed on that same day before: there is no row to go back to
            write(restored, before, today);
        }
        ledger.add(before.registerNumber(), null, lines.stream().map(line -> new Line(line.registerNumber(), line.position(), line.person(), line.what(),
                line.after(), line.before(), line.sight())).toList(), entry);
    }

    @Override
    @Transactional
    public void takeOut(Collection<String> numbers) {
        writes.takeOut(numbers);
    }

    @Override
    public Map<String, String> ties(Collection<String> numbers) {
        Map<String, String> all = new HashMap<>();
        ties.forEach(one -> one.of(numbers).forEach(all::putIfAbsent));
        return all;
    }
}
