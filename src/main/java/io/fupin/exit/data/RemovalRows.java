package io.fupin.exit.data;

import io.fupin.casework.CaseFile;
import io.fupin.meeting.MeetingForm.Ballot;
import io.fupin.region.RegionCode;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What each removal is about. */
@Component
public class RemovalRows {

    private final JdbcClient jdbc;

    RemovalRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param kind  财政供养人员, …
     * @param holds whether the visit found it so; null before it
     */
    public record Removal(String caseNumber, String registerNumber, RegionCode village, String kind, String foundBy, String basis, Boolean holds,
                          Long meetingId, Boolean passed, LocalDate removedOn) {
    }

    /** @return false when another open removal has the household */
    public boolean insert(CaseFile file, String registerNumber, String kind, String foundBy, String basis) {
        try {
            jdbc.sql("insert into removal_case (case_number, register_number, village, kind, found_by, basis) values (?, ?, ?, ?, ?, ?)")
                    .params(file.caseNumber(), registerNumber, file.village().value(), kind, foundBy, basis).update();
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    public Removal get(String caseNumber) {
        return find(caseNumber).orElseThrow(() -> new IllegalStateException("案件 " + caseNumber + " 不是清退案件"));
    }

    public Optional<Removal> find(String caseNumber) {
        return jdbc.sql("select * from removal_case where case_number = ?").param(caseNumber).query(RemovalRows::map).optional();
    }

    public Map<String, Removal> all(Collection<String> caseNumbers) {
        Map<String, Removal> found = new LinkedHashMap<>();
        if (!caseNumbers.isEmpty()) {
            jdbc.sql("select * from removal_case where case_number in (:cases) order by case_number").param("cases", caseNumbers)
                    .query(RemovalRows::map).list().forEach(removal -> found.put(removal.caseNumber(), removal));
        }
        return found;
    }

    public void verified(String caseNumber, boolean holds) {
        jdbc.sql("update removal_case set holds = ? where case_number = ?").params(holds, caseNumber).update();
    }

    /** @param votes whether each passed */
    public void evaluated(long meetingId, Map<Ballot, Boolean> votes) {
        jdbc.sql("""
                update removal_case r set meeting_id = :meeting, passed = v.passed from unnest(:cases, :passed) as v (case_number, passed)
                where r.case_number = v.case_number
                """).param("meeting", meetingId).param("cases", votes.keySet().stream().map(Ballot::caseNumber).toArray(String[]::new))
                .param("passed", votes.values().toArray(Boolean[]::new)).update();
    }

    public void removed(String caseNumber, LocalDate on) {
        jdbc.sql("update removal_case set removed_on = ? where case_number = ?").params(Date.valueOf(on), caseNumber).update();
    }

    /** The case is over. */
    public void close(String caseNumber) {
        jdbc.sql("update removal_case set active = false where case_number = ?").param(caseNumber).update();
    }

    private static Removal map(ResultSet row, int index) throws SQLException {
        return new Removal(row.getString("case_number"), row.getString("register_number"), RegionCode.of(row.getString("village")), row.getString("kind"),
                row.getString("found_by"), row.getString("basis"), row.getObject("holds", Boolean.class), row.getObject("meeting_id", Long.class),
                row.getObject("passed", Boolean.class), row.getObject("removed_on", LocalDate.class));
    }
}
