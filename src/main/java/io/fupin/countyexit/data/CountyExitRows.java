package io.fupin.countyexit.data;

import io.fupin.casework.CaseFile;
import io.fupin.countyexit.AssessmentPublished;
import io.fupin.region.RegionCode;
import java.math.BigDecimal;
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

/** What each county exit is about and how far its steps have come; the facts themselves are the revisions of its forms. */
@Component
public class CountyExitRows {

    private final JdbcClient jdbc;

    CountyExitRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param population of the county in the year; null before the county has said it
     * @param judged     what the rule said last; null before a review agreed
     * @param assessment null while none is known
     * @param document   of the province's approval; null until it approved
     */
    public record CountyExitCase(String caseNumber, RegionCode county, int exitYear, Integer population, String populationSource, Judged judged,
                                 Assessment assessment, String document, LocalDate exitedOn, boolean active) {
    }

    /** @param incidence per cent; null is no data */
    public record Judged(int poorPersons, BigDecimal incidence, BigDecimal incidenceMax, String verdict, boolean eligible, String reason) {
    }

    /**
     * @param verdict 合格 or 不合格
     * @param source  who assessed, and the number of the report
     */
    public record Assessment(String verdict, String source, LocalDate publishedOn) {
    }

    /** @param least per cent to be reached (≥) */
    public record Indicator(String item, BigDecimal least, BigDecimal figure, String source, int papers) {

        public boolean met() {
            return figure.compareTo(least) >= 0;
        }
    }

    /** @return false when another open proposal has the county */
    public boolean insert(CaseFile file, int year) {
        try {
            jdbc.sql("insert into county_exit_case (case_number, county, exit_year) values (?, ?, ?)")
                    .params(file.caseNumber(), file.county().value(), year).update();
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    public CountyExitCase get(String caseNumber) {
        return jdbc.sql("select * from county_exit_case where case_number = ?").param(caseNumber).query(CountyExitRows::map).optional()
                .orElseThrow(() -> new IllegalStateException("案件 " + caseNumber + " 不是摘帽案件"));
    }

    /** By case number; cases of other procedures are left out. */
    public Map<String, CountyExitCase> all(Collection<String> caseNumbers) {
        Map<String, CountyExitCase> found = new LinkedHashMap<>();
        if (!caseNumbers.isEmpty()) {
            jdbc.sql("select * from county_exit_case where case_number in (:cases) order by case_number").param("cases", caseNumbers)
                    .query(CountyExitRows::map).list().forEach(one -> found.put(one.caseNumber(), one));
        }
        return found;
    }

    public Optional<String> open(RegionCode county) {
        return jdbc.sql("select case_number from county_exit_case where county = ? and active").param(county.value()).query(String.class).optional();
    }

    /** The day on which a county exited; empty for one that has not. */
    public Optional<LocalDate> exited(RegionCode county) {
        return jdbc.sql("select max(exited_on) from county_exit_case where county = ?").param(county.value()).query(LocalDate.class).optional();
    }

    public void filled(String caseNumber, int population, String source, List<Indicator> indicators) {
        jdbc.sql("update county_exit_case set rural_population = ?, population_source = ? where case_number = ?").params(population, source, caseNumber).update();
        jdbc.sql("delete from county_exit_item where case_number = ?").param(caseNumber).update();
        int position = 0;
        for (Indicator one : indicators) {
            jdbc.sql("insert into county_exit_item (case_number, item, position, least, figure, source, papers) values (?, ?, ?, ?, ?, ?, ?)")
                    .params(caseNumber, one.item(), position++, one.least(), one.figure(), one.source(), one.papers()).update();
        }
    }

    public List<Indicator> indicators(String caseNumber) {
        return jdbc.sql("select * from county_exit_item where case_number = ? order by position").param(caseNumber)
                .query((row, index) -> new Indicator(row.getString("item"), row.getBigDecimal("least"), row.getBigDecimal("figure"), row.getString("source"),
                        row.getInt("papers"))).list();
    }

    public void judged(String caseNumber, Judged judged) {
        jdbc.sql("""
                update county_exit_case set poor_persons = ?, incidence = ?, incidence_max = ?, verdict = ?, eligible = ?, reason = ? where case_number = ?
                """).params(judged.poorPersons(), judged.incidence(), judged.incidenceMax(), judged.verdict(), judged.eligible(), judged.reason(), caseNumber)
                .update();
    }

    public void assessed(String caseNumber, Assessment assessment) {
        jdbc.sql("update county_exit_case set assessment = ?, assessment_source = ?, assessment_on = ? where case_number = ?")
                .params(assessment.verdict(), assessment.source(), Date.valueOf(assessment.publishedOn()), caseNumber).update();
    }

    public void approved(String caseNumber, String document) {
        jdbc.sql("update county_exit_case set approval_document = ? where case_number = ?").params(document, caseNumber).update();
    }

    public void exited(String caseNumber, LocalDate on) {
        jdbc.sql("update county_exit_case set exited_on = ? where case_number = ?").params(Date.valueOf(on), caseNumber).update();
    }

    /** The case is over. */
    public void close(String caseNumber) {
        jdbc.sql("update county_exit_case set active = false where case_number = ?").param(caseNumber).update();
    }

    /** A later publication of the same year takes the place of an earlier one. */
    public void publish(AssessmentPublished published) {
        jdbc.sql("""
                insert into county_assessment_published (county, year, passed, report, published_on) values (?, ?, ?, ?, ?)
                on conflict (county, year) do update set passed = excluded.passed, report = excluded.report, published_on = excluded.published_on
                """).params(published.county().value(), published.year(), published.passed(), published.report(), Date.valueOf(published.publishedOn())).update();
    }

    public Optional<AssessmentPublished> published(RegionCode county, int year) {
        return jdbc.sql("select * from county_assessment_published where county = ? and year = ?").params(county.value(), year)
                .query((row, index) -> new AssessmentPublished(county, year, row.getBoolean("passed"), row.getString("report"),
                        row.getObject("published_on", LocalDate.class))).optional();
    }

    private static CountyExitCase map(ResultSet row, int index) throws SQLException {
        Judged judged = row.getString("reason") == null ? null : new Judged(row.getInt("poor_persons"), row.getBigDecimal("incidence"),
                row.getBigDecimal("incidence_max"), row.getString("verdict"), row.getBoolean("eligible"), row.getString("reason"));
        Assessment assessment = row.getString("assessment") == null ? null : new Assessment(row.getString("assessment"), row.getString("assessment_source"),
                row.getObject("assessment_on", LocalDate.class));
        return new CountyExitCase(row.getString("case_number"), RegionCode.of(row.getString("county")), row.getInt("exit_year"),
                row.getObject("rural_population", Integer.class), row.getString("population_source"), judged, assessment, row.getString("approval_document"),
                row.getObject("exited_on", LocalDate.class), row.getBoolean("active"));
    }
}
