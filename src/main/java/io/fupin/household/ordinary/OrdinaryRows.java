package io.fupin.household.ordinary;

import io.fupin.account.Officer;
import io.fupin.casework.CaseSight;
import io.fupin.casework.CaseSight.Condition;
import io.fupin.region.RegionCode;
import io.fupin.region.RegionLevel;
import java.sql.Date;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** 一般户 and the farm population, as an officer may see them: whoever sees the cases of an area sees its households. */
@Component
class OrdinaryRows {

    private static final String IN_FORCE = """
            from (select ordinary_household.*, 'household-identification' as process from ordinary_household) h
            where (%s) and h.valid_from <= :day and (h.valid_to is null or h.valid_to > :day)""";

    private final JdbcClient jdbc;

    OrdinaryRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param region null for the officer's whole area
     * @param q      part of the head's name; null for all
     */
    record Filter(Officer officer, RegionCode region, String q, LocalDate day) {
    }

    /** @param source where the entry comes from */
    record Line(long id, RegionCode village, String group, String head, int persons, String source) {
    }

    record Count(int households, int persons) {
    }

    /** By id, after {@code after}. */
    List<Line> page(Filter filter, long after, int size) {
        return with(filter, "select h.* ", " and h.id > :after order by h.id limit :size").param("after", after).param("size", size)
                .query((row, index) -> new Line(row.getLong("id"), RegionCode.of(row.getString("village")), row.getString("group_name"),
                        row.getString("head_name"), row.getInt("persons"), row.getString("source"))).list();
    }

    Count count(Filter filter) {
        return with(filter, "select count(*) as households, coalesce(sum(h.persons), 0) as persons ", "")
                .query((row, index) -> new Count(row.getInt("households"), row.getInt("persons"))).single();
    }

    private StatementSpec with(Filter filter, String select, String end) {
        Condition sight = CaseSight.where(filter.officer(), "h");
        Map<String, Object> parameters = new HashMap<>(sight.parameters());
        StringBuilder sql = new StringBuilder(select).append(IN_FORCE.formatted(sight.sql()));
        parameters.put("day", Date.valueOf(filter.day()));
        if (filter.region() != null) {
            sql.append(" and h.").append(column(filter.region().level())).append(" = :region");
            parameters.put("region", filter.region().value());
        }
        if (filter.q() != null) {
            sql.append(" and strpos(h.head_name, :q) > 0");
            parameters.put("q", filter.q());
        }
        return jdbc.sql(sql + end).params(parameters);
    }

    /**
     * The farm population of a year by division, and what is on file of it at the end of that year.
     *
     * @param label      code of the division
     * @param households as the source counts them; {@code persons} likewise
     * @param registered persons on the register; {@code ordinary} persons of ordinary households
     */
    record Population(String label, int households, int persons, int registered, int ordinary, String source) {

        /** Persons of whom no file tells; less than 0 where the files tell of more than there are. */
        int untold() {
            return persons - registered - ordinary;
        }
    }

    /** @param by the level below the area, or the village itself */
    List<Population> population(Officer officer, RegionCode area, RegionLevel by, int year) {
        Condition sight = CaseSight.where(officer, "p");
        return jdbc.sql("""
                with known as (
                    select %1$s as label, sum(households) as households, sum(persons) as persons, min(source) as source
                    from (select rural_population.*, 'household-identification' as process from rural_population) p
                    where (%2$s) and p.%3$s = :area and year = :year group by 1)
                select known.*,
                    (select coalesce(sum(h.persons), 0) from household_period h where h.%1$s = known.label and h.state in ('REGISTERED', 'RELAPSED')
                        and h.valid_from <= :end and (h.valid_to is null or h.valid_to > :end)) as registered,
                    (select coalesce(sum(o.persons), 0) from ordinary_household o where o.%1$s = known.label
                        and o.valid_from <= :end and (o.valid_to is null or o.valid_to > :end)) as ordinary
                from known order by label
                """.formatted(column(by), sight.sql(), column(area.level()))).params(sight.parameters()).param("area", area.value())
                .param("year", year).param("end", Date.valueOf(LocalDate.of(year, 12, 31)))
                .query((row, index) -> new Population(row.getString("label"), row.getInt("households"), row.getInt("persons"),
                        row.getInt("registered"), row.getInt("ordinary"), row.getString("source"))).list();
    }

    /** Years of which the area has a population, newest first. */
    List<Integer> years(RegionCode area) {
        return jdbc.sql("select distinct year from rural_population where " + column(area.level()) + " = ? order by year desc").param(area.value())
                .query(Integer.class).list();
    }

    private static String column(RegionLevel level) {
        return switch (level) {
            case VILLAGE -> "village";
            case TOWNSHIP -> "township";
            default -> "county";
        };
    }
}
