package io.fupin.signal.web;

import io.fupin.account.Officer;
import io.fupin.casework.CaseFile;
import io.fupin.casework.CaseHints;
import io.fupin.casework.CaseSheet.Flag;
import io.fupin.signal.data.SignalRows;
import java.util.List;
import org.springframework.stereotype.Component;

/** A reviewer sees on the case what it stands behind, beside everything else that is worth a second look. */
@Component
class SignalsOfCase implements CaseHints {

    private final SignalRows rows;

    SignalsOfCase(SignalRows rows) {
        this.rows = rows;
    }

    @Override
    public List<Flag> of(CaseFile file, Officer officer) {
        if (!SignalSight.reads(officer)) {
            return List.of();
        }
        return rows.of(file.caseNumber()).stream().filter(one -> one.kind().shownTo(officer) && officer.covers(one.region()))
                .map(one -> new Flag(false, one.kind().title(), one.text() + "。只是提醒，不是结论。", null, "看是哪几户", "/signals/" + one.id())).toList();
    }
}
