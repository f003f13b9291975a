package io.fupin.exit.data;

import io.fupin.household.HouseholdTies;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Exits and removals that households are the subject of, open and over. */
@Component
class ExitsOfHouseholds implements HouseholdTies {

    private final JdbcClient jdbc;

    ExitsOfHouseholds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, String> of(Collection<String> registerNumbers) {
        return asked("true", registerNumbers, "办过退出或清退 ");
    }

    @Override
    public Map<String, String> underWay(Collection<String> registerNumbers) {
        return asked("active", registerNumbers, "正在办退出或清退 ");
    }

    private Map<String, String> asked(String which, Collection<String> numbers, String words) {
        Map<String, String> ties = new LinkedHashMap<>();
        jdbc.sql("""
                select register_number, min(case_number) as case_number from (
                    select register_number, case_number from exit_case where register_number = any(:numbers) and %1$s
                    union all select register_number, case_number from removal_case where register_number = any(:numbers) and %1$s) cases
                group by register_number
                """.formatted(which)).param("numbers", numbers.toArray(String[]::new)).query(row -> {
                    ties.put(row.getString("register_number"), words + row.getString("case_number"));
                });
        return ties;
    }
}
