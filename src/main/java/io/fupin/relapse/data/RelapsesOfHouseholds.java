package io.fupin.relapse.data;

import io.fupin.casework.CaseFile;
import io.fupin.casework.CaseRelations;
import io.fupin.household.HouseholdTies;
import io.fupin.relapse.RelapseMonitoring;
import io.fupin.relapse.RiskClearing;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Clues, watching and clearings that households are the subject of, and the other cases of the same one. */
@Component
class RelapsesOfHouseholds implements HouseholdTies, CaseRelations {

    private final JdbcClient jdbc;

    RelapsesOfHouseholds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, String> of(Collection<String> registerNumbers) {
        return asked("办过防返贫监测 ", "", registerNumbers);
    }

    @Override
    public Map<String, String> underWay(Collection<String> registerNumbers) {
        return asked("正在办防返贫监测 ", " and active", registerNumbers);
    }

    private Map<String, String> asked(String words, String condition, Collection<String> numbers) {
        Map<String, String> ties = new LinkedHashMap<>();
        jdbc.sql("select register_number, min(case_number) as case_number from relapse_case where register_number = any(:numbers)" + condition
                + " group by register_number").param("numbers", numbers.toArray(String[]::new)).query(row -> {
                    ties.put(row.getString("register_number"), words + row.getString("case_number"));
                });
        return ties;
    }

    @Override
    public Map<String, String> of(CaseFile file) {
        Map<String, String> found = new LinkedHashMap<>();
        if (file.process().equals(RelapseMonitoring.PROCESS) || file.process().equals(RiskClearing.PROCESS)) {
            jdbc.sql("""
                    with own as (select household_key, register_number, application from relapse_case where case_number = :case)
                    select case_number from (select r.case_number from relapse_case r join own using (household_key)
                        union select application from own
                        union select h.case_number from household h join own using (register_number)) c
                    where case_number is not null and case_number <> :case order by case_number limit 50
                    """).param("case", file.caseNumber()).query(String.class).list().forEach(number -> found.put(number, "同一户"));
        }
        return found;
    }
}
