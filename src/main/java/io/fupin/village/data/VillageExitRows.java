package io.fupin.village.data;

import io.fupin.casework.CaseFile;
import io.fupin.region.RegionCode;
import java.math.BigDecimal;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What each village exit is about and how far its steps have come; the facts themselves are the revisions of its forms. */
@Component
public class VillageExitRows {

    private final JdbcClient jdbc;

    VillageExitRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param collectiveIncome yuan of the year; null before the village has said it, as {@code collectiveStable}
     * @param judged           what the rule said last; null before the departments were done
     * @param exitedOn         null until it is out
     */
    public record VillageExitCase(String caseNumber, RegionCode village, int exitYear, BigDecimal collectiveIncome, Boolean collectiveStable,
                                  Judged judged, LocalDate exitedOn, boolean active) {
    }

    /**
     * What the rule saw and said.
     *
     * @param population of the year; null where none is on file
     * @param incidence  per cent, unrounded; null is no data
     * @param provincial average of the province; null where none was entered
     * @param asked      whether the local test applies
     * @param national   达标, 不达标 or 没有数据; {@code local} likewise, or 不要求
     */
    public record Judged(int poorPersons, Integer population, BigDecimal incidence, BigDecimal incidenceMax, BigDecimal provincial, boolean asked,
                         String national, String local, boolean eligible, String reason) {
    }

    /** @return false when another open application has the village */
    public boolean insert(CaseFile file, int year) {
        try {
            jdbc.sql("insert into village_exit_case (case_number, village, exit_year) values (?, ?, ?)")
                    .params(file.caseNumber(), file.village().value(), year).update();
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    public VillageExitCase get(String caseNumber) {
        return jdbc.sql("select * from village_exit_case where case_number = ?").param(caseNumber).query(VillageExitRows::map).optional()
                .orElseThrow(() -> new IllegalStateException("案件 " + caseNumber + " 不是村出列案件"));
    }

    /** By case number; cases of other procedures are left out. */
    public Map<String, VillageExitCase> all(Collection<String> caseNumbers) {
        Map<String, VillageExitCase> found = new LinkedHashMap<>();
        if (!caseNumbers.isEmpty()) {
            jdbc.sql("select * from village_exit_case where case_number in (:cases) order by case_number").param("cases", caseNumbers)
                    .query(VillageExitRows::map).list().forEach(one -> found.put(one.caseNumber(), one));
        }
        return found;
    }

    public Optional<String> open(RegionCode village) {
        return jdbc.sql("select case_number from village_exit_case where village = ? and active").param(village.value()).query(String.class).optional();
    }

    /** The newest of each village, ended ones included. */
    public Map<RegionCode, VillageExitCase> newest(Collection<RegionCode> villages) {
        Map<RegionCode, VillageExitCase> found = new LinkedHashMap<>();
        if (!villages.isEmpty()) {
            jdbc.sql("select distinct on (village) * from village_exit_case where village in (:villages) order by village, case_number desc")
                    .param("villages", villages.stream().map(RegionCode::value).toList()).query(VillageExitRows::map).list()
                    .forEach(one -> found.put(one.village(), one));
        }
        return found;
    }

    /** Newest first. */
    public List<VillageExitCase> of(RegionCode village) {
        return jdbc.sql("select * from village_exit_case where village = ? order by case_number desc").param(village.value()).query(VillageExitRows::map).list();
    }

    public void assessed(String caseNumber, BigDecimal collectiveIncome, boolean stable) {
        jdbc.sql("update village_exit_case set collective_income = ?, collective_stable = ? where case_number = ?")
                .params(collectiveIncome, stable, caseNumber).update();
    }

    public void judged(String caseNumber, Judged judged, Instant at) {
        jdbc.sql("""
                update village_exit_case set poor_persons = ?, rural_population = ?, incidence = ?, incidence_max = ?, provincial = ?,
                    provincial_asked = ?, national = ?, local = ?, eligible = ?, reason = ?, judged_at = ? where case_number = ?
                """).params(judged.poorPersons(), judged.population(), judged.incidence(), judged.incidenceMax(), judged.provincial(), judged.asked(),
                judged.national(), judged.local(), judged.eligible(), judged.reason(), Timestamp.from(at), caseNumber).update();
    }

    public void exited(String caseNumber, LocalDate on) {
        jdbc.sql("update village_exit_case set exited_on = ? where case_number = ?").params(Date.valueOf(on), caseNumber).update();
    }

    /** The case is over. */
    public void close(String caseNumber) {
        jdbc.sql("update village_exit_case set active = false where case_number = ?").param(caseNumber).update();
    }

    private static VillageExitCase map(ResultSet row, int index) throws SQLException {
        Judged judged = row.getString("reason") == null ? null : new Judged(row.getInt("poor_persons"), row.getObject("rural_population", Integer.class),
                row.getBigDecimal("incidence"), row.getBigDecimal("incidence_max"), row.getBigDecimal("provincial"), row.getBoolean("provincial_asked"),
                row.getString("national"), row.getString("local"), row.getBoolean("eligible"), row.getString("reason"));
        return new VillageExitCase(row.getString("case_number"), RegionCode.of(row.getString("village")), row.getInt("exit_year"),
                row.getBigDecimal("collective_income"), row.getObject("collective_stable", Boolean.class), judged,
                row.getObject("exited_on", LocalDate.class), row.getBoolean("active"));
    }
}
