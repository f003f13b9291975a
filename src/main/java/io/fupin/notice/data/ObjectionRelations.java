package io.fupin.notice.data;

import io.fupin.casework.CaseFile;
import io.fupin.casework.CaseRelations;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Objections to a case, and what an objection is about, was merged into, or led to. */
@Component
class ObjectionRelations implements CaseRelations {

    private final JdbcClient jdbc;

    ObjectionRelations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, String> of(CaseFile file) {
        Map<String, String> found = new LinkedHashMap<>();
        jdbc.sql("""
                select number as other, '对本案的异议' as why from objection where case_number = :case
                union all select case_number, '所指的案件' from objection where number = :case and case_number is not null
                union all select merged_into, '并入' from objection where number = :case and merged_into is not null
                union all select number, '并入本案的异议' from objection where merged_into = :case
                union all select started_case, '据此立案' from objection where number = :case and started_case is not null
                union all select number, '依据的异议' from objection where started_case = :case
                """).param("case", file.caseNumber()).query(row -> {
                    found.putIfAbsent(row.getString("other"), row.getString("why"));
                });
        return found;
    }
}
