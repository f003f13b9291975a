package io.fupin.household.help;

import io.fupin.account.Officer;
import io.fupin.casework.CaseSight;
import io.fupin.casework.CaseSight.Condition;
import io.fupin.evidence.EvidenceAccess;
import io.fupin.evidence.EvidenceUse;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Photos of visits and signed results: in use, and read by whoever sees how the household is helped. */
@Component
class HelpEvidence implements EvidenceAccess, EvidenceUse {

    private static final String LINKED = """
            (select p.evidence_id, v.register_number from household_visit_photo p join household_visit v on v.id = p.visit_id
             union all select signature, register_number from household_measure_result) e""";

    private final JdbcClient jdbc;
    private final HelpSight sight;

    HelpEvidence(JdbcClient jdbc, HelpSight sight) {
        this.jdbc = jdbc;
        this.sight = sight;
    }

    @Override
    public boolean mayRead(Officer officer, String evidenceId) {
        Condition area = CaseSight.where(officer, "h");
        Map<String, Object> parameters = new HashMap<>(area.parameters());
        parameters.put("evidence", evidenceId);
        parameters.put("phone", sight.phoneHash(officer).orElse(""));
        parameters.put("county", officer.post().region().prefix() + "%");
        return jdbc.sql("""
                select exists (select 1 from %s join (select household.*, 'household-identification' as process from household) h using (register_number)
                    where e.evidence_id = :evidence and (%s or h.village like :county and exists (select 1 from household_helper p
                        where p.register_number = h.register_number and p.phone_hash = :phone and p.until is null)))
                """.formatted(LINKED, area.sql())).params(parameters).query(Boolean.class).single();
    }

    @Override
    public Set<String> linked(Collection<String> ids) {
        return ids.isEmpty() ? Set.of() : new HashSet<>(jdbc.sql("select distinct evidence_id from " + LINKED + " where evidence_id in (:ids)")
                .param("ids", ids).query(String.class).list());
    }
}
