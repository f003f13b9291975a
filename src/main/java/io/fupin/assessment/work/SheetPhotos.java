package io.fupin.assessment.work;

import io.fupin.account.Officer;
import io.fupin.account.Role;
import io.fupin.evidence.EvidenceAccess;
import io.fupin.evidence.EvidenceUse;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Photos of the sheets: in use, and read by the firm's own people alone; a picture of a house would tell who was drawn. */
@Component
class SheetPhotos implements EvidenceAccess, EvidenceUse {

    private final JdbcClient jdbc;

    SheetPhotos(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void link(String caseNumber, int sheet, List<String> photos) {
        for (int i = 0; i < photos.size(); i++) {
            jdbc.sql("insert into assessment_photo (case_number, sheet, position, evidence_id) values (?, ?, ?, ?)").params(caseNumber, sheet, i + 1, photos.get(i))
                    .update();
        }
    }

    List<String> of(String caseNumber, int sheet) {
        return jdbc.sql("select evidence_id from assessment_photo where case_number = ? and sheet = ? order by position").params(caseNumber, sheet)
                .query(String.class).list();
    }

    @Override
    public boolean mayRead(Officer officer, String evidenceId) {
        return (officer.is(Role.ASSESSOR) || officer.is(Role.SURVEYOR)) && jdbc.sql("""
                select exists (select 1 from assessment_photo p join assessment a using (case_number) where p.evidence_id = ? and a.firm = ? and a.county = ?)
                """).params(evidenceId, officer.post().unit(), officer.post().region().value()).query(Boolean.class).single();
    }

    @Override
    public Set<String> linked(Collection<String> ids) {
        return ids.isEmpty() ? Set.of() : new HashSet<>(jdbc.sql("select distinct evidence_id from assessment_photo where evidence_id in (:ids)")
                .param("ids", ids).query(String.class).list());
    }
}
