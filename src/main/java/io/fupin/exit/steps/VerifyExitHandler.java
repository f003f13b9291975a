package io.fupin.exit.steps;

import io.fupin.account.Officer;
import io.fupin.casework.CaseFile;
import io.fupin.casework.Cases;
import io.fupin.casework.Decision;
import io.fupin.casework.Refusal;
import io.fupin.casework.Revisions;
import io.fupin.casework.Routing;
import io.fupin.casework.UserTaskHandler;
import io.fupin.exit.EvidenceMatrices.Matrix;
import io.fupin.exit.HouseholdExit;
import io.fupin.exit.data.ExitRows;
import io.fupin.exit.matrix.MatrixDesk;
import io.fupin.exit.matrix.MatrixForm;
import io.fupin.household.Household;
import io.fupin.household.HouseholdRegister;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 入户核实: the matrix, signed by the village and its team. One that was taken before and is young enough is taken over. */
@Component
class VerifyExitHandler implements UserTaskHandler<MatrixForm> {

    private final ExitRows rows;
    private final MatrixDesk matrices;
    private final HouseholdRegister register;
    private final Revisions revisions;
    private final Cases cases;

    VerifyExitHandler(ExitRows rows, MatrixDesk matrices, HouseholdRegister register, Revisions revisions, Cases cases) {
        this.rows = rows;
        this.matrices = matrices;
        this.register = register;
        this.revisions = revisions;
        this.cases = cases;
    }

    @Override
    public String taskKey() {
        return HouseholdExit.PROCESS + ".verify";
    }

    @Override
    public Class<MatrixForm> formType() {
        return MatrixForm.class;
    }

    @Override
    public Map<String, Object> open(CaseFile file, Officer officer) {
        Map<String, Object> form = matrices.opening(rows.get(file.caseNumber()).registerNumber(), officer);
        revisions.latest(file.caseNumber(), "verify").ifPresent(before -> before.form().fields()
                .forEachRemaining(field -> form.put(field.getKey(), field.getValue())));
        form.put("incomeYear", matrices.year(file.village()));
        return form;
    }

    @Override
    public Routing apply(CaseFile file, MatrixForm form, Decision decision) {
        Household household = register.find(rows.get(file.caseNumber()).registerNumber()).orElseThrow();
        if (!household.state().onRegister()) {
            throw Refusal.at("visitedOn", "这一户现在是“" + household.state().title() + "”，不用再核实退出");
        }
        Matrix matrix = matrices.keep(household, form, decision.officer(), file);
        rows.verified(file.caseNumber(), matrix.id(), household.persons());
        cases.describe(file.caseNumber(), household.headName(), household.persons(), household.groupName());
        return Routing.none();
    }
}
