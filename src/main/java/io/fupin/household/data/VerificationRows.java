package io.fupin.household.data;

import io.fupin.household.Household.State;
import io.fupin.household.VerificationFacts;
import io.fupin.policy.PolicyParameters;
import io.fupin.region.RegionCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Villages as the register has them today, one statement for any number of households. */
@Component
class VerificationRows implements VerificationFacts {

    private static final String STANDS = "h.state not in ('REMOVED', 'CLOSED')";
    private static final String FACTS = """
            select h.register_number, h.village, h.group_name, h.head_name, h.persons, h.state, h.registered_on,
                   coalesce(i.per_capita, case when h.income_year = :year then h.per_capita end) as per_capita, l.house_grade, l.safe_water,
                   m.uninsured, m.dropouts, m.labour,
                   exists (select 1 from household_helper k where k.register_number = h.register_number and k.until is null) as helper,
                   (select count(*) from household_measure k where k.register_number = h.register_number) as measures,
                   exists (select 1 from household_measure k where k.register_number = h.register_number and k.kind in (:industry)) as industry,
                   (select count(*) from quality_finding q where q.register_number = h.register_number and q.settled_on is null
                        and q.confirmed_at is null) as doubts
            from household h
            left join household_income i on i.register_number = h.register_number and i.year = :year and i.replaced_on is null
            left join household_living l on l.register_number = h.register_number and l.valid_to is null
            cross join lateral (
                select count(*) filter (where k.medical_resident = false and k.medical_employee = false) as uninsured,
                       count(*) filter (where k.dropout_reason is not null) as dropouts,
                       coalesce(bool_or(k.labour_skill in ('普通劳动力', '技能劳动力', '弱劳动力或半劳动力')), false) as labour
                from household_member k where k.register_number = h.register_number and k.valid_to is null) m
            where h.village = any(:villages) and %s
            order by h.village, h.register_number
            """.formatted(STANDS);

    private final JdbcClient jdbc;
    private final PolicyParameters parameters;
    private final Clock clock;

    VerificationRows(JdbcClient jdbc, PolicyParameters parameters, Clock clock) {
        this.jdbc = jdbc;
        this.parameters = parameters;
        this.clock = clock;
    }

    @Override
    public List<Standing> villages(RegionCode area) {
        return jdbc.sql("select h.village, count(*) as households, sum(h.persons) as persons from household h where h.village like ? and " + STANDS
                + " group by h.village order by h.village").param(area.prefix() + "%")
                .query((row, index) -> new Standing(RegionCode.of(row.getString("village")), row.getInt("households"), row.getInt("persons"))).list();
    }

    @Override
    public List<Facts> of(RegionCode village, int incomeYear) {
        return of(List.of(village), incomeYear);
    }

    @Override
    public List<Facts> of(Collection<RegionCode> villages, int incomeYear) {
        if (villages.isEmpty()) {
            return List.of();
        }
        List<String> industry = parameters.list("industry-measure-kinds", villages.iterator().next().county(), LocalDate.now(clock));
        return jdbc.sql(FACTS).param("villages", villages.stream().map(RegionCode::value).toArray(String[]::new)).param("year", incomeYear).param("industry", industry)
                .query(VerificationRows::facts).list();
    }

    private static Facts facts(ResultSet row, int index) throws SQLException {
        return new Facts(row.getString("register_number"), RegionCode.of(row.getString("village")), row.getString("group_name"),
                row.getString("head_name"), row.getInt("persons"), State.valueOf(row.getString("state")), row.getObject("registered_on", LocalDate.class),
                row.getBigDecimal("per_capita"), row.getString("house_grade"), row.getObject("safe_water", Boolean.class), row.getInt("uninsured"),
                row.getInt("dropouts"), row.getBoolean("helper"), row.getInt("measures"), row.getBoolean("industry"), row.getBoolean("labour"), row.getInt("doubts"));
    }
}
