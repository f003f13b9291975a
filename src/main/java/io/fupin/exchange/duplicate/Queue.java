package io.fupin.exchange.duplicate;

import io.fupin.account.Officer;
import io.fupin.casework.CaseSight;
import io.fupin.casework.CaseSight.Condition;
import io.fupin.exchange.duplicate.Pair.Kind;
import io.fupin.exchange.duplicate.Pair.Place;
import io.fupin.privacy.IdentityVault;
import io.fupin.region.RegionCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Pairs of which at least one side lies in the officer's area. */
@Component
class Queue {

    private static final String PAIRS = """
            from duplicate_pair p where exists (
                select 1 from (select duplicate_side.*, 'household-identification' as process from duplicate_side) s where s.pair_id = p.id and (%s))""";

    private final JdbcClient jdbc;
    private final IdentityVault vault;

    Queue(JdbcClient jdbc, IdentityVault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** How far a pair is. */
    enum State {
        OPEN("待核", "is-warn"), TO_CORRECT("要更正", "is-late"), DIFFERENT("不是同一人", "is-ok"), SETTLED("已不重复", "is-ok");

        private final String title;
        private final String mark;

        State(String title, String mark) {
            this.title = title;
            this.mark = mark;
        }

        String title() {
            return title;
        }

        String mark() {
            return mark;
        }
    }

    record Line(long id, Kind kind, State state, LocalDate foundOn, String reason, String decidedBy, Instant decidedAt) {
    }

    /**
     * A side as the register has it now; of a case what was found.
     *
     * @param idNumber masked; null without one, or where it is not on the register
     * @param relation null for a case; {@code sex} too
     */
    record Side(Place place, String reference, String name, String head, LocalDate bornOn, String idNumber, String relation, String sex,
                LocalDate registeredOn, RegionCode village) {
    }

    /** Oldest first. */
    List<Line> page(Officer officer, State state, long after, int size) {
        return with(officer, "select p.* ", " and p.state = :state and p.id > :after order by p.id limit :size").param("state", state.name())
                .param("after", after).param("size", size).query(Queue::line).list();
    }

    Optional<Line> find(Officer officer, long id) {
        return with(officer, "select p.* ", " and p.id = :id").param("id", id).query(Queue::line).optional();
    }

    Map<State, Integer> counts(Officer officer) {
        Map<State, Integer> counts = new EnumMap<>(State.class);
        with(officer, "select p.state as label, count(*) as pairs ", " group by 1").query(row -> {
            counts.put(State.valueOf(row.getString("label")), row.getInt("pairs"));
        });
        return counts;
    }

    /** Both sides of each pair, whoever may see them. */
    Map<Long, List<Side>> sides(Collection<Long> pairs) {
        Map<Long, List<Side>> sides = new HashMap<>();
        if (!pairs.isEmpty()) {
            jdbc.sql("""
                    select s.*, m.name as name_now, m.birth_date, m.id_sealed, m.relation, m.sex, h.head_name as head_now, h.registered_on
                    from duplicate_side s
                    left join household_member m on s.kind = 'HOUSEHOLD' and m.register_number = s.reference and m.position = s.position
                        and m.valid_to is null
                    left join household h on s.kind = 'HOUSEHOLD' and h.register_number = s.reference
                    where s.pair_id in (:pairs) order by s.pair_id, s.side
                    """).param("pairs", pairs).query(row -> {
                        sides.computeIfAbsent(row.getLong("pair_id"), id -> new ArrayList<>()).add(side(row));
                    });
        }
        return sides;
    }

    private Side side(ResultSet row) throws SQLException {
        RegionCode village = RegionCode.of(row.getString("village"));
        String sealed = row.getString("id_sealed");
        LocalDate born = row.getObject("birth_date", LocalDate.class);
        return new Side(Place.valueOf(row.getString("kind")), row.getString("reference"), row.getString("name_now") == null ? row.getString("name")
                : row.getString("name_now"), row.getString("head_now") == null ? row.getString("head_name") : row.getString("head_now"),
                born == null ? row.getObject("born_on", LocalDate.class) : born, sealed == null ? null : vault.mask(vault.open(sealed), village.county()),
                row.getString("relation"), row.getString("sex"), row.getObject("registered_on", LocalDate.class), village);
    }

    private StatementSpec with(Officer officer, String select, String end) {
        Condition sight = CaseSight.where(officer, "s");
        return jdbc.sql(select + PAIRS.formatted(sight.sql()) + end).params(sight.parameters());
    }

    private static Line line(ResultSet row, int index) throws SQLException {
        Timestamp decided = row.getTimestamp("decided_at");
        return new Line(row.getLong("id"), Kind.valueOf(row.getString("kind")), State.valueOf(row.getString("state")),
                row.getObject("found_on", LocalDate.class), row.getString("reason"), row.getString("decided_name"),
                decided == null ? null : decided.toInstant());
    }

    /** @param step of {@link DuplicateWork#STEPS} that is done; {@code finishedAt} null while it goes on */
    record Run(int step, Instant finishedAt) {
    }

    /** The newest; empty where there was none. */
    Optional<Run> run(RegionCode county) {
        return jdbc.sql("select * from duplicate_run where county = ? order by id desc limit 1").param(county.value())
                .query((row, index) -> new Run(row.getInt("step"), row.getTimestamp("finished_at") == null ? null
                        : row.getTimestamp("finished_at").toInstant())).optional();
    }
}
