package io.fupin.audit.pages;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What happened lately at the door under somebody's user name, the newest first. */
@Repository
class OwnSignIns {

    private static final int SHOWN = 50;

    private final JdbcClient jdbc;

    OwnSignIns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param at      by the world's clock
     * @param address from where, as the server saw it; null where none was noted
     * @param refused whether somebody was turned away
     */
    record SignIn(Instant at, String action, String address, boolean refused) {
    }

    List<SignIn> of(String username) {
        return jdbc.sql("""
                select real_at, action, details::jsonb ->> 'address' as address from audit_entry
                where subject = ? and action in ('sign-in.accepted', 'sign-in.refused', 'sign-out', 'password.changed', 'password.reset')
                order by id desc limit ?
                """).params(username, SHOWN).query((row, index) -> new SignIn(row.getTimestamp("real_at").toInstant(), ActionNames.of(row.getString("action")),
                row.getString("address"), "sign-in.refused".equals(row.getString("action")))).list();
    }
}
