package io.fupin.exchange.duplicate;

import io.fupin.database.Writes;
import io.fupin.exchange.duplicate.Pair.Entry;
import io.fupin.region.RegionCode;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the pairs: new ones come in, those that are no more are settled, what was decided stays decided. */
@Component
class PairRows {

    private final JdbcClient jdbc;
    private final Writes writes;
    private final Clock clock;

    PairRows(JdbcClient jdbc, Writes writes, Clock clock) {
        this.jdbc = jdbc;
        this.writes = writes;
        this.clock = clock;
    }

    /** All that the county has. */
    void keepAll(RegionCode county, List<Pair> found) {
        keep(county, found);
        settle(county, found, "true", null);
    }

    /** All that these households and cases have. */
    void keepOf(RegionCode county, Collection<String> references, List<Pair> found) {
        keep(county, found);
        settle(county, found, "exists (select 1 from duplicate_side s where s.pair_id = p.id and s.reference in (:references))", references);
    }

    private void keep(RegionCode county, List<Pair> found) {
        if (found.isEmpty()) {
            return;
        }
        Map<String, Pair> byKey = new LinkedHashMap<>();
        found.forEach(pair -> byKey.putIfAbsent(pair.key(), pair));
        Map<String, Long> ids = new HashMap<>();
        // One that had been settled and is there again is open again; what was decided of two people is not asked again.
        jdbc.sql("""
                insert into duplicate_pair (county, kind, pair_key, found_on)
                select :county, p.kind, p.key, :today from unnest(:kinds, :keys) as p (kind, key)
                on conflict (county, pair_key) do update set state = 'OPEN', found_on = excluded.found_on, reason = null, decided_by = null,
                    decided_name = null, decided_at = null where duplicate_pair.state = 'SETTLED'
                returning id, pair_key
                """).param("county", county.value()).param("today", Date.valueOf(LocalDate.now(clock)))
                .param("kinds", byKey.values().stream().map(pair -> pair.kind().name()).toArray(String[]::new))
                .param("keys", byKey.keySet().toArray(String[]::new)).query(row -> {
                    ids.put(row.getString("pair_key"), row.getLong("id"));
                });
        List<Map<String, Object>> sides = new ArrayList<>();
        ids.forEach((key, id) -> {
            sides.add(side(id, 1, byKey.get(key).left()));
            sides.add(side(id, 2, byKey.get(key).right()));
        });
        writes.all("""
                insert into duplicate_side (pair_id, side, kind, reference, position, name, head_name, born_on, village, township, county)
                values (:pair, :side, :kind, :reference, :position, :name, :head, :born, :village, :township, :county)
                on conflict (pair_id, side) do update set kind = excluded.kind, reference = excluded.reference, position = excluded.position,
                    name = excluded.name, head_name = excluded.head_name, born_on = excluded.born_on, village = excluded.village,
                    township = excluded.township, county = excluded.county
                """, sides);
    }

    private static Map<String, Object> side(long pair, int side, Entry entry) {
        Map<String, Object> row = new HashMap<>();
        row.put("pair", pair);
        row.put("side", side);
        row.put("kind", entry.place().name());
        row.put("reference", entry.reference());
        row.put("position", entry.position());
        row.put("name", entry.name());
        row.put("head", entry.head());
        row.put("born", entry.bornOn() == null ? null : Date.valueOf(entry.bornOn()));
        row.put("village", entry.village().value());
        row.put("township", entry.village().township().value());
        row.put("county", entry.village().county().value());
        return row;
    }

    private void settle(RegionCode county, List<Pair> found, String which, Collection<String> references) {
        var statement = jdbc.sql("""
                with gone as (
                    update duplicate_pair p set state = 'SETTLED' where p.county = :county and p.state in ('OPEN', 'TO_CORRECT')
                        and not p.pair_key = any(:keys) and %s returning id)
                insert into duplicate_decision (pair_id, decision, reason, person_name, post, at)
                select id, 'SETTLED', '已经不重复', '系统', '', :at from gone
                """.formatted(which)).param("county", county.value())
                .param("keys", Stream.concat(Stream.of(""), found.stream().map(Pair::key)).toArray(String[]::new))
                .param("at", Timestamp.from(clock.instant()));
        (references == null ? statement : statement.param("references", references)).update();
    }
}
