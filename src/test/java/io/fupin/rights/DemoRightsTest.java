package io.fupin.rights;

import static org.assertj.core.api.Assertions.assertThat;

import io.fupin.account.Officer;
import io.fupin.account.Post;
import io.fupin.account.Role;
import io.fupin.journey.DemoCounty;
import io.fupin.region.RegionCode;
import io.fupin.rights.Cast.Actor;
import io.fupin.rights.RightsTable.Line;
import io.fupin.rights.Visitor.Answer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

/** What is there in the demo only, as one of the demo's own people of every role and as nobody, beside {@code rights.txt}. */
@DemoCounty
class DemoRightsTest {

    @Autowired
    private WebApplicationContext application;
    @Autowired
    private JdbcClient jdbc;

    @Test
    void everyEndpointOfTheDemoHasItsLine() {
        assertThat(RightsTable.read(Cast.names(true)).amiss(Endpoints.of(application), true)).isEmpty();
    }

    @Test
    void everybodySignedInMovesTheDateAndNobodyElse() {
        Visitor visitor = new Visitor(application, new Fillings());
        List<Line> lines = RightsTable.read(Cast.names(true)).lines(true);
        assertThat(lines).isNotEmpty();
        for (Line line : lines) {
            assertThat(visitor.visit(line, new Actor(Cast.NOBODY, null, false)).refused()).as(line.endpoint() + " as nobody").isTrue();
            for (Officer officer : oneOfEachRole()) {
                // No day at all: the page says so, and the date of the other journeys stays where it is.
                Answer answer = visitor.visit(line, new Actor(officer.username(), officer, false));
                assertThat(answer.status()).as(line.endpoint() + " as " + officer.username()).isLessThan(400);
                assertThat(String.valueOf(answer.to())).doesNotContain("sign-in");
            }
        }
    }

    private List<Officer> oneOfEachRole() {
        return jdbc.sql("""
                select distinct on (o.role) p.id, p.username, p.name, o.role, o.unit, o.region from person_post o join person p on p.id = o.person_id
                order by o.role, p.id
                """).query((row, index) -> {
            Post post = new Post(Role.valueOf(row.getString("role")), row.getString("unit"), RegionCode.of(row.getString("region")));
            return new Officer(row.getLong("id"), row.getString("username"), row.getString("name"), post, List.of(post));
        }).list();
    }
}
