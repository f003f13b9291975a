package io.fupin.notice.data;

import io.fupin.account.Officer;
import io.fupin.casework.CaseSight;
import io.fupin.evidence.EvidenceAccess;
import io.fupin.evidence.EvidenceUse;
import io.fupin.region.RegionCode;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Photos of the boards are in use, and read by whoever sees the notice. */
@Component
class NoticeEvidence implements EvidenceAccess, EvidenceUse {

    private final JdbcClient jdbc;

    NoticeEvidence(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean mayRead(Officer officer, String evidenceId) {
        return jdbc.sql("select n.process, n.village from notice_photo p join notice n on n.number = p.notice where p.evidence_id = ?")
                .param(evidenceId).query((row, index) -> CaseSight.sees(officer, row.getString(1), RegionCode.of(row.getString(2)))).list()
                .contains(true);
    }

    @Override
    public Set<String> linked(Collection<String> ids) {
        return ids.isEmpty() ? Set.of() : new HashSet<>(jdbc.sql("select evidence_id from notice_photo where evidence_id in (:ids)")
                .param("ids", ids).query(String.class).list());
    }
}
