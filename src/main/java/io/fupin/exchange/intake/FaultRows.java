package io.fupin.exchange.intake;

import io.fupin.exchange.register.Fault;
import java.util.List;

/** Faults as rows. */
final class FaultRows {

    static final String COLUMNS = "import_id, key, error, rule, sheet, row_no, cell, heading, what, mend";

    private FaultRows() {
    }

    static List<Object[]> of(String id, String key, List<Fault> faults) {
        return faults.stream().map(fault -> new Object[] {id, key, fault.error(), fault.rule(), fault.sheet(), fault.row(), fault.cell(), fault.heading(),
            fault.what(), fault.mend()}).toList();
    }
}
