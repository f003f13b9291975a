package io.fupin.exchange.match;

import io.fupin.casework.CaseErasure;
import io.fupin.casework.CaseEraser;
import io.fupin.casework.CaseFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The number of hits of an erased case stays, nobody's name with it. */
@Component
class ErasedHits implements CaseEraser {

    private final JdbcClient jdbc;

    ErasedHits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void erase(CaseFile file) {
        jdbc.sql("""
                update match_hit set member_name = :erased, listed_name = null, id_hash = 'erased-' || id, detail = '', item = category,
                    explanation = null
                where case_number = :case and register_number is null
                """).param("erased", CaseErasure.ERASED).param("case", file.caseNumber()).update();
        jdbc.sql("update match_decision set reason = :erased where hit_id in "
                + "(select id from match_hit where case_number = :case and register_number is null)")
                .param("erased", CaseErasure.ERASED).param("case", file.caseNumber()).update();
    }
}
