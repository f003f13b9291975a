package io.fupin.household.quality;

import io.fupin.account.Officer;
import io.fupin.casework.CaseSight;
import io.fupin.casework.CaseSight.Condition;
import io.fupin.region.RegionCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is open, in the officer's area. */
@Component
class QualityRows {

    private static final String OPEN = """
            from (select quality_finding.*, 'household-identification' as process from quality_finding) f
            join household h using (register_number)
            where (%s) and f.settled_on is null and f.confirmed_at is null""";

    private static final int FETCHED_AT_ONCE = 500;

    private final JdbcClient jdbc;

    QualityRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param region null for the officer's whole area
     * @param rule   null for all
     */
    record Filter(Officer officer, RegionCode region, Rule rule) {
    }

    /** @param member name of the member; null for the household itself @param spot the entry to look at; null where it is not kept */
    record Line(long id, String registerNumber, RegionCode village, String head, String member, int position, Rule rule, Spot spot, String text,
                LocalDate foundOn) {
    }

    List<Line> page(Filter filter, long after, int size) {
        return with(filter, "select f.*, h.head_name, (select m.name from household_member m where m.register_number = f.register_number "
                + "and m.position = f.position and m.valid_to is null) as member ", " and f.id > :after order by f.id limit :size")
                .param("after", after).param("size", size).query(QualityRows::line).list();
    }

    Optional<Line> find(Officer officer, long id) {
        return with(new Filter(officer, null, null), "select f.*, h.head_name, cast(null as text) as member ", " and f.id = :id").param("id", id)
                .query(QualityRows::line).optional();
    }

    private static Line line(ResultSet row, int index) throws SQLException {
        return new Line(row.getLong("id"), row.getString("register_number"), RegionCode.of(row.getString("village")), row.getString("head_name"),
                row.getString("member"), row.getInt("position"), Rule.of(row.getString("rule")).orElseThrow(),
                row.getString("spot") == null ? null : Spot.valueOf(row.getString("spot")), row.getString("text"),
                row.getObject("found_on", LocalDate.class));
    }

    /** By the rule's id; rules that nobody breaks are not there. */
    Map<String, Integer> byRule(Filter filter) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        with(filter, "select f.rule as label, count(*) as findings ", " group by 1").query(row -> {
            counts.put(row.getString("label"), row.getInt("findings"));
        });
        return counts;
    }

    record OfVillage(RegionCode village, int errors, int warnings) {
    }

    /** The villages of the area with something open, those with most errors first. */
    List<OfVillage> byVillage(Filter filter) {
        return with(filter, "select f.village, count(*) filter (where f.severity = 'ERROR') as errors, count(*) filter (where f.severity = 'WARNING') as warnings ",
                " group by f.village order by errors desc, warnings desc, f.village")
                .query((row, index) -> new OfVillage(RegionCode.of(row.getString("village")), row.getInt("errors"), row.getInt("warnings"))).list();
    }

    /** Every line of the list, village by village, read as it is handed on. */
    @Transactional(readOnly = true)
    public void each(Filter filter, Consumer<Line> taker) {
        long after = 0;
        List<Line> lines;
        do {
            lines = page(filter, after, FETCHED_AT_ONCE);
            lines.forEach(taker);
            after = lines.isEmpty() ? after : lines.get(lines.size() - 1).id();
        } while (lines.size() == FETCHED_AT_ONCE);
    }

    private StatementSpec with(Filter filter, String select, String end) {
        Condition sight = CaseSight.where(filter.officer(), "f");
        Map<String, Object> parameters = new HashMap<>(sight.parameters());
        StringBuilder sql = new StringBuilder(select).append(OPEN.formatted(sight.sql()));
        if (filter.region() != null) {
            sql.append(" and f.").append(column(filter.region())).append(" = :region");
            parameters.put("region", filter.region().value());
        }
        if (filter.rule() != null) {
            sql.append(" and f.rule = :rule");
            parameters.put("rule", filter.rule().id());
        }
        return jdbc.sql(sql + end).params(parameters);
    }

    private static String column(RegionCode region) {
        return switch (region.level()) {
            case VILLAGE -> "village";
            case TOWNSHIP -> "township";
            default -> "county";
        };
    }

    /** @return false when somebody else confirmed it, or it was mended meanwhile */
    boolean confirm(long id, String by, String reason, Instant now) {
        return jdbc.sql("update quality_finding set confirmed_by = ?, confirm_reason = ?, confirmed_at = ? where id = ? and settled_on is null "
                + "and confirmed_at is null").params(by, reason, Timestamp.from(now), id).update() == 1;
    }

    /** @param left households still to be looked at */
    record Run(long id, RegionCode county, String by, Instant begunAt, int households, int left, Instant finishedAt) {
    }

    /** The newest first. */
    List<Run> runs(RegionCode county, int size) {
        return jdbc.sql("select r.*, (select count(*) from quality_due d where d.run_id = r.id) as left_over from quality_run r where county = ? "
                + "order by id desc limit ?").params(county.value(), size)
                .query((row, index) -> new Run(row.getLong("id"), RegionCode.of(row.getString("county")), row.getString("begun_by"),
                        row.getObject("begun_at", OffsetDateTime.class).toInstant(), row.getInt("households"), row.getInt("left_over"),
                        row.getTimestamp("finished_at") == null ? null : row.getTimestamp("finished_at").toInstant())).list();
    }

    /** Puts every household of the county down; empty when a run is under way. */
    Optional<Long> begin(RegionCode county, String by, Instant now) {
        Optional<Long> run = jdbc.sql("""
                insert into quality_run (county, begun_by, begun_at, households)
                select :county, :by, :now, count(*) from household where county = :county
                on conflict (county) where finished_at is null do nothing returning id
                """).param("county", county.value()).param("by", by).param("now", Timestamp.from(now)).query(Long.class).optional();
        run.ifPresent(id -> jdbc.sql("""
                insert into quality_due (register_number, run_id) select register_number, :run from household where county = :county
                on conflict (register_number) do update set run_id = excluded.run_id
                """).param("run", id).param("county", county.value()).update());
        return run;
    }

    /** Errors and warnings together of the last runs that are over, by township. */
    Map<RegionCode, Map<Long, Integer>> trend(RegionCode county, int runs) {
        Map<RegionCode, Map<Long, Integer>> trend = new LinkedHashMap<>();
        jdbc.sql("""
                select t.township, t.run_id, t.errors + t.warnings as findings from quality_trend t
                where t.run_id in (select id from quality_run where county = :county and finished_at is not null order by id desc limit :runs)
                order by t.township, t.run_id
                """).param("county", county.value()).param("runs", runs).query(row -> {
                    trend.computeIfAbsent(RegionCode.of(row.getString("township")), township -> new LinkedHashMap<>())
                            .put(row.getLong("run_id"), row.getInt("findings"));
                });
        return trend;
    }
}
