package io.fupin.change.data;

import io.fupin.household.HouseholdTies;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Changes that households are the subject of, open and over. */
@Component
class ChangesOfHouseholds implements HouseholdTies {

    private final JdbcClient jdbc;

    ChangesOfHouseholds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, String> of(Collection<String> registerNumbers) {
        return asked("""
                select n as register_number, min(c.case_number) as case_number from unnest(:numbers) as t (n)
                join household_change c on n in (c.register_number, c.other_number, c.made_number) group by n
                """, registerNumbers, "办过信息变更 ");
    }

    @Override
    public Map<String, String> underWay(Collection<String> registerNumbers) {
        return asked("""
                select register_number, min(case_number) as case_number from household_change_claim where register_number = any(:numbers) and active
                group by register_number
                """, registerNumbers, "正在办信息变更 ");
    }

    private Map<String, String> asked(String sql, Collection<String> numbers, String words) {
        Map<String, String> ties = new LinkedHashMap<>();
        jdbc.sql(sql).param("numbers", numbers.toArray(String[]::new)).query(row -> {
            ties.put(row.getString("register_number"), words + row.getString("case_number"));
        });
        return ties;
    }
}
