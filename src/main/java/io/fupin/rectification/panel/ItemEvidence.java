package io.fupin.rectification.panel;

import io.fupin.account.Officer;
import io.fupin.evidence.EvidenceAccess;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Departments and firms, who see no cases, read the evidence of what they answer for or found. */
@Component
class ItemEvidence implements EvidenceAccess {

    private final JdbcClient jdbc;

    ItemEvidence(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean mayRead(Officer officer, String evidenceId) {
        return jdbc.sql("""
                select exists (select 1 from evidence_link l join rectification r using (case_number)
                               where l.evidence_id = :evidence and (r.responsible = :me or r.finder = :me))
                """).param("evidence", evidenceId).param("me", officer.post().key()).query(Boolean.class).single();
    }
}
