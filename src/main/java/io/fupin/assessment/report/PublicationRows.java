package io.fupin.assessment.report;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was published, as rows that nobody changes. */
@Component
class PublicationRows {

    private final JdbcClient jdbc;

    PublicationRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param content JSON */
    record Frozen(String caseNumber, String content, String hash, Instant publishedAt) {
    }

    void insert(String caseNumber, String county, String content, String hash, Instant at) {
        jdbc.sql("insert into assessment_report (case_number, county, content, hash, published_at) values (?, ?, ?, ?, ?)")
                .params(caseNumber, county, content, hash, Timestamp.from(at)).update();
    }

    void insert(String caseNumber, Edition edition, String name, byte[] content, String hash) {
        jdbc.sql("insert into assessment_report_file (case_number, edition, name, content, hash) values (?, ?, ?, ?, ?)")
                .params(caseNumber, edition.name(), name, content, hash).update();
    }

    Optional<Frozen> find(String caseNumber) {
        return jdbc.sql("select case_number, content, hash, published_at from assessment_report where case_number = ?").param(caseNumber)
                .query((row, n) -> new Frozen(row.getString(1), row.getString(2), row.getString(3), row.getTimestamp(4).toInstant())).optional();
    }

    /** Newest first, after {@code before} (null for the first page). */
    List<Frozen> page(String before, int size) {
        return jdbc.sql("""
                select case_number, content, hash, published_at from assessment_report
                """ + (before == null ? "" : "where (published_at, case_number) < (select published_at, case_number from assessment_report where case_number = :before)")
                + " order by published_at desc, case_number desc limit :size").param("before", before == null ? "" : before).param("size", size)
                .query((row, n) -> new Frozen(row.getString(1), row.getString(2), row.getString(3), row.getTimestamp(4).toInstant())).list();
    }

    Optional<byte[]> file(String caseNumber, Edition edition, String name) {
        return jdbc.sql("select content from assessment_report_file where case_number = ? and edition = ? and name = ?")
                .params(caseNumber, edition.name(), name).query((row, n) -> row.getBytes(1)).optional();
    }

    /** @param bytes its size */
    record Stored(String name, int bytes, String hash) {
    }

    List<Stored> files(String caseNumber, Edition edition) {
        return jdbc.sql("select name, length(content), hash from assessment_report_file where case_number = ? and edition = ? order by name")
                .params(caseNumber, edition.name()).query((row, n) -> new Stored(row.getString(1), row.getInt(2), row.getString(3))).list();
    }
}
