package io.fupin.change.steps;

import io.fupin.casework.CaseFile;
import io.fupin.casework.CaseProcedure;
import io.fupin.change.HouseholdChange;
import io.fupin.change.data.ChangeRows;
import io.fupin.change.data.Claims;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the casework asks about changes. */
@Component
class ChangeProcedure implements CaseProcedure {

    private final ChangeRows rows;
    private final Claims claims;

    ChangeProcedure(ChangeRows rows, Claims claims) {
        this.rows = rows;
        this.claims = claims;
    }

    @Override
    public String process() {
        return HouseholdChange.PROCESS;
    }

    /** A correction that another level has to approve does not come straight back. */
    @Override
    public Map<String, String> basis(CaseFile file) {
        return Map.of("审批级别", rows.get(file.caseNumber()).level().title());
    }

    @Override
    public String anew() {
        return "须重新报批";
    }

    @Override
    public void ended(CaseFile file, String endId, String result) {
        claims.release(file.caseNumber());
    }

    @Override
    public boolean withdrawable(CaseFile file) {
        return true;
    }
}
