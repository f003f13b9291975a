package io.fupin.evidence.keep;

import io.fupin.evidence.EvidenceStore.Evidence;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is known of each file. */
@Component
class EvidenceRows {

    private final JdbcClient jdbc;

    EvidenceRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The three files of one piece of evidence, two or three of them the same for a PDF. */
    record Files(String original, String shown, String thumb) {

        List<String> all() {
            return List.of(original, shown, thumb).stream().distinct().toList();
        }
    }

    /** Until the end of the transaction nobody else keeps or removes files of this content. */
    void lock(Collection<String> sha256) {
        jdbc.sql("""
                select pg_advisory_xact_lock(hashtextextended('evidence ' || hash, 0))
                from (select distinct unnest(:hashes) as hash order by 1) as files""")
                .param("hashes", sha256.toArray(String[]::new)).query((row, number) -> number).list();
    }

    void add(Evidence evidence, Files files, Instant uploadedAt, Instant receivedAt) {
        jdbc.sql("""
                insert into evidence (id, sha256, type, size, file_name, uploader, shown_sha256, thumb_sha256, uploaded_at, received_at)
                values (:id, :sha256, :type, :size, :fileName, :uploader, :shown, :thumb, :uploadedAt, :receivedAt)""")
                .param("id", evidence.id()).param("sha256", evidence.sha256()).param("type", evidence.type())
                .param("size", evidence.size()).param("fileName", evidence.fileName()).param("uploader", evidence.uploaderPersonId())
                .param("shown", files.shown()).param("thumb", files.thumb())
                .param("uploadedAt", uploadedAt.atOffset(ZoneOffset.UTC)).param("receivedAt", receivedAt.atOffset(ZoneOffset.UTC))
                .update();
    }

    List<Evidence> findAll(Collection<String> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                select e.id, e.sha256, e.type, e.size, e.file_name, e.uploader,
                       (select count(*) - 1 from evidence o where o.sha256 = e.sha256) as reused_in
                from evidence e where e.id = any(:ids) order by e.received_at, e.id""")
                .param("ids", ids.toArray(String[]::new)).query((row, number) -> evidence(row)).list();
    }

    Optional<Files> files(String id) {
        return jdbc.sql("select sha256, shown_sha256, thumb_sha256 from evidence where id = ?").param(id)
                .query((row, number) -> new Files(row.getString(1), row.getString(2), row.getString(3))).optional();
    }

    /** By id, from behind {@code after}. */
    List<String> receivedBefore(Instant moment, String after, int most) {
        return jdbc.sql("select id from evidence where received_at < :moment and id > :after order by id limit :most")
                .param("moment", moment.atOffset(ZoneOffset.UTC)).param("after", after).param("most", most).query(String.class).list();
    }

    void remove(String id) {
        jdbc.sql("delete from evidence where id = ?").param(id).update();
    }

    boolean uses(String sha256) {
        return jdbc.sql("select exists (select 1 from evidence where sha256 = :hash or shown_sha256 = :hash or thumb_sha256 = :hash)")
                .param("hash", sha256).query(Boolean.class).single();
    }

    private static Evidence evidence(ResultSet row) throws SQLException {
        return new Evidence(row.getString("id"), row.getString("sha256"), row.getString("type"), row.getLong("size"),
                row.getString("file_name"), row.getLong("uploader"), row.getInt("reused_in"));
    }
}
