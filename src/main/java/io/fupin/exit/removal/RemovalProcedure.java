package io.fupin.exit.removal;

import io.fupin.casework.CaseFile;
import io.fupin.casework.CaseProcedure;
import io.fupin.exit.HouseholdRemoval;
import io.fupin.exit.data.RemovalRows;
import io.fupin.exit.data.RemovalRows.Removal;
import io.fupin.notice.Notices;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the casework asks about removals. */
@Component
class RemovalProcedure implements CaseProcedure {

    private final RemovalRows rows;
    private final Notices notices;

    RemovalProcedure(RemovalRows rows, Notices notices) {
        this.rows = rows;
        this.notices = notices;
    }

    @Override
    public String process() {
        return HouseholdRemoval.PROCESS;
    }

    @Override
    public Map<String, String> basis(CaseFile file) {
        Removal removal = rows.get(file.caseNumber());
        Map<String, String> basis = new LinkedHashMap<>();
        basis.put("清退的事由", removal.kind());
        if (removal.holds() != null) {
            basis.put("事由", removal.holds() ? "属实" : "不属实");
        }
        if (removal.passed() != null && !notices.ofCase(file.caseNumber()).isEmpty()) {
            basis.put("民主评议", removal.passed() ? "通过" : "未通过");
        }
        return basis;
    }

    @Override
    public void basisChanged(CaseFile file, List<String> changes) {
        notices.markRenoticed(file.caseNumber());
    }

    @Override
    public void ended(CaseFile file, String endId, String result) {
        rows.close(file.caseNumber());
    }

    @Override
    public boolean withdrawable(CaseFile file) {
        return !"公告".equals(file.phase());
    }

    @Override
    public String visit() {
        return "verify";
    }

    @Override
    public boolean beginsPeriod(String step) {
        return step.startsWith("post-");
    }
}
