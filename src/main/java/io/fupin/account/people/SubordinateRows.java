package io.fupin.account.people;

import io.fupin.account.Absences.Absence;
import io.fupin.account.Officer;
import io.fupin.account.Post;
import io.fupin.account.Role;
import io.fupin.account.Subordinates;
import io.fupin.database.LikePattern;
import io.fupin.region.Region;
import io.fupin.region.Regions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

@Component
class SubordinateRows implements Subordinates {

    private static final List<String> VILLAGE = List.of(Role.VILLAGE_COMMITTEE.name(), Role.VILLAGE_TEAM.name());
    /** Which posts an office stands above, in its area. */
    private static final Map<Role, List<String>> BELOW = Map.of(Role.TOWNSHIP_OFFICE, VILLAGE, Role.COUNTY_OFFICE,
            List.of("VILLAGE_COMMITTEE", "VILLAGE_TEAM", "TOWNSHIP_OFFICE", "COUNTY_OFFICE", "DEPARTMENT", "HELPER"));
    private static final String IN_FORCE = """
            %1$s.confirmed_at is not null and %1$s.ended_at is null and :today between %1$s.valid_from and coalesce(%1$s.valid_to, 'infinity')
            """;
    /** People who hold a post below, and none that is not. */
    private static final String BELOW_ME = """
             exists (select 1 from person_post o where o.person_id = p.id and o.region like :area and o.role in (:roles) and %s)
             and not exists (select 1 from person_post x where x.person_id = p.id and not (x.region like :area and x.role in (:roles)) and %s)
            """.formatted(IN_FORCE.formatted("o"), IN_FORCE.formatted("x"));
    private static final String SELECT = """
            select p.id, p.name, array(select h.role || coalesce('.' || h.unit, '') || '@' || h.region from person_post h
                                       where h.person_id = p.id and %s order by h.id) as posts,
                   exists (select 1 from absence a where a.person_id = p.id and a.ended_at is null
                              and :today between a.first_day and a.last_day) as away
              from person p join credential c on c.person_id = p.id and not c.shut
            """.formatted(IN_FORCE.formatted("h"));

    private final JdbcClient jdbc;
    private final Regions regions;
    private final Clock businessClock;

    SubordinateRows(JdbcClient jdbc, Regions regions, Clock businessClock) {
        this.jdbc = jdbc;
        this.regions = regions;
        this.businessClock = businessClock;
    }

    @Override
    public boolean includes(Officer by, long personId) {
        return BELOW.containsKey(by.post().role()) && with(by, "select exists (select 1 from person p where p.id = :person and " + BELOW_ME + ")")
                .param("person", personId).query(Boolean.class).single();
    }

    @Override
    public Optional<Subordinate> find(Officer by, long personId) {
        return BELOW.containsKey(by.post().role()) ? with(by, SELECT + " where p.id = :person and " + BELOW_ME).param("person", personId)
                .query(SubordinateRows::read).optional() : Optional.empty();
    }

    @Override
    public List<Subordinate> search(Officer by, String text, int most) {
        if (!BELOW.containsKey(by.post().role()) || text.isBlank()) {
            return List.of();
        }
        List<String> places = regions.findByName(by.post().region(), text.strip()).stream().map(Region::code).map(code -> code.value()).toList();
        return with(by, SELECT + " where " + BELOW_ME + """
                 and (p.name like :part or exists (select 1 from person_post o where o.person_id = p.id and o.region in (:places) and""" + ' '
                + IN_FORCE.formatted("o") + ")) order by p.name, p.id limit :most")
                .param("part", LikePattern.containing(text.strip())).param("places", places.isEmpty() ? List.of("-") : places)
                .param("most", most).query(SubordinateRows::read).list();
    }

    @Override
    public List<Absence> absences(Officer by) {
        return BELOW.containsKey(by.post().role()) ? with(by, AbsenceRows.SELECT
                + " where a.ended_at is null and a.last_day >= :today and" + BELOW_ME + " order by a.first_day, a.id limit 200")
                .query(AbsenceRows::map).list() : List.of();
    }

    private StatementSpec with(Officer by, String sql) {
        return jdbc.sql(sql).param("area", by.post().region().prefix() + "%").param("roles", BELOW.get(by.post().role()))
                .param("today", LocalDate.now(businessClock));
    }

    private static Subordinate read(ResultSet row, int index) throws SQLException {
        return new Subordinate(row.getLong("id"), row.getString("name"),
                Stream.of((String[]) row.getArray("posts").getArray()).map(Post::parse).toList(), row.getBoolean("away"));
    }
}
