package io.fupin.account.data;

import io.fupin.account.Post;
import io.fupin.region.RegionCode;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Adds people, one or hundreds with one statement per table. */
@Repository
public class Persons {

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    Persons(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    /** Somebody made by the installation itself with the one post he begins with. */
    public record Founder(String username, String name, Post post, String phone) {

        /** Somebody without a phone. */
        public Founder(String username, String name, Post post) {
            this(username, name, post, null);
        }
    }

    /** The region whose administrators look after whoever works in {@code region}: the county, or what lies above it. */
    public static RegionCode homeOf(RegionCode region) {
        return switch (region.level()) {
            case VILLAGE, TOWNSHIP, COUNTY -> region.county();
            case CITY, PROVINCE, NATION -> region;
        };
    }

    public boolean isEmpty() {
        return jdbc.sql("select not exists (select 1 from person)").query(Boolean.class).single();
    }

    /**
     * @param region whose administrators look after the account
     * @return the new person's id
     */
    public long add(String username, String name, String phone, RegionCode region, long createdBy, Instant businessNow) {
        return jdbc.sql("""
                        insert into person (username, name, phone, region, created_by, created_at)
                        values (:username, :name, :phone, :region, :by, :now) returning id
                        """)
                .param("username", username).param("name", name).param("phone", phone).param("region", region.value())
                .param("by", createdBy)
                .param("now", businessNow.atOffset(ZoneOffset.UTC))
                .query(Long.class).single();
    }

    public Set<String> usernames() {
        return new HashSet<>(jdbc.sql("select username from person").query(String.class).list());
    }

    public boolean exists(String username) {
        return jdbc.sql("select exists (select 1 from person where username = :username)").param("username", username)
                .query(Boolean.class).single();
    }

    /**
     * Adds those who are not there yet, all with the same password hash.
     *
     * @param origin DEMO or FIRST_START
     * @return how many were new
     */
    public int addFounders(List<Founder> founders, String passwordHash, boolean mustChange, String origin, LocalDate validFrom,
                           Instant businessNow, Instant realNow) {
        Map<String, Long> ids = template.execute((Connection connection) -> insertPersons(connection, founders, businessNow));
        List<Founder> added = founders.stream().filter(founder -> ids.containsKey(founder.username())).toList();
        Long[] personIds = added.stream().map(founder -> ids.get(founder.username())).toArray(Long[]::new);
        jdbc.sql("""
                        insert into credential (person_id, password_hash, must_change, changed_at)
                        select unnest(:persons), :hash, :must, :now
                        """)
                .param("persons", personIds).param("hash", passwordHash).param("must", mustChange)
                .param("now", realNow.atOffset(ZoneOffset.UTC)).update();
        jdbc.sql("""
                        insert into person_post (person_id, role, unit, region, valid_from, origin, requested_at, confirmed_at)
                        select given.person, given.role, given.unit, given.region, :from, :origin, :now, :now
                          from unnest(:persons, :roles, :units, :regions) as given (person, role, unit, region)
                        """)
                .param("persons", personIds)
                .param("roles", added.stream().map(founder -> founder.post().role().name()).toArray(String[]::new))
                .param("units", added.stream().map(founder -> founder.post().unit()).toArray(String[]::new))
                .param("regions", added.stream().map(founder -> founder.post().region().value()).toArray(String[]::new))
                .param("from", validFrom).param("origin", origin).param("now", businessNow.atOffset(ZoneOffset.UTC)).update();
        return added.size();
    }

    private static Map<String, Long> insertPersons(Connection connection, List<Founder> founders, Instant now) throws SQLException {
        String insert = """
                insert into person (username, name, region, phone, created_at)
                select given.username, given.name, given.region, given.phone, ? from unnest(?, ?, ?, ?) as given (username, name, region, phone)
                on conflict (username) do nothing returning id, username
                """;
        try (var statement = connection.prepareStatement(insert)) {
            statement.setObject(1, now.atOffset(ZoneOffset.UTC));
            statement.setArray(2, connection.createArrayOf("text", founders.stream().map(Founder::username).toArray()));
            statement.setArray(3, connection.createArrayOf("text", founders.stream().map(Founder::name).toArray()));
            statement.setArray(4, connection.createArrayOf("text",
                    founders.stream().map(founder -> homeOf(founder.post().region()).value()).toArray()));
            statement.setArray(5, connection.createArrayOf("text", founders.stream().map(Founder::phone).toArray()));
            Map<String, Long> ids = new HashMap<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    ids.put(rows.getString("username"), rows.getLong("id"));
                }
            }
            return ids;
        }
    }
}
