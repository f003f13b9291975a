package io.fupin.inbox.batch;

import io.fupin.casework.CaseEraser;
import io.fupin.casework.CaseFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was written about a case in a batch goes when the household's data goes. */
@Component
class ErasedBatches implements CaseEraser {

    private final JdbcClient jdbc;

    ErasedBatches(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void erase(CaseFile file) {
        jdbc.sql("update batch_item set opinion = null, said = null where case_number = ?").param(file.caseNumber()).update();
    }
}
