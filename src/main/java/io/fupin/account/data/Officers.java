package io.fupin.account.data;

import io.fupin.account.ActingOfficers;
import io.fupin.account.Officer;
import io.fupin.account.Post;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The officer behind a sign-in, read on every request, so that a post withdrawn, an account shut or a password changed takes effect
 * at once. One statement.
 */
@Repository
public class Officers implements ActingOfficers {

    private static final String POSTS_IN_FORCE = """
            left join person_post o on o.person_id = p.id and o.confirmed_at is not null and o.ended_at is null
                 and o.valid_from <= :today and (o.valid_to is null or o.valid_to >= :today)
            """;

    private static final String STANDS_FOR = """
            array(select a.person_id from absence a where a.deputy_id = p.id and a.ended_at is null
                  and :today between a.first_day and a.last_day) as stands_for
            """;

    private final JdbcClient jdbc;
    private final Clock businessClock;

    Officers(JdbcClient jdbc, Clock businessClock) {
        this.jdbc = jdbc;
        this.businessClock = businessClock;
    }

    /**
     * @param credentialVersion of the moment of sign-in; an older one is void
     * @return acting under the oldest of his posts; empty when the account is shut or holds no post in force
     */
    public Optional<Officer> find(long personId, int credentialVersion) {
        return jdbc.sql("""
                        select p.id, p.username, p.name, o.role, o.unit, o.region, """ + STANDS_FOR + """
                          from person p join credential c on c.person_id = p.id
                        """ + POSTS_IN_FORCE + """
                         where p.id = :person and c.version = :version and not c.shut
                         order by o.id
                        """)
                .param("today", LocalDate.now(businessClock))
                .param("person", personId)
                .param("version", credentialVersion)
                .query((ResultSetExtractor<Optional<Officer>>) Officers::read);
    }

    /** @param realNow tokens run on real time */
    public Optional<Officer> findByToken(byte[] tokenHash, Instant realNow) {
        return jdbc.sql("""
                        select p.id, p.username, p.name, o.role, o.unit, o.region, """ + STANDS_FOR + """
                          from api_token t join person p on p.id = t.person_id
                          join credential c on c.person_id = p.id and c.version = t.credential_version
                        """ + POSTS_IN_FORCE + """
                         where t.token_hash = :hash and t.expires_at > :now and not c.shut
                         order by o.id
                        """)
                .param("today", LocalDate.now(businessClock))
                .param("hash", tokenHash)
                .param("now", realNow.atOffset(ZoneOffset.UTC))
                .query((ResultSetExtractor<Optional<Officer>>) Officers::read);
    }

    @Override
    public Optional<Officer> acting(long personId, String postKey) {
        return jdbc.sql("""
                        select p.id, p.username, p.name, o.role, o.unit, o.region, """ + STANDS_FOR + """
                          from person p join credential c on c.person_id = p.id
                        """ + POSTS_IN_FORCE + """
                         where p.id = :person and not c.shut
                         order by o.id
                        """)
                .param("today", LocalDate.now(businessClock)).param("person", personId)
                .query((ResultSetExtractor<Optional<Officer>>) Officers::read)
                .flatMap(officer -> officer.posts().stream().filter(post -> post.key().equals(postKey)).findFirst().map(officer::under));
    }

    private static Optional<Officer> read(ResultSet rows) throws SQLException {
        List<Post> posts = new ArrayList<>();
        long id = 0;
        String username = null;
        String name = null;
        List<Long> standsFor = List.of();
        while (rows.next()) {
            id = rows.getLong("id");
            username = rows.getString("username");
            name = rows.getString("name");
            standsFor = List.of((Long[]) rows.getArray("stands_for").getArray());
            Post post = PostColumns.read(rows);
            if (post != null) {
                posts.add(post);
            }
        }
        return posts.isEmpty() ? Optional.empty() : Optional.of(new Officer(id, username, name, posts.get(0), List.copyOf(posts), standsFor));
    }
}
