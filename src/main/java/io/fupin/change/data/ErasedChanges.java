package io.fupin.change.data;

import io.fupin.casework.CaseEraser;
import io.fupin.casework.CaseFile;
import io.fupin.privacy.IdentityVault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes the people out of a change that was never written: which household, what kind and how it ended stays. */
@Component
class ErasedChanges implements CaseEraser {

    private static final String NO_LINES = "[]";

    private final JdbcClient jdbc;
    private final IdentityVault vault;

    ErasedChanges(JdbcClient jdbc, IdentityVault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    @Override
    public void erase(CaseFile file) {
        jdbc.sql("update household_change set lines_sealed = ? where case_number = ? and applied_on is null").params(vault.seal(NO_LINES), file.caseNumber())
                .update();
        // a newcomer stands in a claim by his name or by the hash of his number
        jdbc.sql("delete from household_change_claim where case_number = ? and not active").param(file.caseNumber()).update();
    }
}
