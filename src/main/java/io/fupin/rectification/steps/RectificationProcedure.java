package io.fupin.rectification.steps;

import io.fupin.account.Role;
import io.fupin.casework.CaseFile;
import io.fupin.casework.CaseProcedure;
import io.fupin.rectification.Rectifications;
import io.fupin.rectification.Source;
import io.fupin.rectification.data.Rectification;
import io.fupin.rectification.data.RectificationRows;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What the casework asks about items. */
@Component
class RectificationProcedure implements CaseProcedure {

    /** Whose findings the county may call off: its own and those below it. */
    private static final Set<Role> COUNTYS_OWN = Set.of(Role.TOWNSHIP_OFFICE, Role.COUNTY_OFFICE, Role.COUNTY_LEADERS, Role.DEPARTMENT);

    private final RectificationRows rows;

    RectificationProcedure(RectificationRows rows) {
        this.rows = rows;
    }

    @Override
    public String process() {
        return Rectifications.PROCESS;
    }

    @Override
    public void ended(CaseFile file, String endId, String result) {
        rows.close(file.caseNumber());
    }

    @Override
    public boolean withdrawable(CaseFile file) {
        return false;
    }

    /** An assessment's finding is not the county's to call off, nor is what a level above it found. */
    @Override
    public boolean terminable(CaseFile file) {
        Rectification item = rows.get(file.caseNumber());
        return item.source() != Source.ASSESSMENT && COUNTYS_OWN.contains(item.finder().role());
    }

    @Override
    public Optional<LocalDate> deadline(String caseNumber, String step) {
        return "rectify".equals(step) ? Optional.of(rows.get(caseNumber).deadline()) : Optional.empty();
    }
}
