package io.fupin.exit.steps;

import io.fupin.casework.CaseErasure.Kept;
import io.fupin.casework.CaseFile;
import io.fupin.casework.CaseProcedure;
import io.fupin.exit.HouseholdExit;
import io.fupin.exit.data.ExitRows;
import io.fupin.exit.data.ExitRows.Exit;
import io.fupin.exit.matrix.MatrixDesk;
import io.fupin.notice.Notices;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What the casework asks about exits. */
@Component
class ExitProcedure implements CaseProcedure {

    /** The county has decided when a case is here. */
    private static final Set<String> DECIDED = Set.of("公告", "销号");

    private final ExitRows rows;
    private final MatrixDesk matrices;
    private final Notices notices;

    ExitProcedure(ExitRows rows, MatrixDesk matrices, Notices notices) {
        this.rows = rows;
        this.matrices = matrices;
        this.notices = notices;
    }

    @Override
    public String process() {
        return HouseholdExit.PROCESS;
    }

    /** Income, household and every other input of the rule. */
    @Override
    public Map<String, String> basis(CaseFile file) {
        Exit exit = rows.get(file.caseNumber());
        Map<String, String> basis = new LinkedHashMap<>();
        basis.put("家庭人口", exit.persons() + "人");
        if (exit.matrixId() != null) {
            matrices.find(exit.matrixId()).ifPresent(matrix -> {
                basis.put("家庭纯收入", matrix.netIncome().toPlainString());
                basis.put("人均收入", matrix.perCapita().toPlainString());
                basis.put("收入标准", matrix.incomeLine().toPlainString());
                basis.put("没有保障的", matrix.lacking().isEmpty() ? "无" : String.join("、", matrix.lacking()));
            });
        }
        if (exit.passed() != null && !notices.ofCase(file.caseNumber()).isEmpty()) {
            basis.put("民主评议", exit.passed() ? "通过" : "未通过");
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
        return !DECIDED.contains(file.phase());
    }

    /** The register's own cases are kept for good (《精准扶贫档案管理办法》: 永久). */
    @Override
    public Kept kept() {
        return Kept.NOTHING;
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
