package io.fupin.account.data;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Failed tries, per user name as typed and per address (policy 9.3: limited tries, then a lock). A name that does not exist is
 * counted and locked like one that does.
 */
@Repository
public class SignInFailures {

    private final JdbcClient jdbc;

    SignInFailures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Until when the name is locked; empty when it may try. */
    public Optional<Instant> lockedUntil(String username, Instant now) {
        return jdbc.sql("select locked_until from sign_in_failure where username_hash = :name and locked_until > :now")
                .param("name", key(username)).param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, n) -> row.getTimestamp(1).toInstant()).optional();
    }

    /**
     * Counts one failure; the count begins anew after {@code window} without a lock, and after a lock has ended.
     *
     * @return failures so far; from {@code max} on the name is locked
     */
    public int add(String username, String address, int max, Duration window, Instant now) {
        jdbc.sql("insert into sign_in_refusal (address, at) values (:address, :now)")
                .param("address", address).param("now", now.atOffset(ZoneOffset.UTC)).update();
        return jdbc.sql("""
                        insert into sign_in_failure as f (username_hash, failures, first_at, locked_until)
                        values (:name, 1, :now, case when :max <= 1 then cast(:until as timestamptz) end)
                        on conflict (username_hash) do update set
                            failures = case when coalesce(f.locked_until <= :now, f.first_at < :since) then 1 else f.failures + 1 end,
                            first_at = case when coalesce(f.locked_until <= :now, f.first_at < :since) then :now else f.first_at end,
                            locked_until = case when (case when coalesce(f.locked_until <= :now, f.first_at < :since) then 1
                                                           else f.failures + 1 end) >= :max then cast(:until as timestamptz) end
                        returning failures
                        """)
                .param("name", key(username)).param("now", now.atOffset(ZoneOffset.UTC))
                .param("since", now.minus(window).atOffset(ZoneOffset.UTC))
                .param("until", now.plus(window).atOffset(ZoneOffset.UTC)).param("max", max)
                .query(Integer.class).single();
    }

    public int fromAddress(String address, Instant since) {
        return jdbc.sql("select count(*) from sign_in_refusal where address = :address and at > :since")
                .param("address", address).param("since", since.atOffset(ZoneOffset.UTC))
                .query(Integer.class).single();
    }

    public void clear(String username) {
        jdbc.sql("delete from sign_in_failure where username_hash = :name").param("name", key(username)).update();
    }

    /** Forgets what no longer counts. */
    public void removeBefore(Instant then) {
        jdbc.sql("delete from sign_in_refusal where at < :then").param("then", then.atOffset(ZoneOffset.UTC)).update();
        jdbc.sql("delete from sign_in_failure where first_at < :then and (locked_until is null or locked_until < :then)")
                .param("then", then.atOffset(ZoneOffset.UTC)).update();
    }

    private static byte[] key(String username) {
        return Tokens.hash("sign-in:" + username);
    }
}
