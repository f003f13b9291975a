package io.fupin.exit.data;

import io.fupin.casework.CaseFile;
import io.fupin.casework.CaseRelations;
import io.fupin.exit.HouseholdExit;
import io.fupin.exit.HouseholdRemoval;
import io.fupin.household.HouseholdTies;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Evidence taken, exits and removals that households are the subject of, and what else became of the same household. */
@Component
class ExitsOfHouseholds implements HouseholdTies, CaseRelations {

    private final JdbcClient jdbc;

    ExitsOfHouseholds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, String> of(Collection<String> registerNumbers) {
        return asked("""
                select register_number, '办过退出 ' || case_number as words from exit_case where register_number = any(:numbers)
                union all select register_number, '办过清退 ' || case_number from removal_case where register_number = any(:numbers)
                union all select register_number, '有入户取证' from exit_matrix where register_number = any(:numbers)
                """, registerNumbers);
    }

    @Override
    public Map<String, String> underWay(Collection<String> registerNumbers) {
        return asked("""
                select register_number, '正在办退出 ' || case_number as words from exit_case where register_number = any(:numbers) and active
                union all select register_number, '正在办清退 ' || case_number from removal_case where register_number = any(:numbers) and active
                """, registerNumbers);
    }

    private Map<String, String> asked(String sql, Collection<String> numbers) {
        Map<String, String> ties = new LinkedHashMap<>();
        jdbc.sql(sql).param("numbers", numbers.toArray(String[]::new)).query(row -> {
            ties.putIfAbsent(row.getString("register_number"), row.getString("words"));
        });
        return ties;
    }

    @Override
    public Map<String, String> of(CaseFile file) {
        Map<String, String> found = new LinkedHashMap<>();
        if (file.process().equals(HouseholdExit.PROCESS) || file.process().equals(HouseholdRemoval.PROCESS)) {
            jdbc.sql("""
                    with own as (select register_number from exit_case where case_number = :case union select register_number from removal_case where case_number = :case)
                    select case_number from (select e.case_number from exit_case e join own using (register_number)
                        union select r.case_number from removal_case r join own using (register_number)
                        union select h.case_number from household h join own using (register_number)) c
                    where case_number is not null and case_number <> :case order by case_number limit 50
                    """).param("case", file.caseNumber()).query(String.class).list().forEach(number -> found.put(number, "同一户"));
        }
        return found;
    }
}
