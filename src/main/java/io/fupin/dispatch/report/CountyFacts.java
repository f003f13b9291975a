package io.fupin.dispatch.report;

import io.fupin.household.Exits;
import io.fupin.household.Exits.Count;
import io.fupin.plan.YearlyTargets;
import io.fupin.plan.YearlyTargets.Target;
import io.fupin.region.RegionCode;
import io.fupin.region.RegionLevel;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What else a report says of an area: the plan and what came of it, the register, notices and objections, as of the end of a day. */
@Component
class CountyFacts {

    private final YearlyTargets targets;
    private final Exits exits;
    private final JdbcClient jdbc;

    CountyFacts(YearlyTargets targets, Exits exits, JdbcClient jdbc) {
        this.targets = targets;
        this.exits = exits;
        this.jdbc = jdbc;
    }

    /**
     * @param planned  null where no plan says anything, as its parts may be
     * @param done     exits of the plan year so far, {@code doneBy} of each part
     * @param register households and persons on the register then
     */
    record Facts(int year, Target planned, Map<RegionCode, Target> plannedBy, Count done, Map<RegionCode, Count> doneBy, int villages, Count register, int posted,
                 int raised, int answered, int unanswered) {
    }

    Facts of(RegionCode area, LocalDate first, LocalDate last, Instant end) {
        RegionLevel parts = area.level() == RegionLevel.TOWNSHIP ? RegionLevel.VILLAGE : RegionLevel.TOWNSHIP;
        int year = last.getYear();
        Map<RegionCode, Target> plannedBy = new HashMap<>();
        targets.below(area, parts, year).forEach(target -> plannedBy.putIfAbsent(target.region(), target));
        Map<RegionCode, Count> doneBy = exits.of(area, year, last, parts);
        Count done = doneBy.values().stream().reduce(Count.NONE, (one, other) -> new Count(one.households() + other.households(), one.persons() + other.persons()));
        String column = area.level() == RegionLevel.TOWNSHIP ? "township" : "county";
        Count register = jdbc.sql("""
                select count(*) as households, coalesce(sum(persons), 0) as persons from household_period
                where %s = ? and valid_from <= ? and (valid_to is null or valid_to > ?) and state in ('REGISTERED', 'RELAPSED')
                """.formatted(column)).params(area.value(), Date.valueOf(last), Date.valueOf(last))
                .query((row, index) -> new Count(row.getInt("households"), row.getInt("persons"))).single();
        int posted = jdbc.sql("select count(*) from notice where " + column + " = ? and posted_on between ? and ?")
                .params(area.value(), Date.valueOf(first), Date.valueOf(last)).query(Integer.class).single();
        Timestamp from = Timestamp.from(first.atStartOfDay(io.fupin.clock.BusinessClock.ZONE).toInstant());
        return jdbc.sql("""
                select count(*) filter (where raised_at >= :from) as raised, count(*) filter (where closed_at >= :from and closed_at < :end) as answered,
                    count(*) filter (where closed_at is null or closed_at >= :end) as unanswered
                from objection where %s = :area and raised_at < :end
                """.formatted(column)).param("from", from).param("end", Timestamp.from(end)).param("area", area.value())
                .query((row, index) -> new Facts(year, targets.of(area, year).orElse(null), plannedBy, done, doneBy, exits.villages(area, year, last).size(),
                        register, posted, row.getInt("raised"), row.getInt("answered"), row.getInt("unanswered"))).single();
    }
}
