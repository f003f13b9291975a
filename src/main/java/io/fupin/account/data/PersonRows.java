package io.fupin.account.data;

import io.fupin.account.administration.Account;
import io.fupin.database.LikePattern;
import io.fupin.region.RegionCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** People as their administrators see them. */
@Repository
public class PersonRows {

    private static final String SELECT = """
            select p.id, p.username, p.name, p.phone, p.region, p.created_at, c.shut, c.must_change, c.last_sign_in_at
              from person p join credential c on c.person_id = p.id
            """;

    private final JdbcClient jdbc;

    PersonRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param text    part of a name or the beginning of a user name; blank for all
     * @param regions posts in one of these count as found by the text, too
     * @param role    null for all
     * @param firms   whether people of assessors' firms are among them
     */
    public record Search(RegionCode area, String text, Collection<String> regions, String role, boolean firms) {
    }

    public Optional<Account> find(long id) {
        return jdbc.sql(SELECT + " where p.id = :id").param("id", id).query(PersonRows::read).optional();
    }

    public Optional<Account> find(String username) {
        return jdbc.sql(SELECT + " where p.username = :username").param("username", username).query(PersonRows::read).optional();
    }

    /** Lets changes to one person's posts wait for each other. */
    public void lock(long id) {
        jdbc.sql("select id from person where id = :id for update").param("id", id).query(Long.class).single();
    }

    /** By id, after {@code after}. */
    public List<Account> search(Search search, long after, int limit) {
        return jdbc.sql(SELECT + """
                         where p.region like :area and p.id > :after
                           and (:text = '' or p.username like :prefix or p.name like :part
                                or exists (select 1 from person_post o where o.person_id = p.id and o.region = any(:regions)
                                              and o.declined_at is null and o.ended_at is null))
                           and (cast(:role as text) is null
                                or exists (select 1 from person_post o where o.person_id = p.id and o.role = :role
                                              and o.declined_at is null and o.ended_at is null))
                        """ + (search.firms() ? "" : " and not " + FirmRows.OF_A_FIRM) + " order by p.id limit :limit")
                .param("area", search.area().prefix() + "%").param("after", after).param("text", search.text())
                .param("prefix", LikePattern.startingWith(search.text())).param("part", LikePattern.containing(search.text()))
                .param("regions", search.regions().toArray(String[]::new)).param("role", search.role()).param("limit", limit)
                .query(PersonRows::read).list();
    }

    /** People who hold one of these roles today, or are to get one. */
    public boolean holdsAny(long personId, Collection<String> roles) {
        return jdbc.sql("""
                        select exists (select 1 from person_post where person_id = :person and role = any(:roles)
                                          and declined_at is null and ended_at is null)
                        """)
                .param("person", personId).param("roles", roles.toArray(String[]::new)).query(Boolean.class).single();
    }

    public void describe(long id, String name, String phone) {
        jdbc.sql("update person set name = :name, phone = :phone where id = :id")
                .param("name", name).param("phone", phone).param("id", id).update();
    }

    private static Account read(ResultSet row, int n) throws SQLException {
        Timestamp last = row.getTimestamp("last_sign_in_at");
        return new Account(row.getLong("id"), row.getString("username"), row.getString("name"), row.getString("phone"),
                RegionCode.of(row.getString("region")), row.getTimestamp("created_at").toInstant(), row.getBoolean("shut"),
                row.getBoolean("must_change"), last == null ? null : last.toInstant());
    }
}
