package io.fupin.exchange.match;

import io.fupin.account.Officer;
import io.fupin.casework.CaseFile;
import io.fupin.database.ReadOnce;
import io.fupin.exchange.Matches;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class MatchRows implements Matches {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ReadOnce once;

    MatchRows(JdbcClient jdbc, Clock clock, ReadOnce once) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.once = once;
    }

    @Override
    public Map<String, List<Hit>> of(Collection<String> caseNumbers) {
        return caseNumbers.isEmpty() ? Map.of() : once.read(List.of("hits", Set.copyOf(caseNumbers)), () ->
                jdbc.sql("select h.*, d.unit, d.delivered_on from match_hit h join match_delivery d on d.id = h.delivery_id "
                                + "where h.case_number in (:cases) order by h.case_number, h.id").param("cases", caseNumbers)
                        .query((row, index) -> new Hit(row.getLong("id"), row.getString("case_number"), row.getString("member_name"),
                                row.getString("category"), row.getString("detail"), row.getString("item"), row.getString("unit"),
                                row.getObject("delivered_on", LocalDate.class), row.getString("explanation"), row.getBoolean("read_out"),
                                row.getString("listed_name")))
                        .list().stream().collect(Collectors.groupingBy(Hit::caseNumber)));
    }

    @Override
    public int unexplained(String caseNumber) {
        return jdbc.sql("select count(*) from match_hit where case_number = ? and explanation is null").param(caseNumber)
                .query(Integer.class).single();
    }

    @Override
    public int compare(CaseFile file) {
        return jdbc.sql("""
                insert into match_hit (case_number, village, township, county, delivery_id, source, meaning, member_name, listed_name, id_hash,
                    category, detail, item, at)
                select distinct on (p.id_hash, r.category, r.detail) p.case_number, :village, :township, :county, d.id, coalesce(d.source, ''),
                    r.meaning, p.name, nullif(r.name, p.name), p.id_hash, r.category, r.detail, r.category || '（' || p.name || '）', :at
                from case_person p
                join match_row r on r.id_hash = p.id_hash and r.meaning = 'RED_LINE'
                join match_delivery d on d.id = r.delivery_id and d.county = :county
                where p.case_number = :case
                order by p.id_hash, r.category, r.detail, d.id desc
                on conflict do nothing
                """).param("case", file.caseNumber()).param("village", file.village().value()).param("township", file.village().township().value())
                .param("county", file.county().value()).param("at", Timestamp.from(clock.instant())).update();
    }

    @Override
    public void explain(String caseNumber, Officer officer, List<Explanation> explanations) {
        for (Explanation explanation : explanations) {
            jdbc.sql("""
                    with explained as (
                        update match_hit set explanation = :text, state = 'EXPLAINED', decided_by = :person, decided_name = :name, decided_at = :at
                        where case_number = :case and (item = :item or category = :item) and explanation is distinct from :text returning id)
                    insert into match_decision (hit_id, decision, reason, person_id, person_name, post, at)
                    select id, 'EXPLAIN', :text, :person, :name, :post, :at from explained
                    """).param("text", explanation.text().strip()).param("item", explanation.item().strip()).param("case", caseNumber)
                    .param("person", officer.personId()).param("name", officer.name()).param("post", officer.post().key())
                    .param("at", Timestamp.from(clock.instant())).update();
        }
    }

    @Override
    public void readOut(Collection<String> caseNumbers) {
        jdbc.sql("update match_hit set read_out = true where case_number in (:cases) and not read_out").param("cases", caseNumbers).update();
    }
}
