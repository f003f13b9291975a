package io.fupin.identification.matches;

import io.fupin.database.ReadOnce;
import io.fupin.identification.forms.InvestigationForm.Explanation;
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

/** 比对命中 of cases. A hit is not a refusal: it is explained in writing at the visit and read out at the meeting (policy 1.5). */
@Component
public class Matches {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ReadOnce once;

    Matches(JdbcClient jdbc, Clock clock, ReadOnce once) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.once = once;
    }

    /**
     * @param item        how the explanation names it: 类别（姓名）
     * @param unit        the department that delivered it
     * @param explanation null while it is unexplained
     */
    public record Hit(long id, String caseNumber, String memberName, String category, String detail, String item, String unit,
                      LocalDate deliveredOn, String explanation, boolean readOut) {

        public boolean explained() {
            return explanation != null;
        }
    }

    public List<Hit> of(String caseNumber) {
        return of(List.of(caseNumber)).getOrDefault(caseNumber, List.of());
    }

    /** The same for many cases with one statement; cases without a hit are left out. */
    public Map<String, List<Hit>> of(Collection<String> caseNumbers) {
        return caseNumbers.isEmpty() ? Map.of() : once.read(List.of("hits", Set.copyOf(caseNumbers)), () ->
                hits("h.case_number in (:which)", caseNumbers).stream().collect(Collectors.groupingBy(Hit::caseNumber)));
    }

    /** What a delivery hit, by case. */
    public List<Hit> ofDelivery(long deliveryId) {
        return hits("h.delivery_id = :which", deliveryId);
    }

    private List<Hit> hits(String condition, Object which) {
        return jdbc.sql("select h.*, d.unit, d.delivered_on from match_hit h join match_delivery d on d.id = h.delivery_id where "
                        + condition + " order by h.case_number, h.id").param("which", which)
                .query((row, index) -> new Hit(row.getLong("id"), row.getString("case_number"), row.getString("member_name"),
                        row.getString("category"), row.getString("detail"), row.getString("item"), row.getString("unit"),
                        row.getObject("delivered_on", LocalDate.class), row.getString("explanation"), row.getBoolean("read_out")))
                .list();
    }

    public int unexplained(String caseNumber) {
        return jdbc.sql("select count(*) from match_hit where case_number = ? and explanation is null").param(caseNumber)
                .query(Integer.class).single();
    }

    /** Compares the members of a case with every list on hand; a hit known already stays as it is. Returns how many are new. */
    public int compare(String caseNumber) {
        return jdbc.sql("""
                insert into match_hit (case_number, delivery_id, member_name, id_hash, category, detail, item, at)
                select distinct on (m.id_hash, r.category, r.detail) m.case_number, r.delivery_id, m.name, m.id_hash, r.category, r.detail,
                    r.category || '（' || m.name || '）', :at
                from case_member m
                join match_row r on r.id_hash = m.id_hash
                join match_delivery d on d.id = r.delivery_id
                join case_file c on c.case_number = m.case_number and c.county = d.county
                where m.case_number = :case
                order by m.id_hash, r.category, r.detail, r.delivery_id desc
                on conflict (case_number, id_hash, category, detail) do nothing
                """).param("case", caseNumber).param("at", Timestamp.from(clock.instant())).update();
    }

    /** Open cases with somebody on a delivery's list, in the order in which cases are locked. */
    public List<String> casesOn(long deliveryId) {
        return jdbc.sql("""
                select distinct m.case_number from match_row r join case_member m on m.id_hash = r.id_hash and m.active
                where r.delivery_id = ? order by m.case_number
                """).param(deliveryId).query(String.class).list();
    }

    /** An explanation names a hit by its item, or all hits of a category. */
    public void explain(String caseNumber, List<Explanation> explanations) {
        for (Explanation explanation : explanations) {
            jdbc.sql("""
                    update match_hit set explanation = ?, explained_at = ? where case_number = ? and (item = ? or category = ?)
                    """).params(explanation.explanation().strip(), Timestamp.from(clock.instant()), caseNumber, explanation.item().strip(),
                    explanation.item().strip()).update();
        }
    }

    public void readOut(Collection<String> caseNumbers) {
        jdbc.sql("update match_hit set read_out = true where case_number in (:cases) and not read_out").param("cases", caseNumbers).update();
    }
}
