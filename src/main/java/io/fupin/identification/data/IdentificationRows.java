package io.fupin.identification.data;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fupin.database.ReadOnce;
import io.fupin.meeting.MeetingForm.Ballot;
import io.fupin.household.MemberForm;
import io.fupin.household.NetIncome;
import io.fupin.privacy.IdentityVault;
import io.fupin.region.RegionCode;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What lists, flags and rules need of a case: a projection of its revisions, and who stands in it. */
@Component
public class IdentificationRows {

    private final JdbcClient jdbc;
    private final IdentityVault vault;
    private final ObjectMapper json;
    private final ReadOnce once;

    IdentificationRows(JdbcClient jdbc, IdentityVault vault, ObjectMapper json, ReadOnce once) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.json = json;
        this.once = once;
    }

    /**
     * @param perCapita      yuan, rounded up to the cent; null before the visit
     * @param lacking        what of 两不愁三保障 and water is lacking, joined by 、; null before the visit
     * @param recommendation of the rule; null before the visit
     * @param passed         the meeting's vote; null before the meeting
     */
    public record Facts(String caseNumber, long roundId, RegionCode village, String ground, String formerNumber, int persons,
                        Integer incomeYear, BigDecimal netIncome, BigDecimal perCapita, BigDecimal incomeLine, String housingGrade,
                        String lacking, String recommendation, String reason, Long meetingId, Boolean passed, boolean approved,
                        String registerNumber) {
    }

    public void insert(String caseNumber, long roundId, RegionCode village, String ground, String formerNumber, int persons) {
        jdbc.sql("insert into identification_case (case_number, round_id, village, ground, former_number, persons) values (?, ?, ?, ?, ?, ?)")
                .params(caseNumber, roundId, village.value(), ground, formerNumber, persons).update();
    }

    public Facts facts(String caseNumber) {
        return find(caseNumber).orElseThrow(() -> new IllegalStateException("案件 " + caseNumber + " 不是识别案件"));
    }

    public Optional<Facts> find(String caseNumber) {
        return once.read(List.of("identification", caseNumber), () -> jdbc.sql("select * from identification_case where case_number = ?")
                .param(caseNumber).query(IdentificationRows::map).optional());
    }

    /** By case number; cases of other procedures are left out. */
    public Map<String, Facts> facts(Collection<String> caseNumbers) {
        Map<String, Facts> found = new LinkedHashMap<>();
        if (once.looking() && caseNumbers.size() == 1) {
            find(caseNumbers.iterator().next()).ifPresent(facts -> found.put(facts.caseNumber(), facts));
        } else if (!caseNumbers.isEmpty()) {
            jdbc.sql("select * from identification_case where case_number in (:cases) order by case_number").param("cases", caseNumbers)
                    .query(IdentificationRows::map).list().forEach(facts -> found.put(facts.caseNumber(), facts));
        }
        return found;
    }

    private static Facts map(ResultSet row, int index) throws SQLException {
        return new Facts(row.getString("case_number"), row.getLong("round_id"), RegionCode.of(row.getString("village")), row.getString("ground"),
                row.getString("former_number"), row.getInt("persons"), row.getObject("income_year", Integer.class),
                row.getBigDecimal("net_income"), row.getBigDecimal("per_capita"), row.getBigDecimal("income_line"),
                row.getString("housing_grade"), row.getString("lacking"), row.getString("recommendation"), row.getString("reason"),
                row.getObject("meeting_id", Long.class), row.getObject("passed", Boolean.class), row.getBoolean("approved"),
                row.getString("register_number"));
    }

    public void investigated(String caseNumber, NetIncome income, int incomeYear, BigDecimal line, String housingGrade, List<String> lacking) {
        jdbc.sql("""
                update identification_case set persons = ?, income_year = ?, net_income = ?, per_capita = ?, income_line = ?, housing_grade = ?,
                    lacking = ?
                where case_number = ?
                """).params(income.persons(), incomeYear, income.net(), income.perCapita(), line, housingGrade, String.join("、", lacking),
                caseNumber).update();
    }

    public void recommended(String caseNumber, String recommendation, String reason) {
        jdbc.sql("update identification_case set recommendation = ?, reason = ? where case_number = ?").params(recommendation, reason, caseNumber)
                .update();
    }

    /** @param votes whether each passed */
    public void evaluated(long meetingId, Map<Ballot, Boolean> votes) {
        jdbc.sql("""
                update identification_case i set meeting_id = :meeting, passed = v.passed from unnest(:cases, :passed) as v (case_number, passed)
                where i.case_number = v.case_number
                """).param("meeting", meetingId).param("cases", votes.keySet().stream().map(Ballot::caseNumber).toArray(String[]::new))
                .param("passed", votes.values().toArray(Boolean[]::new)).update();
    }

    public void approved(String caseNumber, boolean approved) {
        jdbc.sql("update identification_case set approved = ? where case_number = ?").params(approved, caseNumber).update();
    }

    public void registered(String caseNumber, String registerNumber) {
        jdbc.sql("update identification_case set register_number = ? where case_number = ?").params(registerNumber, caseNumber).update();
    }

    /**
     * Writes who stands in the case. An active member stands in no other open case.
     *
     * @return positions of those who already do; nothing is to be kept then
     */
    public List<Integer> putMembers(String caseNumber, List<MemberForm> members, boolean active) {
        jdbc.sql("delete from case_member where case_number = ?").param(caseNumber).update();
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int i = 0; i < members.size(); i++) {
            MemberForm member = members.get(i);
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("position", i);
            row.put("name", member.name());
            row.put("relation", member.relation());
            row.put("id_hash", member.hasIdNumber() ? vault.lookupHash(member.idNumber()) : null);
            row.put("id_sealed", member.hasIdNumber() ? vault.seal(member.idNumber()) : null);
            rows.add(row);
        }
        // In the order of the hashes: two cases that want the same people wait for each other and do not lock each other out.
        Set<Integer> written = new HashSet<>(jdbc.sql("""
                insert into case_member (case_number, position, name, relation, id_hash, id_sealed, active)
                select :case, position, name, relation, id_hash, id_sealed, :active
                from jsonb_to_recordset(:rows::jsonb) as r(position int, name text, relation text, id_hash text, id_sealed text)
                order by id_hash
                on conflict do nothing returning position
                """).param("case", caseNumber).param("active", active).param("rows", write(rows)).query(Integer.class).list());
        return rows.stream().map(row -> (Integer) row.get("position")).filter(position -> !written.contains(position)).toList();
    }

    /** The case is over: its members may apply again. */
    public void release(String caseNumber) {
        jdbc.sql("update case_member set active = false where case_number = ?").param(caseNumber).update();
    }

    /** Open cases in which people stand, by keyed hash. */
    public Map<String, String> activeCases(Collection<String> hashes) {
        Map<String, String> found = new LinkedHashMap<>();
        if (!hashes.isEmpty()) {
            jdbc.sql("select id_hash, case_number from case_member where id_hash = any(:hashes) and active").param("hashes", hashes.toArray(String[]::new))
                    .query((row, index) -> found.put(row.getString("id_hash"), row.getString("case_number"))).list();
        }
        return found;
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
