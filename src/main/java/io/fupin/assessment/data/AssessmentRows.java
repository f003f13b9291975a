package io.fupin.assessment.data;

import io.fupin.account.Officer;
import io.fupin.account.Post;
import io.fupin.account.Role;
import io.fupin.assessment.data.Assessment.Limits;
import io.fupin.region.RegionCode;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Reads and writes assessments. Writers hold the lock of the case. */
@Component
public class AssessmentRows {

    private final JdbcClient jdbc;

    AssessmentRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A new one: nothing frozen yet. */
    public void insert(String caseNumber, RegionCode county, String firm, Post organiser, int year, String title, java.math.BigDecimal line,
                       Limits limits, byte[] key) {
        jdbc.sql("""
                insert into assessment (case_number, county, firm, organiser, year, title, income_line, incidence_max, wrong_exit_max, missed_max,
                    approval_min, pseudonym_key)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """).params(caseNumber, county.value(), firm, organiser.key(), year, title, line, limits.incidenceMax(), limits.wrongExitMax(),
                limits.missedMax(), limits.approvalMin(), key).update();
    }

    public Optional<Assessment> find(String caseNumber) {
        return jdbc.sql("select * from assessment where case_number = ?").param(caseNumber).query(AssessmentRows::map).optional();
    }

    /** @throws java.util.NoSuchElementException for a case that is no assessment */
    public Assessment get(String caseNumber) {
        return find(caseNumber).orElseThrow();
    }

    /** Those that the officer may see, newest first, after {@code before} (null for the first page). */
    public List<Assessment> seenBy(Officer officer, String before, int size) {
        boolean firm = officer.is(Role.ASSESSOR) || officer.is(Role.SURVEYOR);
        StatementSpec query = jdbc.sql("select * from assessment where county like :area" + (firm ? " and firm = :firm" : "")
                + (before == null ? "" : " and case_number < :before") + " order by case_number desc limit :size")
                .param("area", officer.post().region().prefix() + "%").param("size", size);
        query = firm ? query.param("firm", officer.post().unit()) : query;
        return (before == null ? query : query.param("before", before)).query(AssessmentRows::map).list().stream()
                .filter(one -> one.isSeenBy(officer)).toList();
    }

    public void frozen(String caseNumber, String commitment, String source, LocalDate on, String frameHash, String plan, String planHash, Instant at) {
        jdbc.sql("""
                update assessment set commitment = ?, public_source = ?, public_on = ?, frame_hash = ?, plan = ?, plan_hash = ?, frozen_at = ?
                where case_number = ?
                """).params(commitment, source, Date.valueOf(on), frameHash, plan, planHash, Timestamp.from(at), caseNumber).update();
    }

    public void drawn(String caseNumber, String secret, String publicNumber, String sampleHash, Instant at) {
        jdbc.sql("update assessment set secret = ?, public_number = ?, sample_hash = ?, drawn_at = ? where case_number = ?")
                .params(secret, publicNumber, sampleHash, Timestamp.from(at), caseNumber).update();
    }

    public void fieldEnded(String caseNumber, Instant at) {
        jdbc.sql("update assessment set field_ended_at = ? where case_number = ?").params(Timestamp.from(at), caseNumber).update();
    }

    public void judged(String caseNumber, String verdict, String reason) {
        jdbc.sql("update assessment set verdict = ?, verdict_reason = ? where case_number = ?").params(verdict, reason, caseNumber).update();
    }

    public void published(String caseNumber, Instant at) {
        jdbc.sql("update assessment set published_at = ? where case_number = ?").params(Timestamp.from(at), caseNumber).update();
    }

    private static Assessment map(ResultSet row, int n) throws SQLException {
        return new Assessment(row.getString("case_number"), RegionCode.of(row.getString("county")), row.getString("firm"),
                Post.parse(row.getString("organiser")), row.getInt("year"), row.getString("title"), row.getBigDecimal("income_line"),
                new Limits(row.getBigDecimal("incidence_max"), row.getBigDecimal("wrong_exit_max"), row.getBigDecimal("missed_max"),
                        row.getBigDecimal("approval_min")), row.getBytes("pseudonym_key"), row.getString("commitment"),
                row.getString("public_source"), day(row.getDate("public_on")), row.getString("frame_hash"), row.getString("plan"),
                row.getString("plan_hash"), instant(row.getTimestamp("frozen_at")), row.getString("secret"), row.getString("public_number"),
                row.getString("sample_hash"), instant(row.getTimestamp("drawn_at")), instant(row.getTimestamp("field_ended_at")),
                row.getString("verdict"), row.getString("verdict_reason"), instant(row.getTimestamp("published_at")));
    }

    static Instant instant(Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    private static LocalDate day(Date on) {
        return on == null ? null : on.toLocalDate();
    }
}
