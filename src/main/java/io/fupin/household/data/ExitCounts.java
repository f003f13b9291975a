package io.fupin.household.data;

import io.fupin.household.Exits;
import io.fupin.region.RegionCode;
import io.fupin.region.RegionLevel;
import java.sql.Date;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Exits as the states of the register tell them. */
@Component
class ExitCounts implements Exits {

    /** The household as it was on the day of the exit, and no 错退恢复 behind it. */
    private static final String EXITS = """
            from household_state s join household_period p on p.register_number = s.register_number and p.valid_from <= s.since
                and (p.valid_to is null or p.valid_to > s.since)
            where s.state = 'EXITED' and s.since <= :day and p.%s = :area
                and not exists (select 1 from household_state r where r.register_number = s.register_number and r.id > s.id and r.state = 'REGISTERED'
                    and r.since <= :day)
            """;

    private final JdbcClient jdbc;

    ExitCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<RegionCode, Count> of(RegionCode area, int year, LocalDate day, RegionLevel by) {
        Map<RegionCode, Count> counts = new LinkedHashMap<>();
        with("select p." + column(by) + " as place, count(*) as households, sum(p.persons) as persons ", area, day,
                " and s.exit_year = :year group by 1 order by 1").param("year", year)
                .query(row -> {
                    counts.put(RegionCode.of(row.getString("place")), new Count(row.getInt("households"), row.getInt("persons")));
                });
        return counts;
    }

    @Override
    public Map<Integer, Count> byYear(RegionCode area, LocalDate day) {
        Map<Integer, Count> counts = new LinkedHashMap<>();
        with("select s.exit_year as year, count(*) as households, sum(p.persons) as persons ", area, day, " group by 1 order by 1")
                .query(row -> {
                    counts.put(row.getInt("year"), new Count(row.getInt("households"), row.getInt("persons")));
                });
        return counts;
    }

    @Override
    public List<Exited> behind(RegionCode area, int year, LocalDate day, String after, int size) {
        return with("select p.*, s.since ", area, day, " and s.exit_year = :year and p.register_number > :after order by p.register_number limit :size")
                .param("year", year).param("after", after == null ? "" : after).param("size", size)
                .query((row, index) -> new Exited(row.getString("register_number"), RegionCode.of(row.getString("village")), row.getString("group_name"),
                        row.getString("head_name"), row.getInt("persons"), row.getObject("since", LocalDate.class), row.getString("main_cause"),
                        row.getString("household_type"))).list();
    }

    @Override
    public Set<RegionCode> villages(RegionCode area, int year, LocalDate day) {
        return new LinkedHashSet<>(jdbc.sql("select distinct village from poor_village where village like ? and valid_to between ? and ? order by village")
                .params(area.prefix() + "%", Date.valueOf(LocalDate.of(year, 1, 1)),
                        Date.valueOf(day.getYear() > year ? LocalDate.of(year, 12, 31) : day))
                .query((row, index) -> RegionCode.of(row.getString("village"))).list());
    }

    private StatementSpec with(String select, RegionCode area, LocalDate day, String end) {
        return jdbc.sql(select + EXITS.formatted(column(area.level())) + end).param("area", area.value()).param("day", Date.valueOf(day));
    }

    private static String column(RegionLevel level) {
        return switch (level) {
            case VILLAGE -> "village";
            case TOWNSHIP -> "township";
            case COUNTY -> "county";
            default -> throw new IllegalArgumentException("exits are counted by county, township or village, not by " + level);
        };
    }
}
