package io.fupin.household.data;

import io.fupin.household.CountyHouseholds;
import io.fupin.region.RegionCode;
import java.sql.Date;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the periods in force on the day; households struck off or closed are none. */
@Component
class CountyHouseholdRows implements CountyHouseholds {

    private static final String IN_FORCE = "valid_from <= :day and (valid_to is null or valid_to > :day)";

    private final JdbcClient jdbc;

    CountyHouseholdRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Entry> on(RegionCode county, LocalDate day) {
        return jdbc.sql("""
                select 'R' || register_number as key, case state when 'EXITED' then 'EXITED' else 'REGISTERED' end as standing, register_number, village,
                    group_name, head_name, persons
                from household_period where county = :county and state in ('REGISTERED', 'RELAPSED', 'EXITED') and persons > 0 and %1$s
                union all
                select 'O' || id, 'ORDINARY', null, village, group_name, head_name, persons
                from ordinary_household where county = :county and persons > 0 and %1$s
                order by key
                """.formatted(IN_FORCE)).param("county", county.value()).param("day", Date.valueOf(day))
                .query((row, n) -> new Entry(row.getString("key"), Standing.valueOf(row.getString("standing")), row.getString("register_number"),
                        RegionCode.of(row.getString("village")), row.getString("group_name"), row.getString("head_name"), row.getInt("persons"))).list();
    }

    @Override
    public Set<String> poorVillages(RegionCode county, LocalDate day) {
        return new HashSet<>(jdbc.sql("select distinct village from poor_village where village like :prefix and " + IN_FORCE)
                .param("prefix", county.prefix() + "%").param("day", Date.valueOf(day)).query(String.class).list());
    }
}
