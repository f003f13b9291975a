package io.fupin.account.people;

import io.fupin.account.People;
import io.fupin.account.Post;
import io.fupin.account.Role;
import io.fupin.region.RegionCode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks people up by the posts they hold in force today. */
@Component
class PeopleDirectory implements People {

    private static final String IN_FORCE = """
             o.confirmed_at is not null and o.ended_at is null
             and o.valid_from <= :today and (o.valid_to is null or o.valid_to >= :today)
            """;

    private final JdbcClient jdbc;
    private final Clock businessClock;

    PeopleDirectory(JdbcClient jdbc, Clock businessClock) {
        this.jdbc = jdbc;
        this.businessClock = businessClock;
    }

    @Override
    public Optional<Person> find(long personId) {
        return jdbc.sql("select id, username, name from person where id = :id").param("id", personId)
                .query(Person.class).optional();
    }

    @Override
    public Optional<String> phone(long personId) {
        return jdbc.sql("select phone from person where id = :id and phone is not null").param("id", personId).query(String.class).optional();
    }

    @Override
    public List<Person> holding(Post post) {
        return jdbc.sql("""
                        select p.id, p.username, p.name
                          from person_post o join person p on p.id = o.person_id join credential c on c.person_id = p.id
                         where o.region = :region and o.role = :role and o.unit is not distinct from cast(:unit as text)
                           and not c.shut and""" + IN_FORCE + " order by p.id")
                .param("region", post.region().value()).param("role", post.role().name()).param("unit", post.unit())
                .param("today", LocalDate.now(businessClock))
                .query(Person.class).list();
    }

    @Override
    public Optional<Person> villageCadre(RegionCode village) {
        return jdbc.sql("""
                        select p.id, p.username, p.name
                          from village_cadre v join person p on p.id = v.person_id join credential c on c.person_id = p.id
                          join person_post o on o.person_id = p.id and o.role = :role and o.region = :township and o.unit is null
                         where v.village = :village and v.ended_at is null and not c.shut and""" + IN_FORCE)
                .param("role", Role.TOWNSHIP_OFFICE.name()).param("township", village.township().value())
                .param("village", village.value()).param("today", LocalDate.now(businessClock))
                .query(Person.class).optional();
    }

    @Override
    public Set<RegionCode> withCadre(Collection<RegionCode> villages) {
        return Set.copyOf(jdbc.sql("""
                        select v.village
                          from village_cadre v join credential c on c.person_id = v.person_id
                          join person_post o on o.person_id = v.person_id and o.role = :role and o.region = substring(v.village, 1, 9) || '000' and o.unit is null
                         where v.village = any(:villages) and v.ended_at is null and not c.shut and""" + IN_FORCE)
                .param("role", Role.TOWNSHIP_OFFICE.name()).param("villages", villages.stream().map(RegionCode::value).toArray(String[]::new))
                .param("today", LocalDate.now(businessClock)).query((row, index) -> RegionCode.of(row.getString("village"))).list());
    }
}
