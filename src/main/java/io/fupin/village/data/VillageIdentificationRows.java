package io.fupin.village.data;

import io.fupin.casework.CaseFile;
import io.fupin.region.RegionCode;
import java.math.BigDecimal;
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

/** What each identification of a village is about and how far its steps have come. */
@Component
public class VillageIdentificationRows {

    private final JdbcClient jdbc;

    VillageIdentificationRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param dataYear         of the figures
     * @param perCapitaIncome  yuan; null before the village has said it, as {@code collectiveIncome}
     * @param judged           what the rule said last; null before the township's check
     * @param identifiedOn     null until it is a poor village
     */
    public record IdentificationCase(String caseNumber, RegionCode village, int dataYear, BigDecimal perCapitaIncome, BigDecimal collectiveIncome,
                                     Judged judged, LocalDate identifiedOn, boolean active) {
    }

    /**
     * @param population          null where none is on file
     * @param incidence           per cent; null is no data
     * @param provincialIncidence null where none was entered, as {@code provincialIncome}
     */
    public record Judged(int poorPersons, Integer population, BigDecimal incidence, BigDecimal provincialIncidence, BigDecimal provincialIncome,
                         boolean eligible, String reason) {
    }

    /** @return false when another open application has the village */
    public boolean insert(CaseFile file, int dataYear) {
        try {
            jdbc.sql("insert into village_identification_case (case_number, village, data_year) values (?, ?, ?)")
                    .params(file.caseNumber(), file.village().value(), dataYear).update();
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    public IdentificationCase get(String caseNumber) {
        return jdbc.sql("select * from village_identification_case where case_number = ?").param(caseNumber).query(VillageIdentificationRows::map).optional()
                .orElseThrow(() -> new IllegalStateException("案件 " + caseNumber + " 不是村识别案件"));
    }

    /** By case number; cases of other procedures are left out. */
    public Map<String, IdentificationCase> all(Collection<String> caseNumbers) {
        Map<String, IdentificationCase> found = new LinkedHashMap<>();
        if (!caseNumbers.isEmpty()) {
            jdbc.sql("select * from village_identification_case where case_number in (:cases) order by case_number").param("cases", caseNumbers)
                    .query(VillageIdentificationRows::map).list().forEach(one -> found.put(one.caseNumber(), one));
        }
        return found;
    }

    public Optional<String> open(RegionCode village) {
        return jdbc.sql("select case_number from village_identification_case where village = ? and active").param(village.value()).query(String.class).optional();
    }

    public void surveyed(String caseNumber, BigDecimal perCapitaIncome, BigDecimal collectiveIncome) {
        jdbc.sql("update village_identification_case set per_capita_income = ?, collective_income = ? where case_number = ?")
                .params(perCapitaIncome, collectiveIncome, caseNumber).update();
    }

    public void judged(String caseNumber, Judged judged) {
        jdbc.sql("""
                update village_identification_case set poor_persons = ?, rural_population = ?, incidence = ?, provincial_incidence = ?,
                    provincial_income = ?, eligible = ?, reason = ? where case_number = ?
                """).params(judged.poorPersons(), judged.population(), judged.incidence(), judged.provincialIncidence(), judged.provincialIncome(),
                judged.eligible(), judged.reason(), caseNumber).update();
    }

    public void identified(String caseNumber, LocalDate on) {
        jdbc.sql("update village_identification_case set identified_on = ? where case_number = ?").params(Date.valueOf(on), caseNumber).update();
    }

    /** The case is over. */
    public void close(String caseNumber) {
        jdbc.sql("update village_identification_case set active = false where case_number = ?").param(caseNumber).update();
    }

    private static IdentificationCase map(ResultSet row, int index) throws SQLException {
        Judged judged = row.getString("reason") == null ? null : new Judged(row.getInt("poor_persons"), row.getObject("rural_population", Integer.class),
                row.getBigDecimal("incidence"), row.getBigDecimal("provincial_incidence"), row.getBigDecimal("provincial_income"),
                row.getBoolean("eligible"), row.getString("reason"));
        return new IdentificationCase(row.getString("case_number"), RegionCode.of(row.getString("village")), row.getInt("data_year"),
                row.getBigDecimal("per_capita_income"), row.getBigDecimal("collective_income"), judged, row.getObject("identified_on", LocalDate.class),
                row.getBoolean("active"));
    }
}
