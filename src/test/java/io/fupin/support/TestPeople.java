package io.fupin.support;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import io.fupin.account.Officer;
import io.fupin.account.Post;
import io.fupin.account.access.SignedIn;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Makes people with posts for tests, straight into the database. Import it: {@code @Import(TestPeople.class)}. */
@TestComponent
public class TestPeople {

    public static final String PASSWORD = "Probe#2016";
    private static final AtomicLong count = new AtomicLong();

    private final JdbcClient jdbc;
    private final String hash;

    public TestPeople(JdbcClient jdbc, PasswordEncoder encoder) {
        this.jdbc = jdbc;
        this.hash = encoder.encode(PASSWORD);
    }

    /** Somebody new who holds these posts ({@code ROLE[.UNIT]@REGION}) and acts under the first. */
    public Officer holding(String... posts) {
        return named("person-" + count.incrementAndGet(), posts);
    }

    public Officer named(String username, String... posts) {
        OffsetDateTime longAgo = OffsetDateTime.parse("2015-01-01T09:00:00+08:00");
        long id = jdbc.sql("""
                        insert into person (username, name, region, created_at) values (:username, :name, :region, :at) returning id
                        """)
                .param("username", username).param("name", "张" + count.incrementAndGet()).param("region", home(posts)).param("at", longAgo).query(Long.class).single();
        jdbc.sql("insert into credential (person_id, password_hash, must_change, changed_at) values (:id, :hash, false, :at)")
                .param("id", id).param("hash", hash).param("at", OffsetDateTime.now()).update();
        List<Post> held = List.of(posts).stream().map(Post::parse).toList();
        for (Post post : held) {
            jdbc.sql("""
                            insert into person_post (person_id, role, unit, region, valid_from, origin, requested_at, confirmed_at)
                            values (:id, :role, :unit, :region, :from, 'FIRST_START', :at, :at)
                            """)
                    .param("id", id).param("role", post.role().name()).param("unit", post.unit()).param("region", post.region().value())
                    .param("from", longAgo.toLocalDate()).param("at", longAgo).update();
        }
        String name = jdbc.sql("select name from person where id = :id").param("id", id).query(String.class).single();
        return new Officer(id, username, name, held.isEmpty() ? null : held.get(0), held);
    }

    private static String home(String... posts) {
        return posts.length == 0 ? "220281000000" : Post.parse(posts[0]).region().county().value();
    }

    /** Signs MockMvc requests in. */
    public static RequestPostProcessor as(Officer officer) {
        return authentication(UsernamePasswordAuthenticationToken.authenticated(
                new SignedIn(officer.personId(), officer.username(), 1, false), null, List.of()));
    }
}
