package io.fupin.account.data;

import io.fupin.account.FirmPeople.Surveyor;
import io.fupin.account.Post;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Surveyors of a firm, and what makes somebody one of a firm's people. */
@Repository
public class FirmRows {

    /** Whoever holds, held or is to get a firm's post belongs to the firm, not to the county's administrators; {@code p} is the person. */
    static final String OF_A_FIRM = """
            exists (select 1 from person_post f where f.person_id = p.id and f.role in ('ASSESSOR', 'SURVEYOR') and f.declined_at is null)
            """;

    private final JdbcClient jdbc;

    FirmRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Everybody who holds or held the post, the newest time each, by name. */
    public List<Surveyor> surveyors(Post post, LocalDate today) {
        return jdbc.sql("""
                select * from (
                    select distinct on (p.id) p.id, p.username, p.name, p.phone, o.valid_to, c.shut, c.must_change, c.last_sign_in_at,
                           o.ended_at is null and :today between o.valid_from and coalesce(o.valid_to, 'infinity') as in_force
                      from person_post o join person p on p.id = o.person_id join credential c on c.person_id = p.id
                     where o.role = :role and o.unit = :unit and o.region = :region and o.confirmed_at is not null
                     order by p.id, o.id desc) one
                order by name, id
                """).param("today", today).param("role", post.role().name()).param("unit", post.unit()).param("region", post.region().value())
                .query((row, n) -> {
                    Timestamp last = row.getTimestamp("last_sign_in_at");
                    return new Surveyor(row.getLong("id"), row.getString("username"), row.getString("name"), row.getString("phone"),
                            row.getObject("valid_to", LocalDate.class), row.getBoolean("in_force"), row.getBoolean("shut"), row.getBoolean("must_change"),
                            last == null ? null : last.toInstant());
                }).list();
    }

    /** Whether somebody holds or held surveyors' posts of this firm and nothing else. */
    public boolean isSurveyor(long person, String firm) {
        return jdbc.sql("""
                select exists (select 1 from person_post where person_id = :person and role = 'SURVEYOR' and unit = :firm and declined_at is null)
                   and not exists (select 1 from person_post where person_id = :person and declined_at is null and ended_at is null
                                      and (role <> 'SURVEYOR' or unit is distinct from :firm))
                """).param("person", person).param("firm", firm).query(Boolean.class).single();
    }

    /** Whether somebody is of any firm. */
    public boolean isOfFirm(long person) {
        return jdbc.sql("select exists (select 1 from person p where p.id = :person and " + OF_A_FIRM + ")").param("person", person).query(Boolean.class)
                .single();
    }

    /** Empty when the post is held already. */
    public Optional<Long> give(long person, Post post, LocalDate from, LocalDate to, long by, Instant at) {
        return jdbc.sql("""
                insert into person_post (person_id, role, unit, region, valid_from, valid_to, origin, requested_by, requested_at, confirmed_at)
                values (:person, :role, :unit, :region, :from, :to, 'FIRM', :by, :at, :at) on conflict do nothing returning id
                """).param("person", person).param("role", post.role().name()).param("unit", post.unit()).param("region", post.region().value())
                .param("from", from).param("to", to).param("by", by).param("at", at.atOffset(ZoneOffset.UTC)).query(Long.class).optional();
    }

    public void end(long person, Post post, long by, Instant at) {
        jdbc.sql("""
                update person_post set end_reason = '评估单位撤销', end_confirmed_by = :by, ended_at = :at
                where person_id = :person and role = :role and unit = :unit and region = :region and declined_at is null and ended_at is null
                """).param("person", person).param("role", post.role().name()).param("unit", post.unit()).param("region", post.region().value())
                .param("by", by).param("at", at.atOffset(ZoneOffset.UTC)).update();
    }
}
