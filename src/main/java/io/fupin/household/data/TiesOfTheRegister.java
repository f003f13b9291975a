package io.fupin.household.data;

import io.fupin.household.HouseholdTies;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the register itself has put down about a household since it was there. */
@Component
class TiesOfTheRegister implements HouseholdTies {

    private final JdbcClient jdbc;

    TiesOfTheRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, String> of(Collection<String> registerNumbers) {
        Map<String, String> ties = new LinkedHashMap<>();
        jdbc.sql("""
                select register_number, '出自案件 ' || case_number as tie from household where register_number = any(:numbers) and case_number is not null
                union all select register_number, '确定过帮扶责任人' from household_helper where register_number = any(:numbers)
                union all select register_number, '登记过帮扶措施' from household_measure where register_number = any(:numbers)
                union all select register_number, '登记过需求' from household_need where register_number = any(:numbers)
                union all select register_number, '走访过' from household_visit where register_number = any(:numbers)
                union all select register_number, '变更过' from household_ledger where register_number = any(:numbers)
                union all select from_number, '分过户或并过户' from household_link where from_number = any(:numbers)
                union all select to_number, '分过户或并过户' from household_link where to_number = any(:numbers)
                union all select register_number, '状态变过' from household_state where register_number = any(:numbers)
                    group by register_number having count(*) > 1
                """).param("numbers", registerNumbers.toArray(String[]::new)).query(row -> {
                    ties.putIfAbsent(row.getString("register_number"), row.getString("tie"));
                });
        return ties;
    }

    @Override
    public Map<String, String> underWay(Collection<String> registerNumbers) {
        return Map.of();
    }
}
