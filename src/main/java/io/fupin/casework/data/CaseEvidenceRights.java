package io.fupin.casework.data;

import io.fupin.account.Officer;
import io.fupin.casework.CaseSight;
import io.fupin.evidence.EvidenceAccess;
import io.fupin.evidence.EvidenceUse;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Evidence of a case is read by whoever sees the case, and kept as long as the case. */
@Component
class CaseEvidenceRights implements EvidenceAccess, EvidenceUse {

    private final JdbcClient jdbc;

    CaseEvidenceRights(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean mayRead(Officer officer, String evidenceId) {
        CaseSight.Condition sight = CaseSight.where(officer, "c");
        return jdbc.sql("""
                select exists (select 1 from evidence_link l join case_file c on c.case_number = l.case_number
                               where l.evidence_id = :evidence and (%s))
                """.formatted(sight.sql())).param("evidence", evidenceId).params(sight.parameters()).query(Boolean.class).single();
    }

    @Override
    public Set<String> linked(Collection<String> ids) {
        return ids.isEmpty() ? Set.of() : new HashSet<>(jdbc.sql("select distinct evidence_id from evidence_link where evidence_id in (:ids)")
                .param("ids", ids).query(String.class).list());
    }
}
