package io.fupin.exchange.duplicate;

import io.fupin.casework.CaseErasure;
import io.fupin.casework.CaseEraser;
import io.fupin.casework.CaseFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** That an erased case was in a pair stays, nobody's name with it. */
@Component
class ErasedSides implements CaseEraser {

    private final JdbcClient jdbc;

    ErasedSides(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void erase(CaseFile file) {
        jdbc.sql("update duplicate_pair set pair_key = 'erased-' || id where id in (select pair_id from duplicate_side where reference = ?)")
                .param(file.caseNumber()).update();
        jdbc.sql("update duplicate_side set name = :erased, head_name = :erased, born_on = null where reference = :case")
                .param("erased", CaseErasure.ERASED).param("case", file.caseNumber()).update();
    }
}
