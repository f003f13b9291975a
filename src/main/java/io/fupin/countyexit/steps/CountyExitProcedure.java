package io.fupin.countyexit.steps;

import io.fupin.account.Role;
import io.fupin.casework.CaseFile;
import io.fupin.casework.CaseProcedure;
import io.fupin.countyexit.CountyExit;
import io.fupin.countyexit.data.CountyExitRows;
import io.fupin.countyexit.data.CountyExitRows.CountyExitCase;
import io.fupin.notice.Notices;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the casework asks about exits of counties. */
@Component
class CountyExitProcedure implements CaseProcedure {

    private final CountyExitRows rows;
    private final Notices notices;

    CountyExitProcedure(CountyExitRows rows, Notices notices) {
        this.rows = rows;
        this.notices = notices;
    }

    @Override
    public String process() {
        return CountyExit.PROCESS;
    }

    @Override
    public Map<String, String> basis(CaseFile file) {
        CountyExitCase one = rows.get(file.caseNumber());
        Map<String, String> basis = new LinkedHashMap<>();
        if (one.population() != null) {
            basis.put("农村户籍人口", one.population() + "人");
        }
        rows.indicators(file.caseNumber()).forEach(indicator -> basis.put(indicator.item(), indicator.figure().stripTrailingZeros().toPlainString() + "%"));
        return basis;
    }

    @Override
    public void basisChanged(CaseFile file, List<String> changes) {
        notices.markRenoticed(file.caseNumber());
    }

    @Override
    public String anew() {
        return "须重新初审、重新公示";
    }

    @Override
    public void ended(CaseFile file, String endId, String result) {
        rows.close(file.caseNumber());
    }

    @Override
    public Role applicant() {
        return Role.COUNTY_OFFICE;
    }

    @Override
    public boolean withdrawable(CaseFile file) {
        return true;
    }

    /** The county does not end what city and province decide on; it may withdraw its proposal. */
    @Override
    public boolean terminable(CaseFile file) {
        return false;
    }

    @Override
    public String visit() {
        return "province-check";
    }

    @Override
    public boolean beginsPeriod(String step) {
        return step.startsWith("post-");
    }
}
