package io.fupin.identification.data;

import io.fupin.household.HouseholdTies;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Open identifications of households that were on the register before: 返贫, 错退恢复. */
@Component
class CasesOfHouseholds implements HouseholdTies {

    private final JdbcClient jdbc;

    CasesOfHouseholds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, String> of(Collection<String> registerNumbers) {
        Map<String, String> ties = new LinkedHashMap<>();
        jdbc.sql("""
                select i.former_number, c.case_number from identification_case i join case_file c using (case_number)
                where i.former_number = any(:numbers) and c.state = 'OPEN'
                """).param("numbers", registerNumbers.toArray(String[]::new)).query(row -> {
                    ties.putIfAbsent(row.getString("former_number"), "有正在办理的案件 " + row.getString("case_number"));
                });
        return ties;
    }
}
