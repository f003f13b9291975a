package io.fupin.identification.data;

import io.fupin.region.RegionCode;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far rounds have come. All figures of persons are persons approved by the county, not households. */
@Component
public class RoundFigures {

    private final JdbcClient jdbc;

    RoundFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param quota sum over the villages; null where there is none */
    public record Total(long roundId, int cases, int approvedPersons, Integer quota) {
    }

    /** @param quota persons of all its villages together */
    public record TownshipMeter(RegionCode township, int approved, int quota) {
    }

    /** By round. */
    public Map<Long, Total> totals(RegionCode county) {
        return jdbc.sql("""
                select r.id, (select count(*) from identification_case c where c.round_id = r.id) as cases,
                    (select coalesce(sum(c.persons), 0) from identification_case c where c.round_id = r.id and c.approved) as approved,
                    (select sum(q.persons) from identification_quota q where q.round_id = r.id) as quota
                from identification_round r where r.county = ?
                """).param(county.value())
                .query((row, index) -> new Total(row.getLong("id"), row.getInt("cases"), row.getInt("approved"),
                        row.getObject("quota") == null ? null : row.getInt("quota")))
                .list().stream().collect(Collectors.toMap(Total::roundId, total -> total));
    }

    /** Townships with a quota or with approved persons, by code. */
    public List<TownshipMeter> townships(long roundId) {
        return jdbc.sql("""
                select township, sum(approved)::int as approved, sum(quota)::int as quota from (
                    select rpad(left(village, 9), 12, '0') as township, persons as approved, 0 as quota
                    from identification_case where round_id = :round and approved
                    union all
                    select rpad(left(village, 9), 12, '0'), 0, persons from identification_quota where round_id = :round) figures
                group by township order by township
                """).param("round", roundId)
                .query((row, index) -> new TownshipMeter(RegionCode.of(row.getString("township")), row.getInt("approved"), row.getInt("quota")))
                .list();
    }
}
