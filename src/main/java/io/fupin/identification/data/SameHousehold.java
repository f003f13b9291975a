package io.fupin.identification.data;

import io.fupin.casework.CaseFile;
import io.fupin.casework.CaseRelations;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Other cases with a member of the household in them: asked for again after a refusal, registered before, split off. */
@Component
class SameHousehold implements CaseRelations {

    private final JdbcClient jdbc;

    SameHousehold(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, String> of(CaseFile file) {
        Map<String, String> found = new LinkedHashMap<>();
        jdbc.sql("""
                select distinct o.case_number from case_member m join case_member o on o.id_hash = m.id_hash and o.case_number <> m.case_number
                where m.case_number = ? order by o.case_number limit 50
                """).param(file.caseNumber()).query(String.class).list().forEach(number -> found.put(number, "同一户"));
        return found;
    }
}
