package io.fupin.account.data;

import io.fupin.account.administration.Cadre;
import io.fupin.region.RegionCode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who is named for which village. Business time. */
@Repository
public class CadreRows {

    private final JdbcClient jdbc;

    CadreRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Cadre> within(RegionCode area) {
        return jdbc.sql("""
                        select v.id, v.village, v.person_id, p.username, p.name, v.named_at
                          from village_cadre v join person p on p.id = v.person_id
                         where v.ended_at is null and v.village like :area order by v.village
                        """)
                .param("area", area.prefix() + "%")
                .query((row, n) -> new Cadre(row.getLong("id"), RegionCode.of(row.getString("village")), row.getLong("person_id"),
                        row.getString("username"), row.getString("name"), row.getTimestamp("named_at").toInstant()))
                .list();
    }

    /** Villages of the area that have a team in force. */
    public List<String> villagesWithTeam(RegionCode area, LocalDate today) {
        return jdbc.sql("""
                        select distinct region from person_post
                         where role = 'VILLAGE_TEAM' and region like :area and confirmed_at is not null and ended_at is null
                           and valid_from <= :today and (valid_to is null or valid_to >= :today)
                        """)
                .param("area", area.prefix() + "%").param("today", today).query(String.class).list();
    }

    public Optional<Long> end(RegionCode village, long by, Instant now) {
        return jdbc.sql("""
                        update village_cadre set ended_by = :by, ended_at = :now where village = :village and ended_at is null
                        returning person_id
                        """)
                .param("village", village.value()).param("by", by).param("now", now.atOffset(ZoneOffset.UTC))
                .query(Long.class).optional();
    }

    public void add(RegionCode village, long personId, long by, Instant now) {
        jdbc.sql("insert into village_cadre (village, person_id, named_by, named_at) values (:village, :person, :by, :now)")
                .param("village", village.value()).param("person", personId).param("by", by)
                .param("now", now.atOffset(ZoneOffset.UTC)).update();
    }
}
