package io.fupin.notice.objection;

import io.fupin.casework.CaseFile;
import io.fupin.casework.CaseProcedure;
import io.fupin.notice.ObjectionDesk;
import io.fupin.notice.data.ObjectionRows;
import org.springframework.stereotype.Component;

/** 异议处理 towards the casework. No meeting and no notice rests on an objection's own case, and nobody but its author withdraws it. */
@Component
class ObjectionProcedure implements CaseProcedure {

    private final ObjectionRows rows;

    ObjectionProcedure(ObjectionRows rows) {
        this.rows = rows;
    }

    @Override
    public String process() {
        return ObjectionDesk.PROCESS;
    }

    @Override
    public void ended(CaseFile file, String endId, String result) {
        rows.closed(file.caseNumber(), file.closedAt());
    }

    @Override
    public boolean withdrawable(CaseFile file) {
        return false;
    }

    @Override
    public boolean terminable(CaseFile file) {
        return false;
    }
}
