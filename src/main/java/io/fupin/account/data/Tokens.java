package io.fupin.account.data;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Opaque tokens of the API. Only their SHA-256 is kept: whoever reads the table cannot use one. */
@Repository
public class Tokens {

    private final JdbcClient jdbc;

    Tokens(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public void add(String token, long personId, int credentialVersion, Instant issuedAt, Instant expiresAt) {
        jdbc.sql("""
                        insert into api_token (token_hash, person_id, credential_version, issued_at, expires_at)
                        values (:hash, :person, :version, :issued, :expires)
                        """)
                .param("hash", hash(token)).param("person", personId).param("version", credentialVersion)
                .param("issued", issuedAt.atOffset(ZoneOffset.UTC)).param("expires", expiresAt.atOffset(ZoneOffset.UTC))
                .update();
    }

    public void remove(String token) {
        jdbc.sql("delete from api_token where token_hash = :hash").param("hash", hash(token)).update();
    }

    public int removeExpired(Instant now) {
        return jdbc.sql("delete from api_token where expires_at <= :now").param("now", now.atOffset(ZoneOffset.UTC)).update();
    }
}
