package io.fupin.draft.data;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fupin.account.Officer;
import io.fupin.account.Post;
import io.fupin.database.Writes;
import io.fupin.draft.Draft;
import io.fupin.draft.Drafts.Begun;
import io.fupin.privacy.SealedJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Drafts as they lie in the database: sealed, and found by person and post only. */
@Component
class DraftRows {

    private final JdbcClient jdbc;
    private final Writes writes;
    private final ObjectMapper json;
    private final SealedJson sealed;

    DraftRows(JdbcClient jdbc, Writes writes, ObjectMapper json, SealedJson sealed) {
        this.jdbc = jdbc;
        this.writes = writes;
        this.json = json;
        this.sealed = sealed;
    }

    /** @param writer the open page that saved last */
    record Kept(Draft draft, String writer) {
    }

    Optional<Kept> find(Officer officer, String key, boolean forUpdate) {
        return jdbc.sql("select * from draft where person_id = ? and post = ? and key = ?" + (forUpdate ? " for update" : ""))
                .params(officer.personId(), officer.post().key(), key).query(this::kept).optional();
    }

    /** @return the version it has now */
    long save(Officer officer, Draft draft, Set<String> evidence, String writer, Instant expiresAt) {
        return jdbc.sql("""
                insert into draft (person_id, person_name, post, key, version, writer, title, page, cases, evidence, content, saved_at,
                                   typed_at, expires_at)
                values (:person, :name, :post, :key, 1, :writer, :title, :page, :cases, :evidence, :content, :savedAt, :typedAt, :expiresAt)
                on conflict (person_id, post, key) do update set version = draft.version + 1, person_name = excluded.person_name,
                       writer = excluded.writer, title = excluded.title, page = excluded.page, cases = excluded.cases,
                       evidence = excluded.evidence, content = excluded.content, saved_at = excluded.saved_at,
                       typed_at = excluded.typed_at, expires_at = excluded.expires_at
                returning version
                """)
                .param("person", officer.personId()).param("name", officer.name()).param("post", officer.post().key())
                .param("key", draft.key()).param("writer", writer).param("title", draft.title()).param("page", draft.page())
                .param("cases", draft.cases().toArray(String[]::new)).param("evidence", evidence.toArray(String[]::new))
                .param("content", sealed.seal(draft.content()).toString()).param("savedAt", Timestamp.from(draft.savedAt()))
                .param("typedAt", Timestamp.from(draft.typedAt())).param("expiresAt", Timestamp.from(expiresAt)).query(Long.class).single();
    }

    void delete(Officer officer, String key) {
        writes.write("delete from draft where person_id = :person and post = :post and key = :key",
                Map.of("person", officer.personId(), "post", officer.post().key(), "key", key));
    }

    /** @param savedAt and @param key of the last one of the page before; null for the first page */
    List<Draft> newest(Officer officer, Instant savedAt, String key, int limit) {
        JdbcClient.StatementSpec query = jdbc.sql("select * from draft where person_id = :person and post = :post %s order by saved_at desc, key limit :limit"
                .formatted(savedAt == null ? "" : "and (saved_at < :at or saved_at = :at and key > :key)"))
                .param("person", officer.personId()).param("post", officer.post().key()).param("limit", limit);
        return (savedAt == null ? query : query.param("at", Timestamp.from(savedAt)).param("key", key)).query((row, n) -> kept(row, n).draft()).list();
    }

    int count(Officer officer) {
        return jdbc.sql("select count(*) from draft where person_id = ? and post = ?").params(officer.personId(), officer.post().key())
                .query(Integer.class).single();
    }

    Optional<Begun> begun(String taskId, String caseNumber, Post post, long exceptPerson) {
        return jdbc.sql("""
                select person_name, saved_at from draft
                where (key = :task or cases @> array[cast(:case as text)]) and post = :post and person_id <> :person order by saved_at limit 1
                """)
                .param("task", taskId).param("case", caseNumber).param("post", post.key()).param("person", exceptPerson)
                .query((row, n) -> new Begun(row.getString("person_name"), row.getTimestamp("saved_at").toInstant())).optional();
    }

    Set<String> evidenceIn(Collection<String> ids) {
        return ids.isEmpty() ? Set.of() : new HashSet<>(jdbc.sql("""
                select id from draft, unnest(evidence) as id where evidence && cast(:ids as text[]) and id = any(:ids)
                """).param("ids", ids.toArray(String[]::new)).query(String.class).list());
    }

    int deleteExpired(Instant realNow) {
        return jdbc.sql("delete from draft where expires_at < ?").params(Timestamp.from(realNow)).update();
    }

    private Kept kept(ResultSet row, int index) throws SQLException {
        try {
            ObjectNode content = sealed.open((ObjectNode) json.readTree(row.getString("content")));
            return new Kept(new Draft(row.getString("key"), row.getLong("version"), row.getString("title"), row.getString("page"),
                    List.of((String[]) row.getArray("cases").getArray()), row.getTimestamp("saved_at").toInstant(),
                    row.getTimestamp("typed_at").toInstant(), content), row.getString("writer"));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("草稿 " + row.getString("key") + " 读不出来", e);
        }
    }
}
