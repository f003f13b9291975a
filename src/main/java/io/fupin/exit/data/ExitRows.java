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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What each exit is about and how far its steps have come; the facts themselves are the revisions of its forms. */
@Component
public class ExitRows {

    private final JdbcClient jdbc;

    ExitRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param matrixId of the case's own visit; null before it
     * @param eligible what the rule said after the visit; null before it
     * @param passed   the meeting's vote; null before it
     * @param agreed   the household's word; null before it
     * @param exitYear null until it is struck off, as {@code exitedOn}
     */
    public record Exit(String caseNumber, String registerNumber, RegionCode village, int persons, Long matrixId, Boolean eligible, String reason,
                       Long meetingId, Boolean passed, Boolean agreed, String signer, Integer exitYear, LocalDate exitedOn) {
    }

    /** @return false when another open exit has the household */
    public boolean insert(CaseFile file, String registerNumber, int persons) {
        try {
            jdbc.sql("insert into exit_case (case_number, register_number, village, persons) values (?, ?, ?, ?)")
                    .params(file.caseNumber(), registerNumber, file.village().value(), persons).update();
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    public Exit get(String caseNumber) {
        return find(caseNumber).orElseThrow(() -> new IllegalStateException("案件 " + caseNumber + " 不是退出案件"));
    }

    public Optional<Exit> find(String caseNumber) {
        return jdbc.sql("select * from exit_case where case_number = ?").param(caseNumber).query(ExitRows::map).optional();
    }

    /** By case number; cases of other procedures are left out. */
    public Map<String, Exit> all(Collection<String> caseNumbers) {
        Map<String, Exit> found = new LinkedHashMap<>();
        if (!caseNumbers.isEmpty()) {
            jdbc.sql("select * from exit_case where case_number in (:cases) order by case_number").param("cases", caseNumbers).query(ExitRows::map)
                    .list().forEach(exit -> found.put(exit.caseNumber(), exit));
        }
        return found;
    }

    public void verified(String caseNumber, long matrixId, int persons) {
        jdbc.sql("update exit_case set matrix_id = ?, persons = ?, agreed = null, signer = null where case_number = ?").params(matrixId, persons, caseNumber)
                .update();
    }

    public void assessed(String caseNumber, boolean eligible, String reason) {
        jdbc.sql("update exit_case set eligible = ?, reason = ? where case_number = ?").params(eligible, reason, caseNumber).update();
    }

    /** @param votes whether each passed */
    public void evaluated(long meetingId, Map<Ballot, Boolean> votes) {
        jdbc.sql("""
                update exit_case e set meeting_id = :meeting, passed = v.passed from unnest(:cases, :passed) as v (case_number, passed)
                where e.case_number = v.case_number
                """).param("meeting", meetingId).param("cases", votes.keySet().stream().map(Ballot::caseNumber).toArray(String[]::new))
                .param("passed", votes.values().toArray(Boolean[]::new)).update();
    }

    /** @param signer null where the household does not agree */
    public void answered(String caseNumber, boolean agreed, String signer) {
        jdbc.sql("update exit_case set agreed = ?, signer = ? where case_number = ?").params(agreed, signer, caseNumber).update();
    }

    public void struckOff(String caseNumber, int year, LocalDate on) {
        jdbc.sql("update exit_case set exit_year = ?, exited_on = ? where case_number = ?").params(year, Date.valueOf(on), caseNumber).update();
    }

    /** The case is over. */
    public void close(String caseNumber) {
        jdbc.sql("update exit_case set active = false where case_number = ?").param(caseNumber).update();
    }

    /** Days on which a household is to be visited again, under the case that struck it off. */
    public void followUp(String registerNumber, String caseNumber, List<LocalDate> days) {
        days.forEach(day -> jdbc.sql("insert into follow_up_visit (register_number, due_on, case_number) values (?, ?, ?) on conflict do nothing")
                .params(registerNumber, Date.valueOf(day), caseNumber).update());
    }

    public List<LocalDate> followUps(String registerNumber) {
        return jdbc.sql("select due_on from follow_up_visit where register_number = ? order by due_on").param(registerNumber).query(LocalDate.class).list();
    }

    private static Exit map(ResultSet row, int index) throws SQLException {
        return new Exit(row.getString("case_number"), row.getString("register_number"), RegionCode.of(row.getString("village")), row.getInt("persons"),
                row.getObject("matrix_id", Long.class), row.getObject("eligible", Boolean.class), row.getString("reason"),
                row.getObject("meeting_id", Long.class), row.getObject("passed", Boolean.class), row.getObject("agreed", Boolean.class),
                row.getString("signer"), row.getObject("exit_year", Integer.class), row.getObject("exited_on", LocalDate.class));
    }
}
