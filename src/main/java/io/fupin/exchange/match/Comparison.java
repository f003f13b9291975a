package io.fupin.exchange.match;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Holds the lists on hand against the register, by the keyed hash of the identity number. Whatever is known already stays as it is; of facts
 * a source's newest list is the one that counts.
 */
@Component
public class Comparison {

    private static final String NEW_HITS = """
            with found as (
                insert into match_hit (register_number, village, township, county, delivery_id, source, meaning, member_name, listed_name, id_hash,
                    category, detail, item, at)
                select distinct on (m.register_number, m.id_hash, k.category, k.detail) m.register_number, h.village, h.township, h.county, d.id,
                    coalesce(d.source, ''), k.meaning, m.name, nullif(r.name, m.name), m.id_hash, k.category, k.detail,
                    k.category || '（' || m.name || '）', :at
                from match_row r
                join match_delivery d on d.id = r.delivery_id
                join household_member m on m.id_hash = r.id_hash and m.valid_to is null
                join household h on h.register_number = m.register_number and h.county = d.county and h.state not in ('REMOVED', 'CLOSED')
                cross join lateral (
                    select r.meaning, r.category, r.detail where r.meaning = 'RED_LINE' or not (%s)
                    union all
                    select 'NAME', '姓名不符', r.name where r.meaning = 'FACT' and (%s) and replace(r.name, ' ', '') <> replace(m.name, ' ', ''))
                    k (meaning, category, detail)
                where %%s and (r.meaning = 'RED_LINE' or not exists (
                    select 1 from match_row newer join match_delivery nd on nd.id = newer.delivery_id
                    where newer.id_hash = r.id_hash and newer.category = r.category and nd.county = d.county and nd.unit = d.unit
                        and nd.source is not distinct from d.source and nd.id > d.id))
                order by m.register_number, m.id_hash, k.category, k.detail, d.id desc
                on conflict do nothing
                returning register_number)
            select count(*) as hits, count(distinct register_number) as households from found
            """.formatted(Fact.agrees("r.category"), Fact.agrees("r.category"));

    private final JdbcClient jdbc;
    private final Clock clock;

    Comparison(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What was new. */
    public record Found(int hits, int households) {
    }

    /** A list, just taken, against the whole register of its county. */
    public Found delivery(long id) {
        return find("r.delivery_id = :which", id);
    }

    /** These households against every list on hand. */
    Found households(Collection<String> registerNumbers) {
        return find("m.register_number in (:which)", registerNumbers);
    }

    private Found find(String where, Object which) {
        return jdbc.sql(NEW_HITS.formatted(where)).params(Map.of("which", which, "at", now()))
                .query((row, index) -> new Found(row.getInt("hits"), row.getInt("households"))).single();
    }

    /** What was found in the case that registered the household, and said of it there, stands at the household from now on. */
    void takeOver(Collection<String> registerNumbers) {
        jdbc.sql("""
                update match_hit h set state = c.state, explanation = c.explanation, decided_by = c.decided_by, decided_name = c.decided_name,
                    decided_at = c.decided_at
                from household hh join match_hit c on c.case_number = hh.case_number and c.register_number is null and c.state = 'EXPLAINED'
                where hh.register_number in (:which) and h.register_number = hh.register_number and h.state = 'OPEN'
                    and (h.id_hash, h.category, h.detail) = (c.id_hash, c.category, c.detail)
                """).param("which", registerNumbers).update();
        jdbc.sql("""
                update match_hit c set register_number = hh.register_number from household hh
                where hh.register_number in (:which) and c.case_number = hh.case_number and c.register_number is null
                    and not exists (select 1 from match_hit h where h.register_number = hh.register_number
                        and (h.id_hash, h.category, h.detail) = (c.id_hash, c.category, c.detail))
                """).param("which", registerNumbers).update();
    }

    /** A fact or a name on which list and register agree by now, or whose person has left, needs no word of anybody. */
    void settle(Collection<String> registerNumbers) {
        jdbc.sql("""
                with settled as (
                    update match_hit x set state = 'SETTLED', decided_name = '系统', decided_at = :at
                    where x.register_number in (:which) and x.state = 'OPEN' and x.meaning <> 'RED_LINE' and not exists (
                        select 1 from household_member m join household h using (register_number)
                        where m.register_number = x.register_number and m.id_hash = x.id_hash and m.valid_to is null
                            and h.state not in ('REMOVED', 'CLOSED')
                            and case x.meaning when 'NAME' then replace(x.detail, ' ', '') <> replace(m.name, ' ', '') else not (%s) end)
                    returning id)
                insert into match_decision (hit_id, decision, reason, person_name, post, at)
                select id, 'SETTLE', '档案已和名单一致', '系统', '', :at from settled
                """.formatted(Fact.agrees("x.category"))).param("which", registerNumbers).param("at", now()).update();
    }

    /** Nobody explains any more what was not explained in a case that is over; once its household is registered, its hits go on there. */
    public void lapse(Collection<String> caseNumbers) {
        jdbc.sql("""
                update match_hit h set state = 'LAPSED' from case_file c where h.case_number in (:which) and h.state = 'OPEN'
                    and h.register_number is null and c.case_number = h.case_number and c.state <> 'OPEN'
                """).param("which", caseNumbers).update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
