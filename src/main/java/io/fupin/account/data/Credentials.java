package io.fupin.account.data;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Password hashes and their history. All times are real time. */
@Repository
public class Credentials {

    private final JdbcClient jdbc;

    Credentials(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param version    grows with every change; sessions of an older one are void
     * @param mustChange set by whoever made or reset the password for somebody else
     * @param shut       closed by an administrator
     */
    public record Credential(long personId, String username, String passwordHash, int version, boolean mustChange, Instant changedAt,
                             boolean shut) {
    }

    public Optional<Credential> find(String username) {
        return read("p.username = :key", username);
    }

    public Optional<Credential> find(long personId) {
        return read("p.id = :key", personId);
    }

    private Optional<Credential> read(String condition, Object key) {
        return jdbc.sql("""
                        select p.id, p.username, c.password_hash, c.version, c.must_change, c.changed_at, c.shut
                          from person p join credential c on c.person_id = p.id
                         where""" + " " + condition)
                .param("key", key)
                .query((row, n) -> new Credential(row.getLong("id"), row.getString("username"), row.getString("password_hash"),
                        row.getInt("version"), row.getBoolean("must_change"), row.getTimestamp("changed_at").toInstant(),
                        row.getBoolean("shut")))
                .optional();
    }

    /** Hashes that may not come back: the present one and the {@code count} before it. */
    public List<String> recentHashes(long personId, int count) {
        return jdbc.sql("""
                        select password_hash from credential where person_id = :person
                        union all
                        (select password_hash from password_history where person_id = :person order by id desc limit :count)
                        """)
                .param("person", personId).param("count", count)
                .query(String.class).list();
    }

    public void add(long personId, String hash, boolean mustChange, Instant now) {
        jdbc.sql("insert into credential (person_id, password_hash, must_change, changed_at) values (:person, :hash, :must, :now)")
                .param("person", personId).param("hash", hash).param("must", mustChange).param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Replaces the password and voids every session and token of the old one. Returns the new version. */
    public int replace(long personId, String hash, boolean mustChange, Instant now) {
        jdbc.sql("""
                        insert into password_history (person_id, password_hash, replaced_at)
                        select person_id, password_hash, :now from credential where person_id = :person
                        """)
                .param("person", personId).param("now", now.atOffset(ZoneOffset.UTC)).update();
        jdbc.sql("delete from api_token where person_id = :person").param("person", personId).update();
        return jdbc.sql("""
                        update credential set password_hash = :hash, must_change = :must, changed_at = :now, version = version + 1
                         where person_id = :person returning version
                        """)
                .param("person", personId).param("hash", hash).param("must", mustChange).param("now", now.atOffset(ZoneOffset.UTC))
                .query(Integer.class).single();
    }

    /** Closes or opens an account; closing voids what is signed in. */
    public void shut(long personId, boolean shut) {
        jdbc.sql("update credential set shut = :shut, version = version + 1 where person_id = :person")
                .param("person", personId).param("shut", shut).update();
    }

    public void signedIn(long personId, Instant now) {
        jdbc.sql("update credential set last_sign_in_at = :now where person_id = :person")
                .param("person", personId).param("now", now.atOffset(ZoneOffset.UTC)).update();
    }
}
