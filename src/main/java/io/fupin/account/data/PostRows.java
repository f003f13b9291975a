package io.fupin.account.data;

import io.fupin.account.Post;
import io.fupin.account.Role;
import io.fupin.account.administration.HeldPost;
import io.fupin.region.RegionCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Posts as they are asked for, confirmed, held and ended. Times are business time. */
@Repository
public class PostRows {

    private static final String SELECT = """
            select o.*, p.username, p.name, r.name as requested_name, c.name as confirmed_name, e.name as end_requested_name
              from person_post o join person p on p.id = o.person_id
              left join person r on r.id = o.requested_by
              left join person c on c.id = o.confirmed_by
              left join person e on e.id = o.end_requested_by
            """;

    private final JdbcClient jdbc;

    PostRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<HeldPost> ofPerson(long personId) {
        return jdbc.sql(SELECT + " where o.person_id = :person order by o.id").param("person", personId).query(PostRows::read).list();
    }

    /** Those that stand or wait, of several people. */
    public List<HeldPost> ofPersons(Collection<Long> personIds) {
        return jdbc.sql(SELECT + " where o.person_id = any(:persons) and o.declined_at is null and o.ended_at is null order by o.id")
                .param("persons", personIds.toArray(Long[]::new)).query(PostRows::read).list();
    }

    /** Locks the row until the end of the transaction, so that two confirmers do not both act. */
    public Optional<HeldPost> lock(long id) {
        return jdbc.sql(SELECT + " where o.id = :id for update of o").param("id", id).query(PostRows::read).optional();
    }

    /** What waits for a second person within {@code area}, oldest first. */
    public List<HeldPost> waiting(RegionCode area) {
        return jdbc.sql(SELECT + """
                         where o.region like :area and (o.confirmed_at is null and o.declined_at is null
                                                        or o.end_requested_at is not null and o.ended_at is null)
                         order by coalesce(o.end_requested_at, o.requested_at), o.id
                        """)
                .param("area", area.prefix() + "%").query(PostRows::read).list();
    }

    /** Empty when the person holds, or has been asked for, the same post already. */
    public Optional<Long> request(long personId, Post post, LocalDate from, LocalDate to, long by, Instant now) {
        return jdbc.sql("""
                        insert into person_post (person_id, role, unit, region, valid_from, valid_to, origin, requested_by, requested_at)
                        values (:person, :role, :unit, :region, :from, :to, 'OFFICE', :by, :now)
                        on conflict do nothing returning id
                        """)
                .param("person", personId).param("role", post.role().name()).param("unit", post.unit())
                .param("region", post.region().value()).param("from", from).param("to", to).param("by", by)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Long.class).optional();
    }

    public void confirm(long id, long by, Instant now) {
        change("confirmed_by = :by, confirmed_at = :now", id, by, now, null);
    }

    public void decline(long id, long by, String reason, Instant now) {
        change("declined_by = :by, declined_at = :now, decline_reason = :reason", id, by, now, reason);
    }

    public void requestEnd(long id, long by, String reason, Instant now) {
        change("end_requested_by = :by, end_requested_at = :now, end_reason = :reason", id, by, now, reason);
    }

    public void confirmEnd(long id, long by, Instant now) {
        change("end_confirmed_by = :by, ended_at = :now", id, by, now, null);
    }

    public void keep(long id) {
        jdbc.sql("update person_post set end_requested_by = null, end_requested_at = null, end_reason = null where id = :id")
                .param("id", id).update();
    }

    private void change(String columns, long id, long by, Instant now, String reason) {
        var statement = jdbc.sql("update person_post set " + columns + " where id = :id")
                .param("id", id).param("by", by).param("now", now.atOffset(ZoneOffset.UTC));
        (reason == null ? statement : statement.param("reason", reason)).update();
    }

    private static HeldPost read(ResultSet row, int n) throws SQLException {
        return new HeldPost(row.getLong("id"), row.getLong("person_id"), row.getString("username"), row.getString("name"),
                new Post(Role.valueOf(row.getString("role")), row.getString("unit"), RegionCode.of(row.getString("region"))),
                row.getObject("valid_from", LocalDate.class), row.getObject("valid_to", LocalDate.class),
                row.getObject("requested_by", Long.class), row.getString("requested_name"), instant(row, "requested_at"),
                row.getString("confirmed_name"), instant(row, "confirmed_at"), instant(row, "declined_at"),
                row.getString("decline_reason"), row.getObject("end_requested_by", Long.class), row.getString("end_requested_name"),
                row.getString("end_reason"), instant(row, "ended_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        var value = row.getTimestamp(column);
        return value == null ? null : value.toInstant();
    }
}
