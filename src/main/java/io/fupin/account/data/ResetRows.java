package io.fupin.account.data;

import io.fupin.account.administration.PasswordReset;
import io.fupin.region.RegionCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** New passwords that wait for a second person. Times are business time. */
@Repository
public class ResetRows {

    private static final String SELECT = """
            select w.id, w.person_id, p.username, p.name, p.region, w.requested_by, r.name as requested_name, w.requested_at
              from password_reset w join person p on p.id = w.person_id join person r on r.id = w.requested_by
             where w.closed_at is null
            """;

    private final JdbcClient jdbc;

    ResetRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<PasswordReset> waiting(RegionCode area) {
        return jdbc.sql(SELECT + " and p.region like :area order by w.id").param("area", area.prefix() + "%").query(ResetRows::read).list();
    }

    public Optional<PasswordReset> lock(long id) {
        return jdbc.sql(SELECT + " and w.id = :id for update of w").param("id", id).query(ResetRows::read).optional();
    }

    /** Empty when one waits already. */
    public Optional<Long> request(long personId, long by, Instant now) {
        return jdbc.sql("""
                        insert into password_reset (person_id, requested_by, requested_at) values (:person, :by, :now)
                        on conflict do nothing returning id
                        """)
                .param("person", personId).param("by", by).param("now", now.atOffset(ZoneOffset.UTC))
                .query(Long.class).optional();
    }

    public void close(long id, long by, boolean done, Instant now) {
        jdbc.sql("update password_reset set closed_by = :by, closed_at = :now, done = :done where id = :id")
                .param("id", id).param("by", by).param("done", done).param("now", now.atOffset(ZoneOffset.UTC)).update();
    }

    private static PasswordReset read(ResultSet row, int n) throws SQLException {
        return new PasswordReset(row.getLong("id"), row.getLong("person_id"), row.getString("username"), row.getString("name"),
                RegionCode.of(row.getString("region")), row.getLong("requested_by"), row.getString("requested_name"),
                row.getTimestamp("requested_at").toInstant());
    }
}
